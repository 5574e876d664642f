package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.journal.Acting;

/**
 * With what a case began; never changes.
 *
 * @param caseNumber by which people know it, for instance {@code EC-2026-000001}
 * @param organisation whose application, as the token named it
 * @param submittedBy the subject of the person who sent it in
 * @param destination country of final destination
 */
@Embeddable
public record Submission(
    @Column(name = "case_number", updatable = false) String caseNumber,
    @Column(updatable = false) String organisation,
    @Column(name = "submitted_by", updatable = false) String submittedBy,
    @Enumerated(EnumType.STRING) @Column(name = "request_kind", updatable = false)
        RequestKind requestKind,
    @Enumerated(EnumType.STRING) @Column(updatable = false) Regime regime,
    @Enumerated(EnumType.STRING) @Column(updatable = false) Permanence permanence,
    @Column(updatable = false) String destination,
    @Column(name = "received_at", updatable = false) Instant receivedAt) {

  /** The Dutch civil date of receipt, whose rules count. */
  public LocalDate receivedOn() {
    return LocalDate.ofInstant(receivedAt, Acting.CIVIL_TIME);
  }
}
