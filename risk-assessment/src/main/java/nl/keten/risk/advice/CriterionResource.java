package nl.keten.risk.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.keten.events.Roles;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import nl.keten.reference.Reliability;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The eight criteria as an adviser has to answer them, with their sources. */
@Path("criteria")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
@RolesAllowed({
  Roles.CDIU_OFFICER,
  Roles.CDIU_SIGNATORY,
  Roles.POSS_ANALYST,
  Roles.BZ_ADVISER,
  Roles.BZ_REVIEWER,
  Roles.LEGAL_OFFICER,
  Roles.AUDITOR
})
class CriterionResource {

  private final Criteria criteria;
  private final Acting acting;

  CriterionResource(Criteria criteria, Acting acting) {
    this.criteria = criteria;
    this.acting = acting;
  }

  @Schema(name = "Criteria")
  record OfDay(LocalDate on, List<CriterionView> items) {}

  @Schema(name = "Criterion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CriterionView(
      int criterion,
      String version,
      String subjectNl,
      String subjectEn,
      Criterion.OnConcern onConcern,
      boolean linksRequired,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source,
      Reliability reliability) {

    static CriterionView of(Criterion criterion) {
      return new CriterionView(
          criterion.number(),
          criterion.version(),
          criterion.subjectNl(),
          criterion.subjectEn(),
          criterion.onConcern(),
          criterion.linksRequired(),
          criterion.validity().from(),
          criterion.validity().to(),
          criterion.source(),
          criterion.reliability());
    }
  }

  @GET
  @Operation(summary = "The eight criteria as worded on a day")
  public OfDay list(
      @Parameter(description = "Today unless given") @QueryParam("on") @Nullable LocalDate on) {
    LocalDate day = on == null ? acting.today() : on;
    if (day.isBefore(criteria.begins())) {
      throw ProblemException.invalid(
          "on",
          "The table begins on " + criteria.begins() + ".",
          "De tabel begint op " + criteria.begins() + ".");
    }
    return new OfDay(day, criteria.on(day).stream().map(CriterionView::of).toList());
  }
}
