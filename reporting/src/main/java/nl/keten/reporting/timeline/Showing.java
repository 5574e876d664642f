package nl.keten.reporting.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.keten.clock.ClockReading;
import nl.keten.problem.Language;
import nl.keten.reporting.projection.CaseHistory;
import nl.keten.reporting.projection.CaseHistory.Classification;
import org.jspecify.annotations.Nullable;

/** Shows a timeline to somebody: what each may see is decided here and nowhere else. */
final class Showing {

  private final Timeline timeline;
  private final CaseHistory history;
  private final Language language;

  Showing(Timeline timeline, Language language) {
    this.timeline = timeline;
    this.history = timeline.history();
    this.language = language;
  }

  /** Everything. */
  TimelineView toOfficial() {
    return show(
        timeline.stations().stream().map(this::stay).toList(),
        total(timeline.effort()),
        timeline.visits().stream().map(Showing::visit).toList(),
        timeline.holds().stream()
            .map(
                hold ->
                    new TimelineView.HoldStay(
                        hold.hold(), hold.reasonCode(), hold.placedAt(), hold.releasedAt()))
            .toList(),
        goods(),
        route(),
        questions(true));
  }

  /** Phases instead of stations; nothing of holds, routing, or who had it in hand. */
  TimelineView toExporter() {
    return show(
        Phase.of(history).stream().map(this::stay).toList(),
        total(null),
        null,
        null,
        null,
        null,
        questions(false));
  }

  private TimelineView show(
      List<TimelineView.Stay> stations,
      TimelineView.Total total,
      @Nullable List<TimelineView.VisitStay> visits,
      @Nullable List<TimelineView.HoldStay> holds,
      @Nullable List<TimelineView.Goods> goods,
      TimelineView.@Nullable Routed route,
      List<TimelineView.Question> questions) {
    CaseHistory.Application application = history.application();
    return new TimelineView(
        application.caseId(),
        application.caseNumber(),
        timeline.asOf(),
        application.requestKind(),
        application.regime(),
        application.permanence(),
        application.destination(),
        application.totalValueEur(),
        application.receivedAt(),
        clock(),
        stations,
        total,
        visits,
        holds,
        goods,
        route,
        questions,
        decision(),
        licence());
  }

  private TimelineView.Clock clock() {
    ClockReading clock = timeline.clock();
    return new TimelineView.Clock(
        clock.state(),
        clock.due(),
        sorted(clock.grounds()),
        clock.onTime(),
        clock.onTimeWithoutExtension(),
        clock.penaltyEur(),
        clock.objectionUntil(),
        clock.suspensions().stream()
            .map(
                span ->
                    new TimelineView.Suspension(span.first(), span.last(), sorted(span.grounds())))
            .toList(),
        clock.trace().stream()
            .map(
                step ->
                    new TimelineView.Step(
                        step.date(),
                        step.article(),
                        switch (language) {
                          case NL -> step.nl();
                          case EN -> step.en();
                        }))
            .toList());
  }

  private TimelineView.Total total(@Nullable Effort effort) {
    ClockReading clock = timeline.clock();
    return new TimelineView.Total(
        clock.grossDays(),
        clock.suspendedDays(),
        clock.netDays(),
        effort == null ? null : effort.waiting(),
        effort == null ? null : effort.touch());
  }

  private TimelineView.Stay stay(StationTimes times) {
    List<VisitTimes> visits =
        timeline.visits().stream().filter(visit -> visit.station() == times.station()).toList();
    return new TimelineView.Stay(
        times.station().name(),
        visits.getFirst().visit().enteredAt(),
        lastLeft(visits),
        times.visits(),
        times.days().gross(),
        times.days().suspended(),
        times.days().net(),
        times.effort().waiting(),
        times.effort().touch());
  }

  private TimelineView.Stay stay(Phase.Stretch stretch) {
    Days days = timeline.daysOf(stretch);
    return new TimelineView.Stay(
        stretch.phase().name(),
        stretch.enteredAt(),
        stretch.leftAt(),
        null,
        days.gross(),
        days.suspended(),
        days.net(),
        null,
        null);
  }

  private static @Nullable Instant lastLeft(List<VisitTimes> visits) {
    Instant last = null;
    for (VisitTimes visit : visits) {
      Instant left = visit.visit().finishedAt();
      if (left == null) {
        return null;
      }
      last = last == null || left.isAfter(last) ? left : last;
    }
    return last;
  }

  private static TimelineView.VisitStay visit(VisitTimes times) {
    CaseHistory.Visit visit = times.visit();
    return new TimelineView.VisitStay(
        visit.visitId(),
        visit.station(),
        times.state(),
        sorted(visit.roles()),
        visit.enteredAt(),
        times.startedAt(),
        visit.finishedAt(),
        visit.result(),
        times.days().gross(),
        times.days().suspended(),
        times.days().net(),
        times.effort().waiting(),
        times.effort().touch());
  }

  private List<TimelineView.Goods> goods() {
    Map<UUID, String> last =
        history.classifications().stream()
            .collect(
                Collectors.toMap(
                    Classification::itemId, Classification::listCode, (before, after) -> after));
    return history.items().stream()
        .map(
            item ->
                new TimelineView.Goods(
                    item.itemId(), item.listCode(), last.get(item.itemId()), item.valueEur()))
        .toList();
  }

  private TimelineView.@Nullable Routed route() {
    if (history.routings().isEmpty()) {
      return null;
    }
    CaseHistory.Routing last = history.routings().getLast();
    return new TimelineView.Routed(last.route(), last.ruleId(), last.overridden(), last.routedAt());
  }

  private List<TimelineView.Question> questions(boolean toOfficial) {
    return history.informationRequests().stream()
        .map(
            asked ->
                new TimelineView.Question(
                    asked.requestId(),
                    toOfficial ? asked.station() : null,
                    asked.askedAt(),
                    asked.deadline(),
                    asked.answeredAt()))
        .toList();
  }

  private TimelineView.@Nullable Decision decision() {
    CaseHistory.Decision decision = history.decision();
    return decision == null
        ? null
        : new TimelineView.Decision(
            decision.outcome(), sorted(decision.refusalCriteria()), decision.decidedAt());
  }

  private TimelineView.@Nullable Licence licence() {
    if (history.licences().isEmpty()) {
      return null;
    }
    CaseHistory.Licence licence = history.licences().getLast();
    return new TimelineView.Licence(
        licence.licenceId(),
        licence.licenceNumber(),
        licence.act(),
        licence.validFrom(),
        licence.validUntil());
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Set<T> some) {
    return some.stream().sorted().toList();
  }
}
