package nl.keten.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.keten.local.Chain;
import nl.keten.local.OnTheChain;
import nl.keten.local.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} in the middle of a case: each of the four services is killed once, just after an
 * act, when events are on their way. From round to round another service meets another moment;
 * {@code -Dketen.kills=10} plays ten rounds.
 */
@OnTheChain(testClock = true)
class KilledServiceIT {

  private static final List<Service> VICTIMS = List.of(Service.values());

  private static final Map<String, Integer> ONCE =
      Map.of(
          "RECEIVED", 1,
          "INTAKE", 1,
          "CLASSIFICATION", 1,
          "ROUTING", 1,
          "BZ_ADVICE", 1,
          "DECISION", 1,
          "BZ_AGREEMENT", 1,
          "SIGNING", 1);

  private final Chain chain;

  KilledServiceIT(Chain chain) {
    this.chain = chain;
  }

  static IntStream rounds() {
    return IntStream.range(0, Integer.getInteger("keten.kills", 1));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void servicesKilledMidCaseLoseNothingAndDoubleNothing(int round) {
    Story story = Story.begun().to("IN").applied();
    killAndRestart(round);
    story.accepted();
    killAndRestart(round + 1);
    story.classified();
    killAndRestart(round + 2);
    story.screened().advised("POSITIVE").drafted("GRANTED");
    killAndRestart(round + 3);

    assertThat(story.agreed().signed().path("outcome").asText()).isEqualTo("GRANTED");

    story.timeline(timeline -> timeline.hasNonNull("licence"));
    Evidence evidence = new Evidence(chain, story.caseId());
    evidence.nothingIsLostOrDoubled();
    assertThat(evidence.moves("nl.exportcontrole.stations.entered.v1")).containsAllEntriesOf(ONCE);
    assertThat(evidence.moves("nl.exportcontrole.stations.finished.v1")).containsAllEntriesOf(ONCE);
  }

  private void killAndRestart(int turn) {
    Service victim = VICTIMS.get(turn % VICTIMS.size());
    chain.kill(victim);
    chain.start(victim);
  }
}
