package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole replay against a toy of the chain: what it does itself, without the services' rules.
 */
class ReplayTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private ToyChain chain;

  @BeforeEach
  void start() throws IOException {
    chain = new ToyChain();
  }

  @AfterEach
  void stop() {
    chain.close();
  }

  @Test
  void everyDecisionArrivesAndEveryFigureAgrees() {
    Replay.Result result = replay(Integer.MAX_VALUE, Long.MIN_VALUE);

    assertThat(output()).contains("Everything agrees.");
    assertThat(result.agrees()).isTrue();
    assertThat(result.decidedNow()).isEqualTo(12);
    assertThat(chain.decided()).isEqualTo(12);
    assertThat(output())
        .contains("1 refusals without criteria in the file, sent with criterion 1")
        .contains("4 lines with a blank value in the file, sent as 0")
        .containsPattern("REPLAY in=12 decided=12 already=0 errors=0 .* differences=0 agrees=true");
  }

  @Test
  void whatIsInIsNotSentAgainAndARepeatedReplayAgreesToo() {
    replay(5, Long.MIN_VALUE);
    Replay.Result again = replay(8, Long.MIN_VALUE);

    assertThat(again.agrees()).as(output()).isTrue();
    assertThat(again.decidedNow()).isEqualTo(3);
    assertThat(chain.applications()).isEqualTo(8);
    assertThat(output()).containsPattern("REPLAY in=8 decided=3 already=5");
  }

  @Test
  void decisionsOfAnEarlierReplayAreSetAside() {
    replay(3, Long.MIN_VALUE);
    Replay.Result later = replay(2, 9000011);

    assertThat(later.agrees()).as(output()).isTrue();
    assertThat(chain.applications()).isEqualTo(5);
  }

  @Test
  void oneWrongFigureInReportingEndsInDisagreement() {
    chain.distortion =
        totals -> {
          if (!totals.at("/destinations/0").isMissingNode()) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) totals.at("/destinations/0"))
                .put("valueEur", 1);
          }
          return totals;
        };

    Replay.Result result = replay(Integer.MAX_VALUE, Long.MIN_VALUE);

    assertThat(result.agrees()).isFalse();
    assertThat(output()).contains("destination AE: value").contains("NOT everything agrees.");
  }

  @Test
  void aCaseThatDoesNotMoveIsGivenUpAndTheOthersArrive() {
    chain.forgotten = "US";

    Replay.Result result = replay(Integer.MAX_VALUE, Long.MIN_VALUE);

    assertThat(result.errors()).isEqualTo(1);
    assertThat(result.agrees()).isFalse();
    assertThat(chain.decided()).isEqualTo(11);
    assertThat(output()).contains("decision 9000009, waiting: nothing moved for");
  }

  @Test
  void anApplicationThatIsRefusedIsToldWithItsProblemAndTheOthersArrive() {
    chain.unwelcome = "XK";

    Replay.Result result = replay(Integer.MAX_VALUE, Long.MIN_VALUE);

    assertThat(result.errors()).isEqualTo(1);
    assertThat(chain.decided()).isEqualTo(11);
    assertThat(output())
        .contains("decision 9000011, application: POST /v1/applications -> 400 invalid-input");
  }

  @Test
  void aSelectionWithoutDecisionsIsSaid() {
    assertThatThrownBy(() -> replay(5, 9_999_999)).hasMessageContaining("No decision selected");
  }

  private Replay.Result replay(int limit, long from) {
    Path destinations = Fixtures.REFERENCE.resolve("destinations.csv");
    return new Replay(
            chain.endpoints(),
            destinations,
            new PrintStream(said, true, StandardCharsets.UTF_8),
            Duration.ofSeconds(2))
        .run(new ReplayOptions(Fixtures.inventedFile(), limit, 1, 4, from));
  }

  private String output() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
