package nl.keten.screening;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the service under test: a stand-in for licence-intake that serves one file per
 * case and otherwise is down (503), and a folder of lists that starts as deploy/sample-lists. Both
 * are folders, known by system properties, since the class loaders of Quarkus see different copies
 * of this class.
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  private static final String APPLICATIONS = "keten.test.applications";
  private static final String LISTS = "keten.test.lists";
  private static final Path SAMPLES = Path.of("../deploy/sample-lists");

  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      System.setProperty(APPLICATIONS, Files.createTempDirectory("applications").toString());
      System.setProperty(LISTS, Files.createTempDirectory("lists").toString());
      restoreLists();
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/v1/cases/", Surroundings::answer);
      started.start();
      server = started;
      return Map.of(
          "keten.licence-intake.url",
          "http://localhost:" + started.getAddress().getPort(),
          "keten.sanctions.lists",
          lists().toString(),
          // Tests drive the worker and the reading of lists by hand.
          "keten.screening.worker",
          "false",
          "quarkus.scheduler.enabled",
          "false");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** The folder of lists. */
  public static Path lists() {
    return Path.of(System.getProperty(LISTS));
  }

  /** Makes the folder of lists what it was at start. */
  public static void restoreLists() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = lists().resolve(SAMPLES.relativize(file));
        Files.createDirectories(copy.getParent());
        // Written anew, so that it counts as changed.
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  /** From now on licence-intake knows a case with that end user; all others are harmless. */
  public static void intakeKnows(UUID caseId, String endUser, String... intermediaries) {
    try {
      Files.writeString(file(caseId), application(caseId, endUser, intermediaries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on licence-intake answers nonsense for that case. */
  public static void intakeAnswers(UUID caseId, String body) throws IOException {
    Files.writeString(file(caseId), body);
  }

  /** The id that a party gets: the same whenever the application is fetched. */
  public static UUID partyId(UUID caseId, String place) {
    return UUID.nameUUIDFromBytes((caseId + place).getBytes(StandardCharsets.UTF_8));
  }

  private static Path file(UUID caseId) {
    return Path.of(System.getProperty(APPLICATIONS), caseId + ".json");
  }

  /** An application as licence-intake shows it. */
  public static String application(UUID caseId, String endUser, String... intermediaries) {
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < intermediaries.length; i++) {
      others.append(others.isEmpty() ? "" : ",").append(party(caseId, "i" + i, intermediaries[i]));
    }
    return """
        {"caseId": "%s", "requestKind": "LICENCE_INDIVIDUAL", "regime": "DUAL_USE",
         "exporter": %s, "consignee": %s, "endUser": %s, "intermediaries": [%s],
         "items": [{"listCode": "3A001.a", "description": "Not for screening"}]}
        """
        .formatted(
            caseId,
            party(caseId, "exporter", "Polderlicht Optiek B.V."),
            party(caseId, "consignee", "Harmless Imports Ltd."),
            party(caseId, "endUser", endUser),
            others);
  }

  private static String party(UUID caseId, String place, String name) {
    return """
        {"partyId": "%s", "name": "%s", "type": "COMMERCIAL",
         "address": {"street": "Invented Street 1", "city": "Strelsau", "country": "NO"}}
        """
        .formatted(partyId(caseId, place), name);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Path file =
        Path.of(
            System.getProperty(APPLICATIONS),
            path.replaceFirst("^/v1/cases/", "").replaceFirst("/application$", ".json"));
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    boolean known = authorization != null && authorization.startsWith("Bearer ey");
    int status = !known ? 401 : Files.exists(file) ? 200 : 503;
    byte[] body = status == 200 ? Files.readAllBytes(file) : new byte[0];
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
