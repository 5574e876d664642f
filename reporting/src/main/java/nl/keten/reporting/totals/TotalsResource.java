package nl.keten.reporting.totals;

import static nl.keten.events.Roles.AUDITOR;
import static nl.keten.events.Roles.BZ_ADVISER;
import static nl.keten.events.Roles.BZ_REVIEWER;
import static nl.keten.events.Roles.CDIU_OFFICER;
import static nl.keten.events.Roles.CDIU_SIGNATORY;
import static nl.keten.events.Roles.LEGAL_OFFICER;
import static nl.keten.events.Roles.POSS_ANALYST;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.keten.events.Outcome;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was decided in a period. */
@Path("/decisions/totals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "totals", description = "Counts of decisions, for officials and auditors")
class TotalsResource {

  private final DecisionTotals totals;
  private final Acting acting;

  TotalsResource(DecisionTotals totals, Acting acting) {
    this.totals = totals;
    this.acting = acting;
  }

  @GET
  @RolesAllowed({
    CDIU_OFFICER,
    CDIU_SIGNATORY,
    POSS_ANALYST,
    BZ_ADVISER,
    BZ_REVIEWER,
    LEGAL_OFFICER,
    AUDITOR
  })
  @Operation(
      operationId = "decisionTotals",
      summary = "Totals of the cases decided in a period",
      description =
          "By the date of decision (Dutch civil date, both days included). A case counts once, by"
              + " its last decision. The list code of a line of goods is the final one, or the"
              + " exporter's as long as the line was never classified. Values are those applied"
              + " for, in EUR; refused and withdrawn lines count too and are told apart in `lines`."
              + " Always: cases.openBefore + cases.received = cases.decided + cases.open.")
  public Totals totals(
      @Parameter(description = "First day; without it all that was decided up to `to`")
          @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Last day; today unless given") @QueryParam("to")
          @Nullable LocalDate to) {
    LocalDate last = to == null ? acting.today() : to;
    if (from != null && from.isAfter(last)) {
      throw ProblemException.invalid("from", "from is not after to.", "from ligt niet na to.");
    }
    return totals.inPeriod(from, last);
  }

  /** All totals of one period. */
  @Schema(name = "DecisionTotals")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Totals(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Cases cases,
      List<ByOutcome> outcomes,
      List<ByListCode> listCodes,
      List<ByDestination> destinations,
      @Schema(description = "By list code, destination and outcome together") List<Line> lines,
      Refusals refusals) {

    Totals of(@Nullable LocalDate first, LocalDate last) {
      return new Totals(first, last, cases, outcomes, listCodes, destinations, lines, refusals);
    }
  }

  /** The flow of cases: {@code openBefore + received = decided + open}. */
  record Cases(
      @Schema(description = "Open when the first day began") long openBefore,
      @Schema(description = "Received in the period") long received,
      @Schema(description = "Decided in the period, whatever the outcome") long decided,
      @Schema(description = "Open when the last day ended") long open) {}

  /** Cases that ended in one way. */
  record ByOutcome(Outcome outcome, long cases, BigDecimal valueEur) {}

  /** Lines of goods of one list code. */
  record ByListCode(String listCode, long lines, long cases, BigDecimal valueEur) {}

  /** Lines of goods for one country of final destination. */
  record ByDestination(String destination, long lines, long cases, BigDecimal valueEur) {}

  /** Lines of goods of one list code, for one destination, with one outcome. */
  record Line(
      String listCode,
      String destination,
      Outcome outcome,
      long lines,
      long cases,
      BigDecimal valueEur) {}

  /** Refused cases and the criteria of Common Position 2008/944/CFSP on which they were refused. */
  record Refusals(long cases, List<ByCriterion> criteria, List<CriteriaSet> criteriaSets) {}

  /** Refused cases in which that criterion, 1 to 8, was cited. */
  record ByCriterion(int criterion, long cases) {}

  /** Refused cases in which exactly these criteria were cited. */
  record CriteriaSet(List<Integer> criteria, long cases) {}
}
