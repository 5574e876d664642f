package nl.keten.intake.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.keten.events.Outcome;
import org.jspecify.annotations.Nullable;

/** How a case ends: its drafts, and the outcome once there is one. */
@Embeddable
public class Decision {

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "case_id", nullable = false)
  @OrderBy("id")
  private List<DecisionDraft> drafts = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  protected Decision() {}

  void add(DecisionDraft draft) {
    drafts.add(draft);
  }

  void made(Outcome how, Instant now) {
    outcome = how;
    decidedAt = now;
  }

  /** All drafts, oldest first. */
  public List<DecisionDraft> drafts() {
    return List.copyOf(drafts);
  }

  /** The draft that somebody still has to look at. */
  public Optional<DecisionDraft> pending() {
    return drafts.stream().filter(DecisionDraft::isPending).findFirst();
  }

  /** The draft that became the decision; empty while there is none, and after a withdrawal. */
  public Optional<DecisionDraft> signed() {
    return drafts.stream().filter(draft -> draft.state() == DraftState.SIGNED).findFirst();
  }

  /** How it ended; null until then. */
  public @Nullable Outcome outcome() {
    return outcome;
  }

  /** When the decision was sent, or the application withdrawn; null until then. */
  public @Nullable Instant madeAt() {
    return decidedAt;
  }

  /** Whether it is over. */
  public boolean isMade() {
    return outcome != null;
  }
}
