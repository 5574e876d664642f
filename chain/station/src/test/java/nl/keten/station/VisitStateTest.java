package nl.keten.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.Station;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VisitStateTest {

  private static final Instant MORNING = Instant.parse("2026-01-31T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private final Visit visit =
      new Visit(UUID.randomUUID(), Station.INTAKE, List.of("cdiu-officer"), MORNING);

  private static void isRefused(ThrowingCallable move, ProblemType type) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void a_visit_goes_from_the_queue_to_a_person_and_to_its_end() {
    visit.claim("anna", NOON);
    assertThat(visit.state()).isEqualTo(VisitState.STARTED);
    assertThat(visit.startedAt()).contains(NOON);
    visit.finish("accepted", NOON.plusSeconds(1));
    assertThat(visit.state()).isEqualTo(VisitState.FINISHED);
    assertThat(visit.result()).contains("accepted");
  }

  @Test
  void a_claim_is_exclusive_even_for_its_holder() {
    visit.claim("anna", NOON);
    isRefused(() -> visit.claim("bert", NOON), ProblemType.TASK_ALREADY_CLAIMED);
    assertThat(visit.isClaimedBy("anna")).isTrue();
    assertThat(visit.isClaimedBy("bert")).isFalse();
  }

  @Test
  void only_its_holder_puts_it_back_and_the_first_start_counts() {
    visit.claim("anna", MORNING);
    isRefused(() -> visit.release("bert"), ProblemType.TASK_NOT_CLAIMED);
    visit.release("anna");
    assertThat(visit.state()).isEqualTo(VisitState.QUEUED);
    visit.claim("bert", NOON);
    assertThat(visit.startedAt()).contains(MORNING);
  }

  @Test
  void nothing_moves_a_finished_visit() {
    visit.finish("withdrawn", NOON);
    isRefused(() -> visit.claim("anna", NOON), ProblemType.TASK_FINISHED);
    isRefused(() -> visit.finish("accepted", NOON), ProblemType.TASK_FINISHED);
    isRefused(() -> visit.release("anna"), ProblemType.TASK_NOT_CLAIMED);
  }

  @Test
  void the_table_of_moves_has_no_way_back_from_the_end() {
    assertThat(VisitState.FINISHED.successors()).isEmpty();
    assertThat(VisitState.QUEUED.successors())
        .isEqualTo(Set.of(VisitState.STARTED, VisitState.FINISHED));
    assertThat(VisitState.STARTED.successors())
        .isEqualTo(Set.of(VisitState.QUEUED, VisitState.FINISHED));
  }
}
