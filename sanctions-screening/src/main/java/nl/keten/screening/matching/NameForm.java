package nl.keten.screening.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared: without what spelling, punctuation, order and company type add.
 *
 * @param whole all tokens in the order written
 * @param core the tokens without legal forms at the end
 * @param sortedWhole the whole in alphabetical order
 * @param sortedCore the core in alphabetical order
 */
public record NameForm(String whole, String core, String sortedWhole, String sortedCore) {

  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc\u00b4`]");
  private static final int ARABIC_TATWEEL = 0x0640;

  /** The form of a name; blank if the name has no letter or digit. */
  static NameForm of(String name, LegalForms legalForms) {
    List<String> whole = tokens(name);
    List<String> core = legalForms.strip(whole);
    return new NameForm(join(whole), join(core), sorted(whole), sorted(core));
  }

  /** The form of a name that has no legal form, such as a person's. */
  static NameForm of(String name) {
    List<String> whole = tokens(name);
    return new NameForm(join(whole), join(whole), sorted(whole), sorted(whole));
  }

  /** Under what it is found: two names with a key in common are candidates. */
  Set<String> keys() {
    return sortedWhole.equals(sortedCore) ? Set.of(sortedWhole) : Set.of(sortedWhole, sortedCore);
  }

  /** Whether there is anything to compare. */
  public boolean isBlank() {
    return whole.isEmpty();
  }

  /**
   * The tokens of a name: compatibility forms unified (NFKD), marks and invisible characters out,
   * case folded, apostrophes out, every other character that is no letter or digit a gap; single
   * letters in a row make one token, so that {@code B.V.}, {@code B. V.} and {@code BV} are one.
   */
  static List<String> tokens(String name) {
    // Apostrophes first, since NFKD makes a gap of some. Upper case next: it turns ß into SS;
    // lower case then meets every other spelling.
    String folded =
        Normalizer.normalize(APOSTROPHES.matcher(name).replaceAll(""), Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    folded = Normalizer.normalize(folded, Normalizer.Form.NFKD);
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              if (!silent(c)) {
                if (Character.isLetterOrDigit(c)) {
                  append(token, c);
                } else {
                  end(token, tokens);
                }
              }
            });
    end(token, tokens);
    return joinInitials(tokens);
  }

  private static void append(StringBuilder token, int letter) {
    switch (letter) {
      // Letters that Unicode does not take apart, although writers do.
      case 'ø' -> token.append('o');
      case 'ł' -> token.append('l');
      case 'đ', 'ð' -> token.append('d');
      case 'ı' -> token.append('i');
      case 'æ' -> token.append("ae");
      case 'œ' -> token.append("oe");
      case 'þ' -> token.append("th");
      default -> token.appendCodePoint(letter);
    }
  }

  /** Characters that neither part words nor say anything: marks, invisible ones, stretchers. */
  private static boolean silent(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> c == ARABIC_TATWEEL;
    };
  }

  private static void end(StringBuilder token, List<String> tokens) {
    if (!token.isEmpty()) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }

  private static List<String> joinInitials(List<String> tokens) {
    List<String> joined = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (String token : tokens) {
      boolean initial =
          token.codePointCount(0, token.length()) == 1 && !Character.isDigit(token.codePointAt(0));
      if (initial) {
        initials.append(token);
      } else {
        end(initials, joined);
        joined.add(token);
      }
    }
    end(initials, joined);
    return List.copyOf(joined);
  }

  private static String sorted(List<String> tokens) {
    return join(tokens.stream().sorted().toList());
  }

  private static String join(List<String> tokens) {
    return String.join(" ", tokens);
  }
}
