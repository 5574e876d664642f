package nl.keten.local.replay;

import java.util.Random;

/**
 * A company that does not exist. Its name is made of a syllable word, a trade and a number, so that
 * it can be neither a person nor a listed party; its website is under the reserved name {@code
 * example}.
 *
 * @param type a party type of licence-intake
 */
record InventedParty(String name, String street, String city, String type, String website) {

  private static final String[] FIRST = {
    "Bra", "Dol", "Fen", "Gri", "Hol", "Jor", "Kle", "Lum", "Mor", "Nur", "Orv", "Pel", "Quo",
    "Rin", "Sal", "Tor", "Ulv", "Vex", "Wil", "Zan"
  };
  private static final String[] SECOND = {
    "bara", "dovi", "fano", "gesta", "lino", "meka", "nuro", "pavi", "quello", "rasto", "seno",
    "tavi", "vexa", "zimo"
  };
  private static final String[] TRADE = {
    "Instruments",
    "Turbines",
    "Optics",
    "Valves",
    "Marine Works",
    "Avionics",
    "Chemicals",
    "Electronics",
    "Castings",
    "Laboratories"
  };
  private static final String[] TYPES = {
    "COMMERCIAL", "COMMERCIAL", "COMMERCIAL", "GOVERNMENT", "RESEARCH"
  };

  /** The next one. */
  static InventedParty of(Random random) {
    String word = pick(random, FIRST) + pick(random, SECOND);
    int number = 100 + random.nextInt(9900);
    return new InventedParty(
        word + " " + pick(random, TRADE) + " " + number,
        (1 + random.nextInt(240)) + " " + pick(random, FIRST) + pick(random, SECOND) + " Road",
        pick(random, FIRST) + pick(random, SECOND) + "ton",
        pick(random, TYPES),
        "https://www." + word.toLowerCase(java.util.Locale.ROOT) + "-" + number + ".example");
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
