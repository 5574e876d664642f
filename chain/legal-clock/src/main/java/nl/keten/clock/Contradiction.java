package nl.keten.clock;

import java.util.List;

/**
 * Why facts cannot all be true. A reading sets such facts aside, with a warning in the trace; who
 * records facts should refuse them, see {@link LegalClock#contradictions}.
 *
 * @param facts the facts concerned, at least one
 * @param nl the reason, in Dutch
 * @param en the reason, in English
 */
public record Contradiction(List<ClockFact> facts, String nl, String en) {

  /** Copies the list. */
  public Contradiction {
    facts = List.copyOf(facts);
  }
}
