package nl.keten.local.replay;

import java.util.Random;

/** One source of chance for each decision and purpose, so that none depends on what ran before. */
final class Seeds {

  private Seeds() {}

  /** The same for the same three. */
  static Random of(long seed, long decision, String purpose) {
    long mixed = seed * 0x9E3779B97F4A7C15L + decision * 0xBF58476D1CE4E5B9L + purpose.hashCode();
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Random(mixed ^ (mixed >>> 31));
  }
}
