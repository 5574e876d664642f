package nl.keten.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code .keten/chain.json}: where the running chain is, for deploy/token, replay and other
 * programs. It holds the passwords of the local databases, so only its owner may read it.
 *
 * @param launcher the process that holds the chain together
 * @param ports the port of licence-intake, by which two chains are told apart
 * @param tokenEndpoint where tokens are given
 * @param client the client that may ask for them
 * @param users the demo accounts
 */
record ChainFile(
    Started launcher,
    int ports,
    String tokenEndpoint,
    String client,
    java.util.List<String> users) {

  /** The chain that the file tells of, if it still runs. */
  static Optional<ChainFile> running(Home home) {
    Path file = home.chainFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ObjectNode chain = Json.read(file);
    Started launcher =
        new Started(
            chain.path("launcher").path("pid").asLong(),
            Instant.parse(chain.path("launcher").path("startedAt").asText()));
    return launcher
        .living()
        .map(
            process ->
                new ChainFile(
                    launcher,
                    chain.path("services").path("licence-intake").path("port").asInt(),
                    chain.path("tokenEndpoint").asText(),
                    chain.path("client").asText(),
                    chain.path("accounts").findValuesAsText("user")));
  }

  static void write(Chain chain, Options options) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    Started self = Started.of(ProcessHandle.current());
    root.putObject("launcher").put("pid", self.pid()).put("startedAt", self.at().toString());
    root.put("issuer", chain.issuer());
    root.put("tokenEndpoint", chain.tokenEndpoint());
    root.put("client", DemoAccount.CLIENT);
    root.put("testClock", options.testClock());
    root.put("kafka", chain.bootstrapServers());
    chain.topics().forEach(root.putArray("topics")::add);
    root.put("logs", options.logs().toString());
    ObjectNode services = root.putObject("services");
    for (Service service : Service.values()) {
      Database database = chain.database(service);
      ObjectNode one = services.putObject(service.label());
      one.put("url", chain.url(service));
      one.put("port", options.ports().http(service));
      one.put("management", "http://localhost:" + options.ports().management(service));
      one.put("running", chain.started().contains(service));
      if (chain.started().contains(service)) {
        one.put("pid", chain.pid(service));
      }
      one.putObject("database")
          .put("url", database.jdbcUrl())
          .put("user", database.user())
          .put("password", database.password());
    }
    root.putObject("keycloak").put("url", chain.keycloakUrl()).put("pid", chain.keycloakPid());
    var accounts = root.putArray("accounts");
    chain
        .accounts()
        .forEach(
            account -> {
              ObjectNode one = accounts.addObject().put("user", account.user());
              account.roles().forEach(one.putArray("roles")::add);
              one.put("organisation", account.organisation());
            });
    replace(options.home().chainFile(), root);
  }

  /** Removes the file if it tells of this launcher. */
  static void remove(Home home) {
    running(home)
        .filter(file -> file.launcher().pid() == ProcessHandle.current().pid())
        .ifPresent(file -> delete(home.chainFile()));
  }

  /** In one step, so that nobody reads half of it. */
  private static void replace(Path file, ObjectNode root) {
    try {
      Path draft =
          Files.createTempFile(
              file.resolveSibling(""),
              "chain",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Json.MAPPER.writeValue(draft.toFile(), root);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
