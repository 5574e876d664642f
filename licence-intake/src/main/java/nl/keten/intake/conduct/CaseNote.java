package nl.keten.intake.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.keten.intake.casefile.Case;
import nl.keten.journal.Acting;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Why somebody did something, in his own words; kept on file, never part of an event. */
@Entity
@Table(name = "case_note")
@SuppressWarnings("UnusedVariable") // read by people who look into the file
class CaseNote {

  static final int MAX_TEXT = 1000;

  /** What the note is about. */
  enum Kind {
    WITHDRAWAL,
    SCREENING_REQUEST
  }

  @Id
  @Column(name = "note_id")
  private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String text;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CaseNote() {}

  private CaseNote(UUID caseId, Kind kind, String text, Acting acting) {
    this.id = UuidV7.next();
    this.caseId = caseId;
    this.kind = kind;
    this.text = text;
    this.writtenBy = acting.actor().subject();
    this.writtenAt = acting.now();
  }

  /**
   * The note, if something was written.
   *
   * @throws ProblemException 400 if it is too long
   */
  static Optional<CaseNote> of(Case kase, Kind kind, @Nullable String text, Acting acting) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > MAX_TEXT) {
      throw ProblemException.invalid(
          "reason", "At most " + MAX_TEXT + " characters.", "Ten hoogste " + MAX_TEXT + " tekens.");
    }
    return Optional.of(new CaseNote(kase.id(), kind, text.strip(), acting));
  }
}
