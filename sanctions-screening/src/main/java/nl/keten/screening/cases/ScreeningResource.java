package nl.keten.screening.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.keten.events.PartyRole;
import nl.keten.events.Roles;
import nl.keten.events.ScreeningEvent.Result;
import nl.keten.events.ScreeningEvent.Review;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import nl.keten.screening.cases.ScreeningRequest.Occasion;
import nl.keten.screening.clearing.CaseScreening;
import nl.keten.screening.clearing.CaseScreenings;
import nl.keten.screening.clearing.ClearingState;
import nl.keten.screening.clearing.Hit;
import nl.keten.screening.clearing.HitReview;
import nl.keten.screening.clearing.HitState;
import nl.keten.screening.clearing.Hits;
import nl.keten.screening.feeds.ListEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What screening knows of a case. Never for exporters: it would tip off. */
@Path("screenings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screenings")
class ScreeningResource {

  private final CaseScreenings cases;
  private final Screenings screenings;
  private final ScreeningRequests requests;
  private final Hits hits;
  private final Acting acting;

  ScreeningResource(
      CaseScreenings cases,
      Screenings screenings,
      ScreeningRequests requests,
      Hits hits,
      Acting acting) {
    this.cases = cases;
    this.screenings = screenings;
    this.requests = requests;
    this.hits = hits;
    this.acting = acting;
  }

  /**
   * The whole.
   *
   * @param held whether a hold stands because of a hit
   * @param waiting screenings that were asked for and are not done
   * @param screenings newest first, each with its evidence
   */
  @Schema(name = "CaseScreening")
  record CaseView(
      UUID caseId,
      ClearingState state,
      boolean held,
      List<WaitingView> waiting,
      List<ScreeningView> screenings,
      List<HitView> hits) {}

  /**
   * A screening that is due.
   *
   * @param waitsFor what stood in the way the last time
   */
  @Schema(name = "WaitingScreening")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WaitingView(Occasion occasion, Instant askedAt, int attempts, @Nullable String waitsFor) {}

  /**
   * A screening that was done.
   *
   * @param evidenceSha256 of the evidence as it is stored
   */
  @Schema(name = "Screening")
  record ScreeningView(
      UUID screeningId,
      Occasion occasion,
      Instant screenedAt,
      Result result,
      String evidenceSha256,
      Evidence evidence) {}

  /**
   * A resemblance and what people made of it.
   *
   * @param binding whether the list binds in the Netherlands; others inform
   * @param rule why the party is taken to be the listed one
   * @param reviewableByMe whether the caller may be its next reviewer
   */
  @Schema(name = "Hit")
  record HitView(
      UUID hitId,
      UUID screeningId,
      UUID partyId,
      PartyRole partyRole,
      String partyName,
      String partyCountry,
      String list,
      boolean binding,
      ListEntry entry,
      String listedName,
      String rule,
      HitState state,
      Instant raisedAt,
      boolean reviewableByMe,
      List<ReviewView> reviews) {}

  /** What one person made of it. */
  @Schema(name = "HitReview")
  record ReviewView(
      Review review,
      String reviewer,
      Verdict verdict,
      String reasonCode,
      String reason,
      Instant reviewedAt) {

    static ReviewView of(HitReview done) {
      return new ReviewView(
          done.review(),
          done.reviewer(),
          done.verdict(),
          done.reasonCode(),
          done.reason(),
          done.reviewedAt());
    }
  }

  @GET
  @Path("{caseId}")
  @Transactional
  @RolesAllowed({Roles.POSS_ANALYST, Roles.CDIU_OFFICER, Roles.CDIU_SIGNATORY, Roles.AUDITOR})
  @Operation(summary = "The screenings of a case with their evidence, and its hits")
  @APIResponse(responseCode = "404", description = "Screening has not heard of that case")
  public CaseView screening(UUID caseId) {
    CaseScreening screening =
        cases.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
    return new CaseView(
        caseId,
        screening.state(),
        screening.isHeld(),
        requests.waitingOf(caseId).stream().map(ScreeningResource::view).toList(),
        screenings.of(caseId).stream().map(ScreeningResource::view).toList(),
        hits.of(caseId).stream().map(this::view).toList());
  }

  private static WaitingView view(ScreeningRequest request) {
    return new WaitingView(
        request.occasion(), request.askedAt(), request.attempts(), request.waitsFor());
  }

  private static ScreeningView view(Screening done) {
    return new ScreeningView(
        done.id(),
        done.occasion(),
        done.screenedAt(),
        done.result(),
        done.evidenceSha256(),
        done.evidence());
  }

  private HitView view(Hit hit) {
    return new HitView(
        hit.id(),
        hit.screeningId(),
        hit.partyId(),
        hit.partyRole(),
        hit.partyName(),
        hit.partyCountry(),
        hit.list(),
        hit.binding(),
        EvidenceJson.read(hit.entry(), ListEntry.class),
        hit.listedName(),
        hit.rule(),
        hit.state(),
        hit.raisedAt(),
        acting.actor().has(Roles.POSS_ANALYST) && hit.awaits(acting.actor().subject()),
        hit.reviews().stream().map(ReviewView::of).toList());
  }
}
