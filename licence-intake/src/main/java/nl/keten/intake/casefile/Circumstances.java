package nl.keten.intake.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a decision on a case depends on besides the case itself.
 *
 * @param documentsAccepted whether every document that the rule asks for was accepted
 * @param currentLists the versions of the sanctions lists in use now, each as {@link
 *     Screening#fingerprint}
 * @param freshness how old a screening may be at signing
 */
public record Circumstances(
    boolean documentsAccepted, Set<String> currentLists, Duration freshness, Instant now) {

  /** Keeps its own copy. */
  public Circumstances {
    currentLists = Set.copyOf(currentLists);
  }
}
