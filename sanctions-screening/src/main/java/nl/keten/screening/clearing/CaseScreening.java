package nl.keten.screening.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import nl.keten.events.ListVersion;
import org.jspecify.annotations.Nullable;

/**
 * What screening holds against a case. Locked before anything of the case is changed, so that a
 * screening, two reviewers and a decision do not pass each other.
 */
@Entity
@Table(name = "case_screening")
public class CaseScreening {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private ClearingState state;

  private boolean held;

  @Column(name = "latest_screening_id")
  private @Nullable UUID latestScreeningId;

  @Convert(converter = ListVersionsText.class)
  @Column(name = "latest_lists")
  private List<ListVersion> latestLists = List.of();

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CaseScreening() {}

  CaseScreening(UUID caseId) {
    this.caseId = caseId;
    this.state = ClearingState.AWAITED;
  }

  /** The case. */
  public UUID caseId() {
    return caseId;
  }

  /** Where it stands. */
  public ClearingState state() {
    return state;
  }

  /** Whether a hold was placed and not released. */
  public boolean isHeld() {
    return held;
  }

  /** Whether the case is decided, so that nothing is screened or reviewed any more. */
  public boolean isClosed() {
    return state == ClearingState.CLOSED;
  }

  /** The screening that counts now. */
  public @Nullable UUID latestScreeningId() {
    return latestScreeningId;
  }

  /** The list versions of that screening. */
  public List<ListVersion> latestLists() {
    return latestLists;
  }

  /** A screening was done. */
  void screened(UUID screeningId, List<ListVersion> lists) {
    latestScreeningId = screeningId;
    latestLists = List.copyOf(lists);
  }

  /**
   * Takes over what the hits say.
   *
   * @return whether the state changed
   */
  boolean moveTo(ClearingState next) {
    if (state == next && state != ClearingState.CLOSED) {
      return false;
    }
    if (!state.successors().contains(next)) {
      throw new IllegalStateException("Screening does not go from " + state + " to " + next);
    }
    state = next;
    return true;
  }

  /** Holds the case; false if it was held already. */
  boolean hold() {
    boolean placed = !held;
    held = true;
    return placed;
  }

  /** Lets go; false if it was not held. */
  boolean release() {
    boolean released = held;
    held = false;
    return released;
  }
}
