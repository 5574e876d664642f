package nl.keten.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to a licence. */
public sealed interface LicenceEvent extends ChainEvent, AboutCase {

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /**
   * A licence was issued.
   *
   * @param act whether the goods leave the Union or move within it
   * @param validUntil last day of validity
   * @param validityRule id of the dated rule that gave the term
   * @param totalValueEur in EUR
   */
  record Issued(
      UUID caseId,
      Instant occurredAt,
      UUID licenceId,
      String licenceNumber,
      LicenceAct act,
      LocalDate validFrom,
      LocalDate validUntil,
      String validityRule,
      BigDecimal totalValueEur)
      implements LicenceEvent {}
}
