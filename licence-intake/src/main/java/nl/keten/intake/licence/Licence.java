package nl.keten.intake.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.LicenceAct;
import nl.keten.events.LicenceEvent;
import nl.keten.intake.application.Application;
import nl.keten.intake.licence.ValidityRules.Validity;
import nl.keten.journal.UuidV7;

/** A licence as it was issued; its use is written off elsewhere, later. */
@Entity
@Table(name = "licence")
public class Licence {

  @Id
  @Column(name = "licence_id")
  private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  private String organisation;

  @Column(name = "licence_number")
  private String number;

  @Enumerated(EnumType.STRING)
  private LicenceAct act;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "validity_rule")
  private String validityRule;

  @Column(name = "total_value_eur")
  private BigDecimal totalValueEur;

  private String[] conditions;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Licence() {}

  /** Issues a licence for what was applied for. */
  public Licence(
      Application application,
      String number,
      LicenceAct act,
      Validity validity,
      List<String> conditions,
      Instant now) {
    this.id = UuidV7.next();
    this.caseId = application.caseId();
    this.organisation = application.organisation();
    this.number = number;
    this.act = act;
    this.validFrom = validity.from();
    this.validUntil = validity.until();
    this.validityRule = validity.ruleId();
    this.totalValueEur = application.totalValueEur();
    this.conditions = conditions.toArray(String[]::new);
    this.issuedAt = now;
  }

  /** What the chain is told. */
  public LicenceEvent.Issued issued() {
    return new LicenceEvent.Issued(
        caseId, issuedAt, id, number, act, validFrom, validUntil, validityRule, totalValueEur);
  }

  /** By which events speak of it. */
  public UUID id() {
    return id;
  }

  /** The case that gave it. */
  public UUID caseId() {
    return caseId;
  }

  /** Whose licence. */
  public String organisation() {
    return organisation;
  }

  /** By which people know it, for instance {@code NL-2026-000001}. */
  public String number() {
    return number;
  }

  /** Export or transfer. */
  public LicenceAct act() {
    return act;
  }

  /** First day. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** Last day. */
  public LocalDate validUntil() {
    return validUntil;
  }

  /** Id of the dated rule that gave the term. */
  public String validityRule() {
    return validityRule;
  }

  /** In EUR. */
  public BigDecimal totalValueEur() {
    return totalValueEur;
  }

  /** Under which it was given. */
  public List<String> conditions() {
    return List.of(conditions);
  }

  /** When it was signed. */
  public Instant issuedAt() {
    return issuedAt;
  }
}
