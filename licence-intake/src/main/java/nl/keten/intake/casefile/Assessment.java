package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.keten.events.AssessmentEvent.CriterionFinding;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.Route;
import org.jspecify.annotations.Nullable;

/** What risk-assessment said; its reasons stay there. */
@Embeddable
public class Assessment {

  private boolean classified;

  @Enumerated(EnumType.STRING)
  private @Nullable Route route;

  @Column(name = "route_overridden")
  private boolean overridden;

  @Enumerated(EnumType.STRING)
  @Column(name = "advice_verdict")
  private @Nullable Verdict verdict;

  @Column(name = "criteria_answered")
  private int[] answered = {};

  @Column(name = "criteria_of_concern")
  private int[] concerns = {};

  protected Assessment() {}

  /** The list codes are final. */
  public void classified() {
    classified = true;
  }

  /** It is known who looks; an officer may have chosen otherwise than the rule. */
  public void routed(Route to, boolean byOfficer) {
    route = to;
    overridden = byOfficer;
  }

  /** Foreign Affairs advised; a later advice takes the place of an earlier one. */
  public void advised(Verdict advice, Collection<CriterionFinding> findings) {
    verdict = advice;
    answered =
        findings.stream().mapToInt(CriterionFinding::criterion).distinct().sorted().toArray();
    concerns =
        findings.stream()
            .filter(CriterionFinding::concern)
            .mapToInt(CriterionFinding::criterion)
            .distinct()
            .sorted()
            .toArray();
  }

  boolean isClassified() {
    return classified;
  }

  /** Who looks; null until that is known. */
  public @Nullable Route route() {
    return route;
  }

  /** Whether an officer chose the route. */
  public boolean isOverridden() {
    return overridden;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  /** Criterion (1-8) to whether a concern stands. */
  public Map<Integer, Boolean> findings() {
    Map<Integer, Boolean> findings = new TreeMap<>();
    for (int criterion : answered) {
      findings.put(criterion, false);
    }
    for (int criterion : concerns) {
      findings.put(criterion, true);
    }
    return findings;
  }

  /** Whether all whom the route names have said what they have to say. */
  boolean isComplete() {
    Route to = route;
    if (to == null) {
      return false;
    }
    return switch (to) {
      case CDIU -> true;
      case BZ -> verdict != null;
    };
  }
}
