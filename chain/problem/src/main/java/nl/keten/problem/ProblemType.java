package nl.keten.problem;

import java.net.URI;
import java.util.Locale;

/**
 * The catalogue of what can go wrong, as callers may rely on it: the slug and the status never
 * change once published. {@code docs/problems.md} is printed from it.
 */
public enum ProblemType {
  // What any request may run into.
  MALFORMED_BODY(400, "De aanvraag is niet leesbaar", "The body cannot be read"),
  INVALID_INPUT(400, "De gegevens zijn niet geldig", "The input is not valid"),
  UNAUTHENTICATED(401, "Niet aangemeld", "Not authenticated"),
  FORBIDDEN(403, "Geen toestemming", "Not permitted"),
  NOT_FOUND(404, "Niet gevonden", "Not found"),
  METHOD_NOT_ALLOWED(405, "Methode niet toegestaan", "Method not allowed"),
  NOT_ACCEPTABLE(406, "Gevraagd formaat niet beschikbaar", "Requested format not available"),
  CHANGED_MEANWHILE(409, "Intussen door een ander gewijzigd", "Changed by somebody else meanwhile"),
  STALE_ETAG(412, "De gegevens zijn intussen gewijzigd", "What you saw has changed"),
  BODY_TOO_LARGE(413, "De inhoud is te groot", "The content is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Inhoudstype niet ondersteund", "Content type not supported"),
  IF_MATCH_REQUIRED(428, "If-Match ontbreekt", "If-Match is missing"),
  INTERNAL_ERROR(500, "Onverwachte fout", "Unexpected error"),
  UNAVAILABLE(503, "Tijdelijk niet beschikbaar", "Temporarily unavailable"),

  // Repeating a request safely.
  IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key ontbreekt", "Idempotency-Key is missing"),
  IDEMPOTENCY_KEY_INVALID(400, "Idempotency-Key is niet geldig", "Idempotency-Key is not valid"),
  IDEMPOTENCY_KEY_REUSED(
      409,
      "Idempotency-Key is al gebruikt voor iets anders",
      "Idempotency-Key was used for something else"),

  // The journal and its operations.
  BUSINESS_TIME_REFUSED(
      400, "Deze dienst neemt geen tijd van buiten aan", "This service takes no time from outside"),
  LISTENER_NOT_READY(
      409, "De lezer is nog niet gestart", "The listener of these events has not started"),
  REBUILD_RUNNING(409, "Er loopt al een herbouw", "A rebuild is under way already"),

  // Work queues.
  TASK_NOT_CLAIMED(409, "Taak niet door u opgepakt", "Task not claimed by you"),
  TASK_ALREADY_CLAIMED(409, "Taak al opgepakt", "Task already claimed"),
  TASK_FINISHED(409, "Taak is afgerond", "Task is finished"),

  // Risk assessment.
  ROUTE_FIXED(409, "De route ligt vast", "The route is fixed"),

  // Sanctions screening.
  HIT_SETTLED(409, "De treffer is al beoordeeld", "The hit is judged already"),

  // The case and its decision.
  REQUEST_KIND_NOT_SUPPORTED(
      400, "Dit soort verzoek wordt hier nog niet behandeld", "Request kind not supported yet"),
  CLOCK_FACT_CONTRADICTS(
      409, "Dit feit past niet bij het dossier", "The fact contradicts the file"),
  STATION_NOT_REACHED(409, "De zaak is nog niet zo ver", "The case is not that far yet"),
  CASE_DECIDED(409, "Op de zaak is al beslist", "The case is decided"),
  INFORMATION_REQUEST_ANSWERED(
      409, "Het verzoek om informatie is al beantwoord", "The information request is answered"),
  DOCUMENT_ACCEPTED(409, "Het document is al geaccepteerd", "The document is accepted already"),
  INTAKE_INCOMPLETE(409, "De aanvraag is niet volledig", "The application is incomplete"),
  OUTCOME_NOT_POSSIBLE(409, "Deze uitkomst is nu niet mogelijk", "Outcome not possible now"),
  GRANT_BLOCKED(409, "De vergunning kan nu niet worden verleend", "The grant is blocked"),
  SEPARATION_OF_DUTIES(409, "Een ander moet dit doen", "Somebody else must do this");

  private final int status;
  private final String titleNl;
  private final String titleEn;

  ProblemType(int status, String titleNl, String titleEn) {
    this.status = status;
    this.titleNl = titleNl;
    this.titleEn = titleEn;
  }

  /** The stable name, for instance {@code task-not-claimed}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} of RFC 9457: a name, not an address to follow. */
  public URI uri() {
    return URI.create("urn:keten:problem:" + slug());
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The title in that language. */
  public String title(Language language) {
    return switch (language) {
      case NL -> titleNl;
      case EN -> titleEn;
    };
  }
}
