package nl.keten.intake.findings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import nl.keten.events.ChainEvent;
import nl.keten.events.HoldEvent;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;

/**
 * Applies what others say to a case, and opens the decision once all that must come first has come.
 * What arrives after the decision changes nothing any more but is no error: publishers do not wait
 * for each other.
 */
@ApplicationScoped
class CaseFindings {

  private final Cases cases;
  private final Casework casework;

  CaseFindings(Cases cases, Casework casework) {
    this.cases = cases;
    this.casework = casework;
  }

  /** Does that to the case the event is about, then sees whether the decision can begin. */
  void about(ChainEvent event, Consumer<Case> effect) {
    Case kase =
        cases
            .lockForEvent(UUID.fromString(event.subject()))
            // Parked, not lost: somebody published about a case that we never took in.
            .orElseThrow(() -> new IllegalStateException("No case " + event.subject()));
    if (kase.isDecided()) {
      return;
    }
    effect.accept(kase);
    if (kase.considerDecision()) {
      if (kase.isAt(Station.DECISION)) {
        casework.queue(kase, Station.DECISION);
      } else {
        casework.finishOpen(kase.id(), Station.DECISION, "rerouted");
      }
    }
  }

  void moved(Case kase, StationEvent event) {
    switch (event) {
      case StationEvent.Entered entered -> kase.whereabouts().arrived(entered.station());
      case StationEvent.Finished finished -> kase.whereabouts().left(finished.station());
      case StationEvent.Started started -> {}
      case StationEvent.Paused paused -> {}
    }
  }

  void held(Case kase, HoldEvent event) {
    switch (event) {
      case HoldEvent.Placed placed -> kase.holds().place(placed.hold());
      case HoldEvent.Released released -> kase.holds().release(released.hold());
    }
  }
}
