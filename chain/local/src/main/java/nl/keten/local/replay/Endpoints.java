package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where the running chain is.
 *
 * @param intake base address of licence-intake, without {@code /v1}; the others likewise
 * @param tokens where the realm gives tokens
 * @param client the client of the demo overlay that may ask for them with a password
 */
public record Endpoints(URI intake, URI risk, URI reporting, URI tokens, String client) {

  /**
   * Of the chain that {@code .keten/chain.json} tells of.
   *
   * @throws ReplayException if none runs, or one on the system clock
   */
  static Endpoints ofRunningChain(Path chainFile) {
    JsonNode chain = read(chainFile);
    if (!chain.path("testClock").asBoolean()) {
      throw new ReplayException(
          "The running chain is on the system clock; a replay decides on other days, so stop it and"
              + " start one with deploy/run --test-clock.");
    }
    return new Endpoints(
        service(chain, "licence-intake"),
        service(chain, "risk-assessment"),
        service(chain, "reporting"),
        URI.create(chain.path("tokenEndpoint").asText()),
        chain.path("client").asText());
  }

  private static JsonNode read(Path chainFile) {
    if (!Files.exists(chainFile)) {
      throw noneRuns();
    }
    try {
      JsonNode chain = Api.JSON.readTree(chainFile.toFile());
      JsonNode launcher = chain.path("launcher");
      Instant started = Instant.parse(launcher.path("startedAt").asText());
      // A launcher that was killed leaves its file; its number may be another program's by now.
      boolean runs =
          ProcessHandle.of(launcher.path("pid").asLong())
              .flatMap(process -> process.info().startInstant())
              .filter(at -> Math.abs(at.toEpochMilli() - started.toEpochMilli()) < 2_000)
              .isPresent();
      if (!runs) {
        throw noneRuns();
      }
      return chain;
    } catch (IOException e) {
      throw new ReplayException("Cannot read " + chainFile + ": " + e.getMessage());
    }
  }

  private static ReplayException noneRuns() {
    return new ReplayException("No chain runs here; start one with deploy/run --test-clock.");
  }

  private static URI service(JsonNode chain, String service) {
    JsonNode one = chain.path("services").path(service);
    if (!one.path("running").asBoolean()) {
      throw new ReplayException("The running chain is without " + service + "; start all of it.");
    }
    return URI.create(one.path("url").asText());
  }
}
