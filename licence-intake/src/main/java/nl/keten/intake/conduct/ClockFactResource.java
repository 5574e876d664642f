package nl.keten.intake.conduct;

import static nl.keten.clock.ClockFact.Kind.APPLICANT_AGREED_TO_DELAY;
import static nl.keten.clock.ClockFact.Kind.DEFAULT_NOTICE;
import static nl.keten.clock.ClockFact.Kind.DELAY_BY_APPLICANT;
import static nl.keten.clock.ClockFact.Kind.DELAY_BY_APPLICANT_ENDED;
import static nl.keten.clock.ClockFact.Kind.FORCE_MAJEURE_ENDED;
import static nl.keten.clock.ClockFact.Kind.FORCE_MAJEURE_TOLD;
import static nl.keten.clock.ClockFact.Kind.FOREIGN_AUTHORITY_ANSWERED;
import static nl.keten.clock.ClockFact.Kind.FOREIGN_AUTHORITY_ASKED_AND_APPLICANT_TOLD;
import static nl.keten.clock.ClockFact.Kind.TERM_EXTENDED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.keten.clock.ClockFact;
import nl.keten.clock.ClockFact.Kind;
import nl.keten.clock.Contradiction;
import nl.keten.events.Roles;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;
import nl.keten.journal.Acting;
import nl.keten.journal.Idempotency;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the legal clock that a person puts on file. What follows from acts in the chain
 * (received, asked, answered, decided) is put there by those acts and by nobody else.
 */
@Path("cases/{caseId}/clock-facts")
@Tag(name = "Case")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClockFactResource {

  private static final List<Kind> BY_PEOPLE =
      List.of(
          FOREIGN_AUTHORITY_ASKED_AND_APPLICANT_TOLD,
          FOREIGN_AUTHORITY_ANSWERED,
          APPLICANT_AGREED_TO_DELAY,
          DELAY_BY_APPLICANT,
          DELAY_BY_APPLICANT_ENDED,
          FORCE_MAJEURE_TOLD,
          FORCE_MAJEURE_ENDED,
          TERM_EXTENDED,
          DEFAULT_NOTICE);
  private static final String WORDS =
      BY_PEOPLE.stream().map(Kind::word).collect(Collectors.joining(", "));

  private final Cases cases;
  private final Casework casework;
  private final Idempotency idempotency;
  private final Acting acting;

  ClockFactResource(Cases cases, Casework casework, Idempotency idempotency, Acting acting) {
    this.cases = cases;
    this.casework = casework;
    this.idempotency = idempotency;
    this.acting = acting;
  }

  @Schema(name = "ClockFact")
  record Fact(
      @Schema(required = true, description = "The Dutch civil date on which it took place.")
          @Nullable LocalDate date,
      @Schema(
              required = true,
              enumeration = {
                "foreign-authority-asked-and-applicant-told",
                "foreign-authority-answered",
                "applicant-agreed-to-delay",
                "delay-by-applicant",
                "delay-by-applicant-ended",
                "force-majeure-told",
                "force-majeure-ended",
                "term-extended",
                "default-notice"
              })
          @Nullable String fact,
      @Schema(description = "The date that belongs to it: until when, for the facts that have one.")
          @Nullable LocalDate argument) {}

  @Schema(name = "ClockFactRecorded")
  record Recorded(UUID factId, @Nullable LocalDate due) {}

  @POST
  @Transactional
  @RolesAllowed(Roles.CDIU_OFFICER)
  @Operation(
      operationId = "recordClockFact",
      summary = "Put a fact on file that moves the statutory term (Awb 4:14, 4:15, 4:17)",
      description = "Answers with the due date as it stands with the fact.")
  @APIResponse(
      responseCode = "201",
      description = "On file",
      content = @Content(schema = @Schema(implementation = Recorded.class)))
  public Response record(
      UUID caseId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Fact body) {
    Case kase = cases.lock(caseId);
    Fact given = body == null ? new Fact(null, null, null) : body;
    Recorded recorded = idempotency.once(key, given, Recorded.class, () -> record(kase, given));
    return Response.status(Response.Status.CREATED).entity(recorded).build();
  }

  private Recorded record(Case kase, Fact given) {
    ClockFact fact = read(given);
    requireFitting(kase, fact);
    UUID factId = kase.record(fact, acting.now());
    casework.tell(kase);
    return new Recorded(factId, kase.term().on(acting.today()).due());
  }

  private static ClockFact read(Fact given) {
    LocalDate date = given.date();
    if (date == null) {
      throw ProblemException.invalid("date", "This field is required.", "Dit veld is verplicht.");
    }
    Kind kind =
        BY_PEOPLE.stream()
            .filter(k -> k.word().equals(given.fact()))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "fact", "One of " + WORDS + ".", "Een van " + WORDS + "."));
    LocalDate argument = given.argument();
    boolean needed = kind.argument() == ClockFact.Argument.REQUIRED;
    if (needed != (argument != null)) {
      throw ProblemException.invalid(
          "argument",
          needed ? "This fact needs a date." : "This fact has no date of its own.",
          needed ? "Bij dit feit hoort een datum." : "Bij dit feit hoort geen eigen datum.");
    }
    return new ClockFact(date, kind, argument);
  }

  private void requireFitting(Case kase, ClockFact fact) {
    if (kase.isDecided() && fact.kind() != DEFAULT_NOTICE) {
      throw contradiction(
          "The case is decided; its term has ended.",
          "Op de zaak is beslist; de termijn is geëindigd.");
    }
    if (fact.date().isAfter(acting.today())) {
      throw contradiction("The fact lies in the future.", "Het feit ligt in de toekomst.");
    }
    if (fact.date().isBefore(kase.submission().receivedOn())) {
      throw contradiction(
          "The fact lies before receipt of the application.",
          "Het feit ligt vóór de ontvangst van de aanvraag.");
    }
    for (Contradiction contradiction : kase.term().contradictionsWith(fact)) {
      throw contradiction(contradiction.en(), contradiction.nl());
    }
    if (fact.kind() == TERM_EXTENDED) {
      requireExtensionInTime(kase, fact);
    }
  }

  /** An extension is announced within the term, and to a later day (Awb 4:14). */
  private void requireExtensionInTime(Case kase, ClockFact fact) {
    LocalDate due = kase.term().on(fact.date()).due();
    LocalDate extendedTo = fact.argument();
    if (due == null || fact.date().isAfter(due)) {
      throw contradiction(
          "The term had passed already; it can no longer be extended (Awb 4:14).",
          "De termijn was al verstreken en kan niet meer worden verlengd (Awb 4:14).");
    }
    if (extendedTo != null && !extendedTo.isAfter(due)) {
      throw contradiction(
          "The new day does not lie after the day on which the term ends anyway.",
          "De nieuwe dag ligt niet na de dag waarop de termijn toch al eindigt.");
    }
  }

  private static ProblemException contradiction(String en, String nl) {
    return new ProblemException(ProblemType.CLOCK_FACT_CONTRADICTS, en, nl);
  }
}
