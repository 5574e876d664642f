package nl.keten.intake.completeness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.keten.intake.application.DocumentKind;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A document of a case: announced, uploaded, judged. The bytes are a {@link DocumentContent}. */
@Entity
@Table(name = "document")
public class Document {

  @Id
  @Column(name = "document_id")
  private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private String title;

  @Column(name = "file_name")
  private @Nullable String fileName;

  @Column(name = "media_type")
  private @Nullable String mediaType;

  @Column(name = "size_bytes")
  private @Nullable Integer size;

  private @Nullable String sha256;

  @Column(name = "uploaded_at")
  private @Nullable Instant uploadedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable DocumentVerdict verdict;

  @Column(name = "verdict_reason")
  private @Nullable String verdictReason;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Document() {}

  Document(
      UUID caseId,
      DocumentKind kind,
      String title,
      @Nullable String fileName,
      @Nullable String mediaType) {
    this.id = UuidV7.next();
    this.caseId = caseId;
    this.kind = kind;
    this.title = title;
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  /**
   * Its content came in, or better content takes the place of insufficient content.
   *
   * @throws ProblemException 409 if it was accepted: what somebody judged does not change
   */
  void uploaded(MediaKind media, int bytes, String digest, Instant now) {
    if (verdict == DocumentVerdict.ACCEPTED) {
      throw new ProblemException(
          ProblemType.DOCUMENT_ACCEPTED,
          "This document was accepted; its content does not change any more.",
          "Dit document is geaccepteerd; de inhoud verandert niet meer.");
    }
    mediaType = media.mediaType();
    size = bytes;
    sha256 = digest;
    uploadedAt = now;
    verdict = null;
    verdictReason = null;
  }

  void judged(DocumentVerdict given, @Nullable String reason) {
    verdict = given;
    verdictReason = reason;
  }

  /** By which the API speaks of it. */
  public UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  /** What it is for. */
  public DocumentKind kind() {
    return kind;
  }

  /** In the exporter's words. */
  public String title() {
    return title;
  }

  /** As the exporter named it. */
  public @Nullable String fileName() {
    return fileName;
  }

  /** Of the content, once it is there; before that what was announced. */
  public @Nullable String mediaType() {
    return mediaType;
  }

  /** Size of the content in bytes; null without content. */
  public @Nullable Integer size() {
    return size;
  }

  /** Of the content, in lower-case hexadecimal digits; null without content. */
  public @Nullable String sha256() {
    return sha256;
  }

  /** When the content came; null without content. */
  public @Nullable Instant uploadedAt() {
    return uploadedAt;
  }

  /** What the intake officer made of it; null until then. */
  public @Nullable DocumentVerdict verdict() {
    return verdict;
  }

  /** Why it does not suffice. */
  public @Nullable String verdictReason() {
    return verdictReason;
  }

  boolean isAccepted() {
    return verdict == DocumentVerdict.ACCEPTED;
  }
}
