package nl.keten.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.keten.local.Chain;
import nl.keten.local.OnTheChain;
import nl.keten.local.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} in the middle of a case. Once for each service; {@code -Dketen.kills=10} does it
 * ten times over.
 */
@OnTheChain(testClock = true)
class KilledServiceIT {

  private final Chain chain;

  KilledServiceIT(Chain chain) {
    this.chain = chain;
  }

  static Stream<Arguments> kills() {
    return IntStream.rangeClosed(1, Integer.getInteger("keten.kills", 1))
        .boxed()
        .flatMap(round -> Stream.of(Service.values()).map(victim -> Arguments.of(round, victim)));
  }

  @ParameterizedTest
  @MethodSource("kills")
  void aServiceKilledMidCaseLosesNothingAndDoublesNothing(int round, Service victim) {
    Story story = Story.begun().to("IN").applied().accepted();
    // Its events are under way to the others, and theirs to it.
    chain.kill(victim);
    chain.start(victim);
    story.classified();
    chain.kill(victim);
    chain.start(victim);
    story.screened().advised("POSITIVE").drafted("GRANTED");
    chain.kill(victim);
    chain.start(victim);

    assertThat(story.agreed().signed().path("outcome").asText()).isEqualTo("GRANTED");

    story.timeline(timeline -> timeline.hasNonNull("licence"));
    Evidence evidence = new Evidence(chain, story.caseId());
    evidence.nothingIsLostOrDoubled();
    Map<String, Integer> once =
        Map.of(
            "RECEIVED", 1,
            "INTAKE", 1,
            "CLASSIFICATION", 1,
            "ROUTING", 1,
            "BZ_ADVICE", 1,
            "DECISION", 1,
            "BZ_AGREEMENT", 1,
            "SIGNING", 1);
    assertThat(evidence.moves("nl.exportcontrole.stations.entered.v1")).containsAllEntriesOf(once);
    assertThat(evidence.moves("nl.exportcontrole.stations.finished.v1")).containsAllEntriesOf(once);
  }
}
