package nl.keten.screening.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.keten.events.ScreeningEvent.Result;
import nl.keten.screening.feeds.Sha256;

/** One screening of a case with its evidence; never changed or deleted. */
@Entity
@Table(name = "screening")
class Screening {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "request_id")
  private UUID requestId;

  @Enumerated(EnumType.STRING)
  private ScreeningRequest.Occasion occasion;

  @Column(name = "screened_at")
  private Instant screenedAt;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String evidence;

  @Column(name = "evidence_sha256")
  private String evidenceSha256;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Screening() {}

  Screening(
      UUID id, ScreeningRequest request, Instant screenedAt, Result result, Evidence evidence) {
    this.id = id;
    this.caseId = request.caseId();
    this.requestId = request.id();
    this.occasion = request.occasion();
    this.screenedAt = screenedAt;
    this.result = result;
    this.evidence = EvidenceJson.write(evidence);
    this.evidenceSha256 = Sha256.of(this.evidence);
  }

  UUID id() {
    return id;
  }

  ScreeningRequest.Occasion occasion() {
    return occasion;
  }

  Instant screenedAt() {
    return screenedAt;
  }

  Result result() {
    return result;
  }

  Evidence evidence() {
    return EvidenceJson.read(evidence, Evidence.class);
  }

  /** Of the evidence as it is stored. */
  String evidenceSha256() {
    return evidenceSha256;
  }
}
