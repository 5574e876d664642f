package nl.keten.clock;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The facts cannot all be true, so that no date can be given. Names every contradiction, not only
 * the first. Acts that are merely without legal effect are no contradiction: they are warnings in
 * the trace.
 */
public final class IllegalFacts extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Contradiction> contradictions;

  IllegalFacts(List<Contradiction> contradictions) {
    super(contradictions.stream().map(Contradiction::en).collect(Collectors.joining("; ")));
    this.contradictions = List.copyOf(contradictions);
  }

  /** All of them, at least one. */
  public List<Contradiction> contradictions() {
    return contradictions;
  }

  /**
   * One reason why the facts cannot all be true.
   *
   * @param facts the facts concerned
   * @param nl the reason, in Dutch
   * @param en the reason, in English
   */
  public record Contradiction(List<ClockFact> facts, String nl, String en) {

    /** Copies the list. */
    public Contradiction {
      facts = List.copyOf(facts);
    }
  }
}
