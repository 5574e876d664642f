package nl.keten.reporting.timeline;

import static nl.keten.events.Roles.AUDITOR;
import static nl.keten.events.Roles.BZ_ADVISER;
import static nl.keten.events.Roles.BZ_REVIEWER;
import static nl.keten.events.Roles.CDIU_OFFICER;
import static nl.keten.events.Roles.CDIU_SIGNATORY;
import static nl.keten.events.Roles.EXPORTER;
import static nl.keten.events.Roles.LEGAL_OFFICER;
import static nl.keten.events.Roles.POSS_ANALYST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import nl.keten.clock.LegalClock;
import nl.keten.clock.TermCalendar;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import nl.keten.problem.Language;
import nl.keten.problem.ProblemException;
import nl.keten.reporting.projection.CaseHistories;
import nl.keten.reporting.projection.CaseHistory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the time of a case went. */
@Path("/cases/{caseId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "timeline", description = "Where the time of a case went")
class TimelineResource {

  private final CaseHistories histories;
  private final Acting acting;
  private final TermCalendar calendar;

  TimelineResource(CaseHistories histories, Acting acting) {
    this.histories = histories;
    this.acting = acting;
    this.calendar = TermCalendar.dutch();
  }

  @GET
  @RolesAllowed({
    EXPORTER,
    CDIU_OFFICER,
    CDIU_SIGNATORY,
    POSS_ANALYST,
    BZ_ADVISER,
    BZ_REVIEWER,
    LEGAL_OFFICER,
    AUDITOR
  })
  @Operation(
      operationId = "caseTimeline",
      summary = "Where the time of a case went, as of a day",
      description =
          "Recomputed on every call from what had happened by the end of that day (Dutch civil"
              + " date). Gross days are calendar days, suspended days those on which the statutory"
              + " term stood still, net days the difference; a day counts for the station where"
              + " the case stood as the day began. Stations can run side by side, so that their"
              + " days may add up to more than those of the case. An exporter sees its own"
              + " organisation's cases, with stations folded to INTAKE, ASSESSMENT, DECISION and"
              + " DECIDED, and neither visits nor holds, goods or routing.")
  public TimelineView timeline(
      @PathParam("caseId") UUID caseId,
      @Parameter(description = "A day that has come; today unless given") @QueryParam("asOf")
          @Nullable LocalDate asOf,
      @Context HttpHeaders headers) {
    LocalDate day = asOf == null ? acting.today() : asOf;
    if (day.isAfter(acting.today())) {
      throw ProblemException.invalid(
          "asOf", "asOf is today or an earlier day.", "asOf is vandaag of een eerdere dag.");
    }
    Actor actor = acting.actor();
    CaseHistory history =
        histories
            .of(caseId)
            .filter(found -> maySee(actor, found))
            .filter(found -> !LegalClock.dutchDate(found.application().receivedAt()).isAfter(day))
            .orElseThrow(ProblemException::notFound);
    Timeline timeline = Timeline.of(history, day, acting.now(), calendar);
    Language language = Language.among(headers.getAcceptableLanguages());
    return actor.isExporter()
        ? new Showing(timeline, language).toExporter()
        : new Showing(timeline, language).toOfficial();
  }

  /** Whoever is of an exporter's side sees that organisation's cases only, other roles or not. */
  private static boolean maySee(Actor actor, CaseHistory history) {
    return !actor.isExporter() || history.application().organisation().equals(actor.organisation());
  }
}
