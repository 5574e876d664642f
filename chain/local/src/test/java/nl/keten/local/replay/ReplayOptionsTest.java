package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line and the running chain must be like. */
class ReplayOptionsTest {

  @TempDir Path folder;

  @Test
  void everyOptionIsRead() {
    ReplayOptions options =
        ReplayOptions.parse(
            "--limit", "10", "f.csv", "--seed", "-3", "--workers", "2", "--from-decision", "77");

    assertThat(options).isEqualTo(new ReplayOptions(Path.of("f.csv"), 10, -3, 2, 77));
  }

  @Test
  void withoutOptionsAllDecisionsAreSent() {
    ReplayOptions options = ReplayOptions.parse("f.csv");

    assertThat(options.limit()).isEqualTo(Integer.MAX_VALUE);
    assertThat(options.fromDecision()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void whatCannotBeUnderstoodIsOneSentence() {
    assertThatThrownBy(ReplayOptions::parse).hasMessageContaining("Which file?");
    assertThatThrownBy(() -> ReplayOptions.parse("f.csv", "--fast")).hasMessageContaining("--fast");
    assertThatThrownBy(() -> ReplayOptions.parse("f.csv", "g.csv")).hasMessageContaining("g.csv");
    assertThatThrownBy(() -> ReplayOptions.parse("f.csv", "--limit", "0"))
        .hasMessage("--limit takes a whole number of 1 or more.");
    assertThatThrownBy(() -> ReplayOptions.parse("f.csv", "--seed"))
        .hasMessage("--seed takes a whole number.");
  }

  @Test
  void withoutAChainItSaysHowToStartOne() {
    assertThatThrownBy(() -> Endpoints.ofRunningChain(folder.resolve("chain.json")))
        .hasMessageContaining("deploy/run --test-clock");
  }

  @Test
  void theFileOfALauncherThatIsGoneIsNoRunningChain() throws IOException {
    assertThatThrownBy(() -> Endpoints.ofRunningChain(chain(true, "2001-01-01T00:00:00Z")))
        .hasMessageContaining("No chain runs here");
  }

  @Test
  void aChainOnTheSystemClockIsRefused() throws IOException {
    assertThatThrownBy(() -> Endpoints.ofRunningChain(chain(false, startOfThisProcess())))
        .hasMessageContaining("system clock");
  }

  @Test
  void aRunningChainTellsWhereItIs() throws IOException {
    Endpoints endpoints = Endpoints.ofRunningChain(chain(true, startOfThisProcess()));

    assertThat(endpoints.risk()).hasToString("http://localhost:8083");
    assertThat(endpoints.client()).isEqualTo("keten-demo");
  }

  private static String startOfThisProcess() {
    return ProcessHandle.current().info().startInstant().orElseThrow().toString();
  }

  private Path chain(boolean testClock, String startedAt) throws IOException {
    return Files.writeString(
        folder.resolve("chain.json"),
        """
        {"launcher":{"pid":%d,"startedAt":"%s"},"testClock":%b,"client":"keten-demo",
         "tokenEndpoint":"http://localhost:8180/realms/keten/protocol/openid-connect/token",
         "services":{"licence-intake":{"url":"http://localhost:8081","running":true},
                     "risk-assessment":{"url":"http://localhost:8083","running":true},
                     "reporting":{"url":"http://localhost:8084","running":true}}}
        """
            .formatted(ProcessHandle.current().pid(), startedAt, testClock));
  }
}
