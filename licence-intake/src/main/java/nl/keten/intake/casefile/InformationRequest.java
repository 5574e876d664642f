package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.Station;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Questions put to the applicant in writing, with a last day for the answer (Awb 4:5, 4:15). */
@Entity
@Table(name = "information_request")
public class InformationRequest {

  @Id
  @Column(name = "request_id")
  private UUID id;

  @Enumerated(EnumType.STRING)
  private Station station;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  private LocalDate deadline;
  private String[] questions;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  private String @Nullable [] answers;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected InformationRequest() {}

  InformationRequest(
      Station station,
      String askedBy,
      Instant askedAt,
      LocalDate deadline,
      List<String> questions) {
    this.id = UuidV7.next();
    this.station = station;
    this.askedBy = askedBy;
    this.askedAt = askedAt;
    this.deadline = deadline;
    this.questions = questions.toArray(String[]::new);
  }

  void answer(List<String> given, Instant now) {
    if (answeredAt != null) {
      throw new ProblemException(
          ProblemType.INFORMATION_REQUEST_ANSWERED,
          "These questions were answered before.",
          "Deze vragen zijn al beantwoord.");
    }
    answers = given.toArray(String[]::new);
    answeredAt = now;
  }

  /** By which events speak of it. */
  public UUID id() {
    return id;
  }

  /** Where the questions arose. */
  public Station station() {
    return station;
  }

  /** The subject of the person who asked. */
  String askedBy() {
    return askedBy;
  }

  /** When they were sent. */
  public Instant askedAt() {
    return askedAt;
  }

  /** Last day for the answer. */
  public LocalDate deadline() {
    return deadline;
  }

  /** In the order of asking. */
  public List<String> questions() {
    return List.of(questions);
  }

  /** When the answer came; null until then. */
  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  /** One for each question; null until answered. */
  public @Nullable List<String> answers() {
    return answers == null ? null : List.of(answers);
  }

  /** Whether the applicant still has to answer. */
  public boolean isOpen() {
    return answeredAt == null;
  }

  /** Whether the last day passed without an answer. */
  boolean lapsedUnansweredBy(LocalDate day) {
    return isOpen() && day.isAfter(deadline);
  }
}
