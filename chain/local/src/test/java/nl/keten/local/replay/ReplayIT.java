package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.keten.local.Chain;
import nl.keten.local.DemoAccount;
import nl.keten.local.OnTheChain;
import nl.keten.local.Service;
import org.junit.jupiter.api.Test;

/** Invented decisions through the real chain: both routes, both outcomes, both list families. */
@OnTheChain(testClock = true)
class ReplayIT {

  private static final int DECISIONS = 12;

  @Test
  void everyDecisionIsDecidedAsTheFileSaysAndARepetitionSendsNothingTwice(Chain chain) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Replay replay =
        new Replay(
            endpoints(chain),
            Fixtures.REFERENCE.resolve("destinations.csv"),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    Replay.Result first = replay.run(Fixtures.inventedFile(), DECISIONS - 3, 1, 4);
    Replay.Result all = replay.run(Fixtures.inventedFile(), DECISIONS, 1, 4);
    Replay.Result again = replay.run(Fixtures.inventedFile(), DECISIONS, 1, 4);

    String output = said.toString(StandardCharsets.UTF_8);
    assertThat(first.agrees()).as(output).isTrue();
    assertThat(first.decidedNow()).as(output).isEqualTo(DECISIONS - 3);
    assertThat(all.agrees()).as(output).isTrue();
    assertThat(all.decidedNow()).as(output).isEqualTo(3);
    assertThat(again.agrees()).as(output).isTrue();
    assertThat(again.applied()).isEqualTo(DECISIONS);
    assertThat(again.decidedNow()).as(output).isZero();
  }

  private static Endpoints endpoints(Chain chain) {
    return new Endpoints(
        URI.create(chain.url(Service.LICENCE_INTAKE)),
        URI.create(chain.url(Service.RISK_ASSESSMENT)),
        URI.create(chain.url(Service.REPORTING)),
        URI.create(chain.tokenEndpoint()),
        DemoAccount.CLIENT);
  }
}
