package nl.keten.reporting.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.keten.events.Station;
import nl.keten.reporting.projection.CaseHistory;
import nl.keten.reporting.projection.CaseHistory.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter may know of where its case is. Coarse on purpose: whether a party is looked at
 * for sanctions, or a destination for its risk, is not to be read off the stations (no tipping
 * off).
 */
enum Phase {
  INTAKE,
  ASSESSMENT,
  DECISION,
  DECIDED;

  /**
   * A phase of a case. One begins where the one before it ends.
   *
   * @param leftAt null for the phase in which the case is
   */
  record Stretch(Phase phase, Instant enteredAt, @Nullable Instant leftAt) {}

  /**
   * The phases of a case in order. A phase begins with the first visit to one of its stations and
   * is never gone back to: a second screening while the decision is made does not show.
   */
  static List<Stretch> of(CaseHistory history) {
    Map<Phase, Instant> begins = new EnumMap<>(Phase.class);
    begins.put(INTAKE, history.application().receivedAt());
    for (Visit visit : history.visits()) {
      begins.merge(of(visit.station()), visit.enteredAt(), Phase::earlier);
    }
    if (history.decision() != null) {
      begins.merge(DECIDED, history.decision().decidedAt(), Phase::earlier);
    }
    List<Stretch> backwards = new ArrayList<>();
    Instant leftAt = null;
    for (Phase phase : List.of(DECIDED, DECISION, ASSESSMENT, INTAKE)) {
      Instant enteredAt = begins.get(phase);
      if (enteredAt != null && (leftAt == null || enteredAt.isBefore(leftAt))) {
        backwards.add(new Stretch(phase, enteredAt, leftAt));
        leftAt = enteredAt;
      }
    }
    return backwards.reversed();
  }

  private static Phase of(Station station) {
    return switch (station) {
      case RECEIVED, INTAKE -> INTAKE;
      case CLASSIFICATION, SCREENING, ROUTING, BZ_ADVICE -> ASSESSMENT;
      case DECISION, BZ_AGREEMENT, SIGNING -> DECISION;
      case DECIDED -> DECIDED;
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
