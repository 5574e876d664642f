package nl.keten.intake.completeness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.events.Station;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;
import nl.keten.intake.casefile.InformationRequest;
import nl.keten.intake.reference.Limits;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import nl.keten.journal.Idempotency;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions to the applicant, which suspend the statutory term, and the answers. */
@Path("cases/{caseId}/information-requests")
@Tag(name = "Information requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class InformationRequestResource {

  private static final int MAX_QUESTIONS = 20;
  private static final int MAX_TEXT = 4000;

  private final Cases cases;
  private final Casework casework;
  private final Limits limits;
  private final Acting acting;
  private final Idempotency idempotency;

  InformationRequestResource(
      Cases cases, Casework casework, Limits limits, Acting acting, Idempotency idempotency) {
    this.cases = cases;
    this.casework = casework;
    this.limits = limits;
    this.acting = acting;
    this.idempotency = idempotency;
  }

  @Schema(name = "InformationRequest")
  record Questions(
      @Schema(required = true, minItems = 1, maxItems = MAX_QUESTIONS)
          @Nullable List<@Nullable String> questions,
      @Schema(description = "Last day for the answer; four weeks from today by default.")
          @Nullable LocalDate deadline) {}

  @Schema(name = "InformationRequestCreated")
  record Asked(UUID requestId, LocalDate deadline) {}

  @Schema(name = "InformationAnswers")
  record Answers(
      @Schema(required = true, description = "One for each question, in the same order.")
          @Nullable List<@Nullable String> answers) {}

  @POST
  @Transactional
  @RolesAllowed({Roles.CDIU_OFFICER, Roles.POSS_ANALYST, Roles.BZ_ADVISER})
  @Operation(
      operationId = "requestInformation",
      summary = "Ask the applicant for information (Awb 4:5, 4:15)",
      description = "The statutory term stands still from the day after.")
  @APIResponse(
      responseCode = "201",
      description = "Asked",
      content = @Content(schema = @Schema(implementation = Asked.class)))
  public Response ask(
      UUID caseId,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable Questions body,
      @Context UriInfo here) {
    Case kase = cases.lock(caseId);
    Questions request = body == null ? new Questions(null, null) : body;
    Asked asked = idempotency.once(key, request, Asked.class, () -> ask(kase, request));
    return Response.created(
            here.getAbsolutePathBuilder().path(asked.requestId().toString()).build())
        .entity(asked)
        .build();
  }

  @POST
  @Path("{requestId}/answers")
  @Transactional
  @RolesAllowed(Roles.EXPORTER)
  @Operation(operationId = "answerInformationRequest", summary = "Answer the questions")
  @APIResponse(responseCode = "204", description = "Answered")
  public void answer(UUID caseId, UUID requestId, @Nullable Answers body) {
    Case kase = cases.lock(caseId);
    InformationRequest request = kase.correspondence().request(requestId);
    List<String> answers = texts("answers", body == null ? null : body.answers());
    if (answers.size() != request.questions().size()) {
      throw ProblemException.invalid(
          "answers",
          "One answer for each of the " + request.questions().size() + " questions.",
          "Eén antwoord op elk van de " + request.questions().size() + " vragen.");
    }
    kase.answer(request, answers, acting.now());
    casework.tell(kase);
  }

  private Asked ask(Case kase, Questions body) {
    List<String> questions = texts("questions", body.questions());
    LocalDate deadline = deadline(body.deadline());
    Actor asker = acting.actor();
    InformationRequest request =
        kase.requestInformation(station(kase, asker), asker, deadline, questions, acting.now());
    casework.tell(kase);
    return new Asked(request.id(), deadline);
  }

  private LocalDate deadline(@Nullable LocalDate asked) {
    LocalDate today = acting.today();
    if (asked == null) {
      return today.plus(limits.informationRequestDefault(today));
    }
    if (!asked.isAfter(today)
        || asked.isAfter(today.plus(limits.informationRequestMaximum(today)))) {
      throw ProblemException.invalid(
          "deadline",
          "A day after today, and not in the far future.",
          "Een dag na vandaag, en niet in de verre toekomst.");
    }
    return asked;
  }

  /** Where the question arose: where the asking role works, or else where the case is. */
  private static Station station(Case kase, Actor asker) {
    Station own =
        switch (asker.role()) {
          case Roles.BZ_ADVISER -> Station.BZ_ADVICE;
          case Roles.POSS_ANALYST -> Station.CLASSIFICATION;
          default -> kase.isIntakeAccepted() ? Station.DECISION : Station.INTAKE;
        };
    return kase.isAt(own)
        ? own
        : kase.whereabouts().open().stream().sorted().findFirst().orElse(own);
  }

  private static List<String> texts(String field, @Nullable List<@Nullable String> given) {
    if (given == null || given.isEmpty() || given.size() > MAX_QUESTIONS) {
      throw ProblemException.invalid(
          field, "1 to " + MAX_QUESTIONS + " texts.", "1 tot " + MAX_QUESTIONS + " teksten.");
    }
    List<String> texts = new ArrayList<>();
    for (String text : given) {
      if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
        throw ProblemException.invalid(
            field + "[" + texts.size() + "]",
            "A text of 1 to " + MAX_TEXT + " characters.",
            "Een tekst van 1 tot " + MAX_TEXT + " tekens.");
      }
      texts.add(text.strip());
    }
    return texts;
  }
}
