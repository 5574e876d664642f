package nl.keten.reporting.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.keten.clock.ClockFact;
import nl.keten.clock.ClockReading;
import nl.keten.clock.LegalClock;
import nl.keten.clock.TermCalendar;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.reporting.projection.CaseHistory;
import nl.keten.reporting.projection.CaseHistory.Move;
import nl.keten.reporting.projection.CaseHistory.Visit;

/**
 * Where the time of one case went, as of a day. A pure function of what had happened by the end of
 * that day: what came later, or was put on file later, plays no part.
 *
 * @param history what had happened by the end of the day
 * @param asOf Dutch civil date
 * @param clock the statutory term of the whole case: gross, suspended and net days, the date due
 * @param visits in order of arrival; some run side by side
 * @param stations those visited, in the order in which a case travels
 * @param effort of all visits together
 */
record Timeline(
    CaseHistory history,
    LocalDate asOf,
    ClockReading clock,
    List<VisitTimes> visits,
    List<StationTimes> stations,
    Effort effort,
    List<Standstill> holds) {

  /**
   * The timeline of a case.
   *
   * @param history all that is known, including what happened after the day
   * @param asOf a Dutch civil date
   * @param now the end of a day that is not over yet
   */
  static Timeline of(CaseHistory history, LocalDate asOf, Instant now, TermCalendar calendar) {
    Instant endOfDay = asOf.plusDays(1).atStartOfDay(Acting.CIVIL_TIME).toInstant();
    CaseHistory known = history.before(endOfDay);
    ClockReading clock = LegalClock.at(facts(known), calendar, asOf);
    Instant looking = now.isBefore(endOfDay) ? now : endOfDay;
    List<VisitTimes> visits = visits(known, clock, asOf, looking);
    List<StationTimes> stations = stations(visits);
    Effort effort = stations.stream().map(StationTimes::effort).reduce(Effort.NONE, Effort::plus);
    return new Timeline(known, asOf, clock, visits, stations, effort, Standstill.of(known.holds()));
  }

  /** The days of a phase, for an exporter. */
  Days daysOf(Phase.Stretch stretch) {
    return stretch.phase() == Phase.DECIDED
        ? Days.NONE
        : Days.of(stretch.enteredAt(), stretch.leftAt(), asOf, clock.suspensions());
  }

  private static List<ClockFact> facts(CaseHistory history) {
    return history.facts().stream()
        .map(
            fact ->
                new ClockFact(fact.factDate(), ClockFact.Kind.ofWord(fact.fact()), fact.argument()))
        .toList();
  }

  private static List<VisitTimes> visits(
      CaseHistory history, ClockReading clock, LocalDate asOf, Instant looking) {
    Map<UUID, List<Move>> moves =
        history.moves().stream().collect(Collectors.groupingBy(Move::visitId));
    List<VisitTimes> visits = new ArrayList<>();
    for (Visit visit : history.visits()) {
      Instant until = until(visit, looking);
      Days days =
          visit.station() == Station.DECIDED
              ? Days.NONE
              : Days.of(visit.enteredAt(), visit.finishedAt(), asOf, clock.suspensions());
      visits.add(VisitTimes.of(visit, moves.getOrDefault(visit.visitId(), List.of()), days, until));
    }
    return visits;
  }

  /** Nothing happens any more at the end of the road: no time is spent there. */
  private static Instant until(Visit visit, Instant looking) {
    if (visit.finishedAt() != null) {
      return visit.finishedAt();
    }
    return visit.station() == Station.DECIDED ? visit.enteredAt() : looking;
  }

  private static List<StationTimes> stations(List<VisitTimes> visits) {
    Map<Station, List<VisitTimes>> byStation =
        visits.stream()
            .collect(
                Collectors.groupingBy(
                    VisitTimes::station, () -> new EnumMap<>(Station.class), Collectors.toList()));
    return byStation.entrySet().stream()
        .map(entry -> StationTimes.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
