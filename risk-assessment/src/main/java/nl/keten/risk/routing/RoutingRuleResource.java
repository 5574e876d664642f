package nl.keten.risk.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.keten.events.Regime;
import nl.keten.events.Roles;
import nl.keten.events.Route;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import nl.keten.reference.DestinationGroup;
import nl.keten.reference.Reliability;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The routing table, with its sources: anybody in the chain can see why a case goes where it goes.
 */
@Path("routing-rules")
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
class RoutingRuleResource {

  private final RoutingRules rules;
  private final Acting acting;

  RoutingRuleResource(RoutingRules rules, Acting acting) {
    this.rules = rules;
    this.acting = acting;
  }

  @Schema(name = "RoutingRules")
  record OfDay(LocalDate on, List<RoutingRuleView> items) {}

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

  @GET
  @Operation(summary = "The routing table of a day, in the order in which its rules count")
  public OfDay list(
      @Parameter(description = "Today unless given") @QueryParam("on") @Nullable LocalDate on) {
    LocalDate day = on == null ? acting.today() : on;
    if (day.isBefore(rules.begins())) {
      throw ProblemException.invalid(
          "on",
          "The table begins on " + rules.begins() + ".",
          "De tabel begint op " + rules.begins() + ".");
    }
    return new OfDay(day, rules.on(day).stream().map(RoutingRuleView::of).toList());
  }
}
