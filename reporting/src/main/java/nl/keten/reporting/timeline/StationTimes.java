package nl.keten.reporting.timeline;

import java.util.List;
import nl.keten.events.Station;

/** All visits of a case to one station taken together. */
record StationTimes(Station station, int visits, Days days, Effort effort) {

  static StationTimes of(Station station, List<VisitTimes> visits) {
    Days days = Days.NONE;
    Effort effort = Effort.NONE;
    for (VisitTimes visit : visits) {
      days = days.plus(visit.days());
      effort = effort.plus(visit.effort());
    }
    return new StationTimes(station, visits.size(), days, effort);
  }
}
