package nl.keten.intake.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.keten.events.Hold;
import nl.keten.events.Route;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which a grant depends, as it stands now.
 *
 * @param route null as long as nobody has said who looks
 * @param adviceGiven whether Foreign Affairs has advised
 * @param findings criterion (1-8) to whether a concern stands; empty without advice
 * @param screenedAt when the parties were compared last; null if never
 * @param screenedLists the versions compared with, each as list and checksum
 * @param currentLists the versions in use now, written the same way
 * @param agreed whether Foreign Affairs agreed with the draft at hand
 */
public record GrantFacts(
    boolean classified,
    @Nullable Route route,
    boolean adviceGiven,
    Map<Integer, Boolean> findings,
    boolean screeningCleared,
    @Nullable Instant screenedAt,
    Set<String> screenedLists,
    Set<String> currentLists,
    Duration freshness,
    boolean documentsAccepted,
    boolean informationRequestOpen,
    Set<Hold> holds,
    boolean agreed,
    Instant now) {

  /** Keeps its own copies. */
  public GrantFacts {
    findings = Map.copyOf(findings);
    screenedLists = Set.copyOf(screenedLists);
    currentLists = Set.copyOf(currentLists);
    holds = Set.copyOf(holds);
  }
}
