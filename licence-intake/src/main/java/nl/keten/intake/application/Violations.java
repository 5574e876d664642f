package nl.keten.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.keten.problem.InvalidField;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with an input, gathered so that it is told at once. Messages never
 * repeat the content.
 */
final class Violations {

  private static final int TOLD_AT_MOST = 100;

  private final List<InvalidField> errors = new ArrayList<>();

  void add(String field, String en, String nl) {
    if (errors.size() < TOLD_AT_MOST) {
      errors.add(new InvalidField(field, en, nl));
    }
  }

  /** The value, which must be there. */
  <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      add(field, "This field is required.", "Dit veld is verplicht.");
    }
    return value;
  }

  /** The text without blanks around it; it must be there and fit. */
  String text(String field, @Nullable String value, int max) {
    String text = optionalText(field, value, max);
    if (text == null) {
      add(field, "This field is required.", "Dit veld is verplicht.");
      return "";
    }
    return text;
  }

  /** The text without blanks around it; null if nothing is there. */
  @Nullable String optionalText(String field, @Nullable String value, int max) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > max) {
      add(field, "At most " + max + " characters.", "Ten hoogste " + max + " tekens.");
    }
    if (text.chars()
        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
      add(field, "Control characters are not allowed.", "Besturingstekens zijn niet toegestaan.");
    }
    return text;
  }

  /** Text of that form, if it is there. */
  @Nullable String optionalForm(
      String field, @Nullable String value, String form, String en, String nl) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!value.matches(form)) {
      add(field, en, nl);
    }
    return value;
  }

  /** A list that may be left out, and has a greatest size. */
  <T> List<@Nullable T> list(String field, @Nullable List<@Nullable T> list, int max) {
    if (list == null) {
      return List.of();
    }
    if (list.size() > max) {
      add(field, "At most " + max + " entries.", "Ten hoogste " + max + " regels.");
      return List.of();
    }
    return list;
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  List<InvalidField> errors() {
    return List.copyOf(errors);
  }

  /** Ends here if anything is wrong. */
  void refuse() {
    if (!errors.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_INPUT,
          "Correct the fields named in errors.",
          "Verbeter de velden die in errors staan.",
          Map.of("errors", errors()));
    }
  }
}
