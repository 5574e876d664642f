package nl.keten.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.keten.events.Regime;
import nl.keten.events.Roles;
import nl.keten.events.Route;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import nl.keten.reference.DestinationGroup;
import nl.keten.reference.Reliability;
import nl.keten.risk.advice.Criteria;
import nl.keten.risk.advice.Criterion;
import nl.keten.risk.routing.RoutingRule;
import nl.keten.risk.routing.RoutingRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The dated rules by which this service works, with their sources: anybody in the chain can check.
 */
@Path("")
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
class RulesResource {

  private static final String ON = "Day, YYYY-MM-DD; today unless given";

  private final RoutingRules rules;
  private final Criteria criteria;
  private final Acting acting;

  RulesResource(RoutingRules rules, Criteria criteria, Acting acting) {
    this.rules = rules;
    this.criteria = criteria;
    this.acting = acting;
  }

  @Schema(name = "RoutingRules")
  record RoutingRulesView(LocalDate on, List<RoutingRuleView> items) {}

  @Schema(name = "RoutingRule")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RoutingRuleView(
      String ruleId,
      Regime regime,
      @Nullable DestinationGroup destinationGroup,
      @Nullable String country,
      Route route,
      int priority,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source,
      Reliability reliability) {

    static RoutingRuleView of(RoutingRule rule) {
      return new RoutingRuleView(
          rule.ruleId(),
          rule.regime(),
          rule.group().orElse(null),
          rule.country().orElse(null),
          rule.route(),
          rule.priority(),
          rule.validity().from(),
          rule.validity().to(),
          rule.source(),
          rule.reliability());
    }
  }

  @Schema(name = "Criteria")
  record CriteriaView(LocalDate on, List<CriterionView> items) {}

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
  @Path("routing-rules")
  @Operation(summary = "The routing table of a day, in the order in which its rules count")
  RoutingRulesView routingRules(
      @Parameter(description = ON) @QueryParam("on") @Nullable String on) {
    LocalDate day = day(on, rules.begins());
    return new RoutingRulesView(day, rules.on(day).stream().map(RoutingRuleView::of).toList());
  }

  @GET
  @Path("criteria")
  @Operation(summary = "The eight criteria as worded on a day")
  CriteriaView criteria(@Parameter(description = ON) @QueryParam("on") @Nullable String on) {
    LocalDate day = day(on, criteria.begins());
    return new CriteriaView(day, criteria.on(day).stream().map(CriterionView::of).toList());
  }

  private LocalDate day(@Nullable String on, LocalDate begins) {
    try {
      LocalDate day = on == null ? acting.today() : LocalDate.parse(on);
      if (!day.isBefore(begins)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // falls through: the answer is the same
    }
    throw ProblemException.invalid(
        "on",
        "A day such as 2026-01-31, not before " + begins + ".",
        "Een dag zoals 2026-01-31, niet voor " + begins + ".");
  }
}
