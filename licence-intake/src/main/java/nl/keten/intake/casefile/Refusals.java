package nl.keten.intake.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.keten.intake.guard.Guard;
import nl.keten.intake.guard.SeparationOfDuties.Objection;
import nl.keten.problem.Language;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;

/** What a case says when it cannot do what was asked. */
final class Refusals {

  private Refusals() {}

  static ProblemException decided() {
    return new ProblemException(
        ProblemType.CASE_DECIDED,
        "The case is decided; nothing more can be done to it here.",
        "Op de zaak is beslist; hier kan er niets meer mee gebeuren.");
  }

  static ProblemException somebodyElse(Objection objection) {
    return new ProblemException(ProblemType.SEPARATION_OF_DUTIES, objection.en(), objection.nl());
  }

  /** Names each guard that fails, by slug for programs and in words for people. */
  static ProblemException grantBlocked(List<Guard> guards) {
    return new ProblemException(
        ProblemType.GRANT_BLOCKED,
        "A grant is not possible: " + words(guards, Language.EN) + ".",
        "Verlenen is niet mogelijk: " + words(guards, Language.NL) + ".",
        Map.of("guards", guards.stream().map(Guard::slug).toList()));
  }

  static ProblemException outcomeNotPossible() {
    return new ProblemException(
        ProblemType.OUTCOME_NOT_POSSIBLE,
        "This outcome cannot be decided where the case is now.",
        "Deze uitkomst is niet mogelijk waar de zaak nu is.");
  }

  static ProblemException deadlineNotLapsed() {
    return new ProblemException(
        ProblemType.OUTCOME_NOT_POSSIBLE,
        "Not processing an application takes a request for information whose last day has passed"
            + " without an answer (Awb 4:5).",
        "Buiten behandeling stellen kan pas na een verzoek om informatie waarvan de termijn"
            + " ongebruikt is verstreken (Awb 4:5).");
  }

  private static String words(List<Guard> guards, Language language) {
    return guards.stream().map(guard -> guard.text(language)).collect(Collectors.joining("; "));
  }
}
