package nl.keten.screening.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.keten.events.ScreeningEvent.Review;
import nl.keten.events.ScreeningEvent.Verdict;

/** What one person made of a hit, and why. */
@Embeddable
public class HitReview {

  @Enumerated(EnumType.STRING)
  private Review review;

  private String reviewer;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "reason_code")
  private String reasonCode;

  private String reason;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected HitReview() {}

  HitReview(
      Review review,
      String reviewer,
      Verdict verdict,
      String reasonCode,
      String reason,
      Instant reviewedAt) {
    this.review = review;
    this.reviewer = reviewer;
    this.verdict = verdict;
    this.reasonCode = reasonCode;
    this.reason = reason;
    this.reviewedAt = reviewedAt;
  }

  /** First or second. */
  public Review review() {
    return review;
  }

  /** The reviewer's subject as his token names him. */
  public String reviewer() {
    return reviewer;
  }

  /** What he made of it. */
  public Verdict verdict() {
    return verdict;
  }

  /** Why, by a code of reference/review-reasons.csv. */
  public String reasonCode() {
    return reasonCode;
  }

  /** Why, in his words. */
  public String reason() {
    return reason;
  }

  /** When. */
  public Instant reviewedAt() {
    return reviewedAt;
  }
}
