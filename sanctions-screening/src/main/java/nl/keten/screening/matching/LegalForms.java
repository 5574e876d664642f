package nl.keten.screening.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.keten.reference.DatedTable;
import nl.keten.reference.TableFormat;
import nl.keten.screening.feeds.Sha256;

/**
 * Words at the end of a name that only say what kind of company it is, from the dated table {@code
 * reference/legal-forms.csv}. With or without them it is the same name for screening.
 */
public final class LegalForms {

  private static final TableFormat TABLE =
      new TableFormat(LegalForms.class, "legal-forms.csv", List.of("form"), List.of("form"));

  private final List<List<String>> forms;
  private final String fingerprint;

  private LegalForms(List<List<String>> forms) {
    this.forms = forms;
    this.fingerprint = Sha256.of(forms.toString()).substring(0, 8);
  }

  /** The forms that the table holds valid on that day. */
  public static LegalForms on(LocalDate day) {
    List<List<String>> forms = new ArrayList<>();
    DatedTable.read(TABLE, Optional.empty())
        .on(day)
        .forEach(row -> forms.add(NameForm.tokens(row.text("form"))));
    forms.sort(
        Comparator.comparing((List<String> form) -> -form.size()).thenComparing(List::toString));
    return new LegalForms(List.copyOf(forms));
  }

  /** Which table this was, in eight hexadecimal digits: part of the algorithm's version. */
  String fingerprint() {
    return fingerprint;
  }

  /** The tokens without legal forms at the end; never empty. */
  List<String> strip(List<String> tokens) {
    List<String> rest = tokens;
    boolean stripped = true;
    while (stripped) {
      stripped = false;
      for (List<String> form : forms) {
        int start = rest.size() - form.size();
        if (start > 0 && rest.subList(start, rest.size()).equals(form)) {
          rest = rest.subList(0, start);
          stripped = true;
          break;
        }
      }
    }
    return rest;
  }
}
