package nl.keten.intake.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.intake.application.Applications;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.licence.Licences;
import nl.keten.problem.Language;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The letter with the decision, in Dutch unless English is asked for. */
@Path("cases/{caseId}/decision-letter")
@Tag(name = "Decision")
class DecisionLetterResource {

  private static final String TEXT = "text/plain;charset=UTF-8";

  private final Cases cases;
  private final Applications applications;
  private final Licences licences;
  private final DecisionLetter letter;

  DecisionLetterResource(
      Cases cases, Applications applications, Licences licences, DecisionLetter letter) {
    this.cases = cases;
    this.applications = applications;
    this.licences = licences;
    this.letter = letter;
  }

  @GET
  @Transactional
  @Produces(TEXT)
  @RolesAllowed({
    Roles.EXPORTER,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getDecisionLetter",
      summary = "The letter that makes the decision known (besluit)",
      description = "404 as long as nothing was decided, and for a case that was withdrawn.")
  @APIResponse(responseCode = "200", description = "The letter")
  public Response get(UUID caseId, @Context HttpHeaders headers) {
    Case kase = cases.visible(caseId);
    Language language = Language.among(headers.getAcceptableLanguages());
    String text =
        letter
            .write(kase, applications.of(caseId), licences.ofCase(caseId), language)
            .orElseThrow(ProblemException::notFound);
    return Response.ok(text, TEXT)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
