package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseInFlightTest {

  private final CaseInFlight one = inFlight();

  @Test
  void aCaseIsInOneHandAtATime() {
    assertThat(one.take("t1")).isTrue();
    assertThat(one.take("t1")).isFalse();
    assertThat(one.take("t2")).isFalse();
  }

  @Test
  void aFinishedTaskIsNotTakenAgainThoughItsQueueStillShowsIt() {
    one.take("t1");
    one.finished("t1");

    assertThat(one.take("t1")).isFalse();
    assertThat(one.take("t2")).isTrue();
  }

  @Test
  void aCaseThatMustWaitRestsFirst() {
    one.take("t1");
    one.waitFor("the screening");

    assertThat(one.take("t1")).isFalse();
    assertThat(one.waitsFor()).isEqualTo("the screening");
  }

  @Test
  void onlyACaseThatNobodyHasInHandIsStuck() {
    assertThat(one.stuckFor(Long.MAX_VALUE)).isFalse();
    assertThat(one.stuckFor(-1)).isTrue();
    one.take("t1");
    assertThat(one.stuckFor(-1)).isFalse();
  }

  private static CaseInFlight inFlight() {
    Decision decision = Fixtures.granted(1, "Italy", Fixtures.line("ML1", "5"));
    return new CaseInFlight(
        decision, Times.model(1).plan(decision, Destinations.Distance.NEAR), "case");
  }
}
