package nl.keten.intake.inspection;

import nl.keten.events.Station;
import nl.keten.intake.casefile.Case;

/**
 * How far a case is, as its exporter sees it: one phase at a time, so that nobody can tell from
 * outside that a screening is being looked at.
 */
enum Phase {
  INTAKE,
  ASSESSMENT,
  DECISION,
  DECIDED;

  static Phase of(Case kase) {
    if (kase.isDecided()) {
      return DECIDED;
    }
    if (kase.isAt(Station.DECISION)
        || kase.isAt(Station.BZ_AGREEMENT)
        || kase.isAt(Station.SIGNING)) {
      return DECISION;
    }
    return kase.isIntakeAccepted() ? ASSESSMENT : INTAKE;
  }
}
