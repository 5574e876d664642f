package nl.keten.local.replay;

import java.util.regex.Pattern;

/**
 * What a rating of the file means for the application. The code itself is passed on as it is: codes
 * of the Union's lists by chain/reference, all others by {@code
 * deploy/replay-reference/control-lists.csv}, which a chain reads only when started for tests.
 */
final class Ratings {

  private static final Pattern MILITARY = Pattern.compile("ML[0-9]+.*|PL5[0-9]{3}");
  private static final Pattern DUAL_USE = Pattern.compile("([0-9])[A-E][0-9]{3}.*");

  /** Headings of the customs tariff, one per category of Annex I: plausible, no classification. */
  private static final String[] TARIFF_BY_CATEGORY = {
    "84013000", "38249996", "84571090", "85423190", "84713000",
    "85176200", "90138000", "90142080", "89069099", "84119900"
  };

  private Ratings() {}

  /** Whether the goods are military: the Union's military list, or the British PL5000 series. */
  static boolean isMilitary(String rating) {
    return MILITARY.matcher(rating).matches();
  }

  /** A tariff code of eight digits; the file has none. */
  static String tariffCode(String rating) {
    if (isMilitary(rating)) {
      return "93069010";
    }
    var dualUse = DUAL_USE.matcher(rating);
    return dualUse.matches()
        ? TARIFF_BY_CATEGORY[Character.digit(dualUse.group(1).charAt(0), 10)]
        : "84798997";
  }
}
