package nl.keten.screening.clearing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.keten.events.PartyRole;
import nl.keten.events.ScreeningEvent.Review;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;

/**
 * A resemblance that people judge: a first reviewer, then a second who is another person. Only two
 * equal findings of {@code FALSE_POSITIVE} clear it; findings that differ count as inconclusive,
 * and inconclusive counts as confirmed, because a doubt about a sanction is not the exporter's to
 * win.
 */
@Entity
@Table(name = "hit")
public class Hit {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "screening_id")
  private UUID screeningId;

  @Column(name = "party_id")
  private UUID partyId;

  @Enumerated(EnumType.STRING)
  @Column(name = "party_role")
  private PartyRole partyRole;

  @Column(name = "party_name")
  private String partyName;

  @Column(name = "party_country")
  private String partyCountry;

  @Column(name = "party_fingerprint")
  private String partyFingerprint;

  private String list;

  private boolean binding;

  @Column(name = "entry_id")
  private String entryId;

  @Column(name = "entry_fingerprint")
  private String entryFingerprint;

  private String entry;

  @Column(name = "listed_name")
  private String listedName;

  private String rule;

  @Enumerated(EnumType.STRING)
  private HitState state;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "hit_review", joinColumns = @JoinColumn(name = "hit_id"))
  @OrderColumn(name = "position")
  private List<HitReview> reviews = new ArrayList<>();

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Hit() {}

  Hit(UUID caseId, UUID screeningId, Resemblance found, Instant raisedAt) {
    this.id = UuidV7.next();
    this.caseId = caseId;
    this.screeningId = screeningId;
    this.partyId = found.partyId();
    this.partyRole = found.partyRole();
    this.partyName = found.partyName();
    this.partyCountry = found.partyCountry();
    this.partyFingerprint = found.partyFingerprint();
    this.list = found.list();
    this.binding = found.binding();
    this.entryId = found.entryId();
    this.entryFingerprint = found.entryFingerprint();
    this.entry = found.entry();
    this.listedName = found.listedName();
    this.rule = found.rule();
    this.state = HitState.RAISED;
    this.raisedAt = raisedAt;
  }

  /**
   * Whether that person may review it now.
   *
   * @throws ProblemException 409 if it is settled, or he was the first reviewer
   */
  void requireReviewableBy(String person) {
    if (!state.waits()) {
      throw new ProblemException(
          ProblemType.HIT_SETTLED,
          "This hit is judged already; a judgement is not changed afterwards.",
          "Deze treffer is al beoordeeld; een oordeel wordt achteraf niet gewijzigd.");
    }
    if (!awaits(person)) {
      throw new ProblemException(
          ProblemType.SEPARATION_OF_DUTIES,
          "You were the first reviewer. The second is another person (four eyes).",
          "U was de eerste beoordelaar. De tweede is een ander (vier ogen).");
    }
  }

  /** Whether it waits, and that person could be the one. */
  public boolean awaits(String person) {
    return state.waits() && reviews.stream().noneMatch(done -> done.reviewer().equals(person));
  }

  /**
   * Somebody judges it.
   *
   * @return whether that was the first or the second review
   * @throws ProblemException see {@link #requireReviewableBy}
   */
  Review review(String person, Verdict verdict, String reasonCode, String reason, Instant now) {
    requireReviewableBy(person);
    Review review = state == HitState.RAISED ? Review.FIRST : Review.SECOND;
    reviews.add(new HitReview(review, person, verdict, reasonCode, reason, now));
    switch (review) {
      case FIRST -> moveTo(HitState.REVIEWED_ONCE);
      case SECOND -> moveTo(isFalse() ? HitState.CLEARED : HitState.CONFIRMED);
    }
    return review;
  }

  /** The party or the entry is no longer what was to be judged. */
  void supersede() {
    moveTo(HitState.SUPERSEDED);
  }

  /** Whether a judgement of this one would be a judgement of that one. */
  boolean isSameAs(Resemblance found) {
    return isAboutSameAs(found)
        && partyFingerprint.equals(found.partyFingerprint())
        && entryFingerprint.equals(found.entryFingerprint());
  }

  /** Whether it concerns the same party and entry, changed or not. */
  boolean isAboutSameAs(Resemblance found) {
    return partyId.equals(found.partyId())
        && list.equals(found.list())
        && entryId.equals(found.entryId());
  }

  private boolean isFalse() {
    return reviews.stream().allMatch(review -> review.verdict() == Verdict.FALSE_POSITIVE);
  }

  private void moveTo(HitState next) {
    if (!state.successors().contains(next)) {
      throw new IllegalStateException("A hit does not go from " + state + " to " + next);
    }
    state = next;
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  /** The screening that raised it. */
  public UUID screeningId() {
    return screeningId;
  }

  public UUID partyId() {
    return partyId;
  }

  public PartyRole partyRole() {
    return partyRole;
  }

  public String partyName() {
    return partyName;
  }

  public String partyCountry() {
    return partyCountry;
  }

  public String list() {
    return list;
  }

  /** Whether the list binds in the Netherlands; others inform. */
  public boolean binding() {
    return binding;
  }

  /** What the list said, as JSON. */
  public String entry() {
    return entry;
  }

  public String listedName() {
    return listedName;
  }

  /** Why they are taken to be the same. */
  public String rule() {
    return rule;
  }

  public HitState state() {
    return state;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  /** In order. */
  public List<HitReview> reviews() {
    return List.copyOf(reviews);
  }
}
