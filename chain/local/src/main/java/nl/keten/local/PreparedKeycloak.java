package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak unpacked, built and with the realm imported, done once and used by every start.
 *
 * <p>The distribution is kept by version; the imported realm by a hash of all that went into it, so
 * that a changed realm file is imported anew and everything else is reused. A run only ever works
 * on copies of the data: see {@link Keycloak}.
 *
 * @param distribution the unpacked and built distribution, never written to again
 * @param data the database with the realm, and the secrets of its clients
 */
record PreparedKeycloak(Path distribution, Path data) {

  static final String PART = "keycloak-prepare";

  /** To be raised when this class prepares in another way than before. */
  private static final String RECIPE = "1";

  private static final String DONE = "prepared";
  private static final String SECRETS = "secrets.properties";

  /** The prepared copy, or null if it has yet to be made. */
  static @Nullable PreparedKeycloak existing(Home home) {
    PreparedKeycloak prepared = at(home, realm(home));
    return isDone(prepared.distribution) && isDone(prepared.data) ? prepared : null;
  }

  /**
   * Makes the prepared copy, or what is missing of it. Safe beside another launcher doing the same.
   */
  static PreparedKeycloak make(Options options, Run run) {
    Home home = options.home();
    ObjectNode realm = realm(home);
    PreparedKeycloak prepared = at(home, realm);
    Path log = options.logs().resolve(PART + ".log");
    try {
      Files.createDirectories(folder(home));
      try (FileChannel channel =
              FileChannel.open(
                  folder(home).resolve("lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (lock.isValid() && !isDone(prepared.distribution)) {
          prepared.unpackAndBuild(home, log, run);
        }
        if (!isDone(prepared.data)) {
          prepared.importRealm(realm, log, run);
        }
      }
      return prepared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secrets of the services' clients, by service. */
  static Map<Service, String> secrets(Path data) {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(data.resolve(SECRETS))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Service, String> secrets = new TreeMap<>();
    for (Service service : Service.values()) {
      secrets.put(service, properties.getProperty(service.secretVariable(), ""));
    }
    return secrets;
  }

  private static ObjectNode realm(Home home) {
    return Json.overlay(Json.read(home.realm()), Json.read(home.demo()));
  }

  private static PreparedKeycloak at(Home home, ObjectNode realm) {
    return new PreparedKeycloak(
        folder(home).resolve("dist-" + home.keycloakVersion()),
        folder(home)
            .resolve("realm-" + hash(RECIPE + home.keycloakVersion() + realm).substring(0, 16)));
  }

  private static Path folder(Home home) {
    return home.work().resolve("keycloak");
  }

  private static boolean isDone(Path folder) {
    return Files.exists(folder.resolve(DONE));
  }

  private void unpackAndBuild(Home home, Path log, Run run) throws IOException {
    if (!Files.exists(home.keycloakDistribution())) {
      throw new StartFailed(
          PART,
          "Keycloak's distribution is missing (%s); deploy/run fetches it while building."
              .formatted(home.keycloakDistribution()));
    }
    Folders.delete(distribution);
    Folders.unpack(home.keycloakDistribution(), distribution);
    new KeycloakHome(distribution, distribution)
        .runToEnd(
            PART,
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=false"),
            Map.of(),
            log,
            run);
    Files.createFile(distribution.resolve(DONE));
  }

  private void importRealm(ObjectNode realm, Path log, Run run) throws IOException {
    Folders.delete(data);
    Path scratch = run.scratch(PART);
    Path file = scratch.resolve("realm.json");
    Json.MAPPER.writeValue(file.toFile(), realm);
    Map<String, String> secrets = new TreeMap<>();
    for (Service service : Service.values()) {
      secrets.put(service.secretVariable(), Secrets.random());
    }
    KeycloakHome.linkedTo(distribution, scratch.resolve("home"), scratch.resolve("data"))
        .runToEnd(
            PART, List.of("import", "--optimized", "--file", file.toString()), secrets, log, run);
    Files.createDirectories(data);
    Folders.copy(scratch.resolve("data/h2"), data.resolve("h2"));
    List<String> lines = new ArrayList<>();
    secrets.forEach((name, value) -> lines.add(name + "=" + value));
    Files.write(data.resolve(SECRETS), lines);
    Files.createFile(data.resolve(DONE));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
