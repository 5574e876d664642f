package nl.keten.reference;

import java.util.Locale;
import java.util.Optional;

/** How far a row may be trusted; written in the files in lower case with hyphens. */
public enum Reliability {
  /** Found in the source that the row names. */
  CONFIRMED,
  /** Professional recall; to be checked against the source that the row names. */
  OWN_KNOWLEDGE_CHECK,
  /** Nobody publishes it, or not exactly; a choice of ours until somebody who knows decides. */
  ASSUMPTION;

  /** As the files write it, for instance {@code own-knowledge-check}. */
  public String mark() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Reliability> ofMark(String mark) {
    for (Reliability reliability : values()) {
      if (reliability.mark().equals(mark)) {
        return Optional.of(reliability);
      }
    }
    return Optional.empty();
  }
}
