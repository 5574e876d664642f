package nl.keten.reporting.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.keten.events.Hold;
import nl.keten.events.LicenceAct;
import nl.keten.events.Outcome;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.events.Route;
import nl.keten.events.Station;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a case, as the tables keep it. Each part says since when it is true; {@link
 * #before} gives what was known at an earlier moment. Lists are in the order in which things
 * happened.
 *
 * @param decision absent while the case is open
 */
public record CaseHistory(
    Application application,
    @Nullable Decision decision,
    List<Item> items,
    List<Classification> classifications,
    List<Visit> visits,
    List<Move> moves,
    List<Fact> facts,
    List<HoldChange> holds,
    List<InformationRequest> informationRequests,
    List<Routing> routings,
    List<Licence> licences) {

  /** What was applied for. */
  public record Application(
      UUID caseId,
      String caseNumber,
      String organisation,
      RequestKind requestKind,
      Regime regime,
      Permanence permanence,
      String consigneeCountry,
      String destination,
      BigDecimal totalValueEur,
      Instant receivedAt) {}

  /** How it ended. */
  public record Decision(
      Outcome outcome, Set<Integer> refusalCriteria, @Nullable UUID licenceId, Instant decidedAt) {}

  /** A line of goods; the list code is the exporter's. */
  public record Item(UUID itemId, String listCode, BigDecimal valueEur) {}

  /** The list code a line of goods was given. */
  public record Classification(UUID itemId, String listCode, Instant classifiedAt) {}

  /** A visit to a station; open while it has no end. */
  public record Visit(
      UUID visitId,
      Station station,
      Set<String> roles,
      Instant enteredAt,
      @Nullable Instant finishedAt,
      @Nullable String result) {

    private Visit stillOpen() {
      return new Visit(visitId, station, roles, enteredAt, null, null);
    }
  }

  /** Work on a visit was taken up or put back. */
  public record Move(UUID visitId, VisitMove move, Instant movedAt) {}

  /** A fact of the legal clock and when it was put on file. */
  public record Fact(
      LocalDate factDate, String fact, @Nullable LocalDate argument, Instant filedAt) {}

  /** A hold was placed or taken away by a service. */
  public record HoldChange(
      String publisher, Hold hold, HoldMove move, String reasonCode, Instant movedAt) {}

  /** A question to the applicant. */
  public record InformationRequest(
      UUID requestId,
      Station station,
      LocalDate deadline,
      Instant askedAt,
      @Nullable Instant answeredAt) {

    private InformationRequest stillOpen() {
      return new InformationRequest(requestId, station, deadline, askedAt, null);
    }
  }

  /** Who looks at the case, and by which rule. */
  public record Routing(Route route, String ruleId, boolean overridden, Instant routedAt) {}

  /** A licence that was issued. */
  public record Licence(
      UUID licenceId,
      String licenceNumber,
      LicenceAct act,
      LocalDate validFrom,
      LocalDate validUntil,
      String validityRule,
      BigDecimal totalValueEur,
      Instant issuedAt) {}

  /** What was known just before that moment; the application itself is not taken away. */
  public CaseHistory before(Instant moment) {
    return new CaseHistory(
        application,
        decision != null && decision.decidedAt.isBefore(moment) ? decision : null,
        items,
        known(classifications, Classification::classifiedAt, moment),
        known(visits, Visit::enteredAt, moment).stream()
            .map(visit -> isBefore(visit.finishedAt, moment) ? visit : visit.stillOpen())
            .toList(),
        known(moves, Move::movedAt, moment),
        known(facts, Fact::filedAt, moment),
        known(holds, HoldChange::movedAt, moment),
        known(informationRequests, InformationRequest::askedAt, moment).stream()
            .map(asked -> isBefore(asked.answeredAt, moment) ? asked : asked.stillOpen())
            .toList(),
        known(routings, Routing::routedAt, moment),
        known(licences, Licence::issuedAt, moment));
  }

  private static <T> List<T> known(List<T> all, Function<T, Instant> since, Instant moment) {
    return all.stream().filter(one -> since.apply(one).isBefore(moment)).toList();
  }

  private static boolean isBefore(@Nullable Instant instant, Instant moment) {
    return instant != null && instant.isBefore(moment);
  }
}
