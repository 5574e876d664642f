package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.keten.events.Outcome;
import nl.keten.events.Station;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/** A decision in the making, and who had which part in it. Only its case moves it. */
@Entity
@Table(name = "decision_draft")
public class DecisionDraft {

  @Id
  @Column(name = "draft_id")
  private UUID id;

  @Enumerated(EnumType.STRING)
  private DraftState state;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  @Column(name = "drafted_at_station")
  private Station station;

  private String reasons;
  private String[] conditions;

  @Column(name = "refusal_criteria")
  private int[] refusalCriteria;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "agreed_by")
  private @Nullable String agreedBy;

  @Column(name = "agreed_at")
  private @Nullable Instant agreedAt;

  @Column(name = "signed_by")
  private @Nullable String signedBy;

  @Column(name = "signed_at")
  private @Nullable Instant signedAt;

  @Column(name = "returned_by")
  private @Nullable String returnedBy;

  @Column(name = "return_reason")
  private @Nullable String returnReason;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected DecisionDraft() {}

  DecisionDraft(Proposal proposal, Station station, String draftedBy, Instant draftedAt) {
    this.id = UuidV7.next();
    this.state = DraftState.DRAFTED;
    this.outcome = proposal.outcome();
    this.station = station;
    this.reasons = proposal.reasons();
    this.conditions = proposal.conditions().toArray(String[]::new);
    this.refusalCriteria = proposal.refusalCriteria().stream().mapToInt(c -> c).toArray();
    this.draftedBy = draftedBy;
    this.draftedAt = draftedAt;
  }

  /**
   * What an officer proposes.
   *
   * @param conditions of the licence; only with a grant
   * @param refusalCriteria 1-8 of Common Position 2008/944/CFSP; with a refusal, and only then
   */
  public record Proposal(
      Outcome outcome, String reasons, List<String> conditions, Set<Integer> refusalCriteria) {

    /** Keeps its own copies. */
    public Proposal {
      conditions = List.copyOf(conditions);
      refusalCriteria = Set.copyOf(new TreeSet<>(refusalCriteria));
    }
  }

  void agreed(String person, Instant now) {
    moveTo(DraftState.AGREED);
    agreedBy = person;
    agreedAt = now;
  }

  void signed(String person, Instant now) {
    moveTo(DraftState.SIGNED);
    signedBy = person;
    signedAt = now;
  }

  void returned(String person, String reason) {
    moveTo(DraftState.RETURNED);
    returnedBy = person;
    returnReason = reason;
  }

  void lapsed() {
    moveTo(DraftState.LAPSED);
  }

  /** The one guard of all moves. */
  private void moveTo(DraftState next) {
    if (!state.successors().contains(next)) {
      throw new IllegalStateException("A draft does not go from " + state + " to " + next);
    }
    state = next;
  }

  /** By which events speak of it. */
  public UUID id() {
    return id;
  }

  /** How far it is. */
  public DraftState state() {
    return state;
  }

  /** Whether somebody still has to look at it. */
  boolean isPending() {
    return !state.successors().isEmpty();
  }

  /** What it decides. */
  public Outcome outcome() {
    return outcome;
  }

  /** Where it was drafted, and goes back to. */
  Station station() {
    return station;
  }

  /** To be stated with the decision (Awb 3:46-3:47). */
  public String reasons() {
    return reasons;
  }

  /** Of the licence. */
  public List<String> conditions() {
    return List.of(conditions);
  }

  /** 1-8; empty unless refused. */
  public Set<Integer> refusalCriteria() {
    return Arrays.stream(refusalCriteria).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** The subject of the drafter. */
  String draftedBy() {
    return draftedBy;
  }

  /** When it was written. */
  public Instant draftedAt() {
    return draftedAt;
  }

  /** The subject of the person who agreed for Foreign Affairs. */
  @Nullable String agreedBy() {
    return agreedBy;
  }

  /** When Foreign Affairs agreed; null if it has not. */
  public @Nullable Instant agreedAt() {
    return agreedAt;
  }

  /** The subject of the person who signed. */
  @Nullable String signedBy() {
    return signedBy;
  }

  /** When it was signed; null if it is not. */
  public @Nullable Instant signedAt() {
    return signedAt;
  }

  /** The subject of the person who sent it back. */
  @Nullable String returnedBy() {
    return returnedBy;
  }

  /** Why it was sent back; null if it was not. */
  public @Nullable String returnReason() {
    return returnReason;
  }
}
