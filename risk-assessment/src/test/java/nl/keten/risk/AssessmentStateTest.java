package nl.keten.risk;

import static nl.keten.risk.AssessmentState.ADVISED;
import static nl.keten.risk.AssessmentState.CLASSIFYING;
import static nl.keten.risk.AssessmentState.CLOSED;
import static nl.keten.risk.AssessmentState.RECEIVED;
import static nl.keten.risk.AssessmentState.ROUTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentStateTest {

  @Test
  void theAssessmentGoesForwardOnly() {
    assertThat(RECEIVED.successors()).containsExactlyInAnyOrder(CLASSIFYING, CLOSED);
    assertThat(CLASSIFYING.successors()).containsExactlyInAnyOrder(ROUTED, CLOSED);
    assertThat(ROUTED.successors()).containsExactlyInAnyOrder(ADVISED, CLOSED);
    assertThat(ADVISED.successors()).containsExactly(CLOSED);
    assertThat(CLOSED.successors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = AssessmentState.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void theCaseMayBeDecidedAtAnyTime(AssessmentState state) {
    assertThat(state.successors()).contains(CLOSED);
  }
}
