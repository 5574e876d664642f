package nl.keten.reference;

import java.util.Optional;

/**
 * The arrangement that a dual-use entry comes from, told by the hundreds digit of its code (Annex I
 * to Regulation (EU) 2021/821, note on its structure; to be checked for 5 and 9).
 */
public enum ControlOrigin {
  /** 0: Wassenaar Arrangement. */
  WASSENAAR('0'),
  /** 1: Missile Technology Control Regime. */
  MTCR('1'),
  /** 2: Nuclear Suppliers Group. */
  NSG('2'),
  /** 3: Australia Group. */
  AUSTRALIA_GROUP('3'),
  /** 4: Chemical Weapons Convention. */
  CWC('4'),
  /** 5: added by the European Union itself, since 2025. */
  EU_ADDED('5'),
  /** 9: national or autonomous. */
  AUTONOMOUS('9');

  private final char digit;

  ControlOrigin(char digit) {
    this.digit = digit;
  }

  static Optional<ControlOrigin> ofDigit(char digit) {
    for (ControlOrigin origin : values()) {
      if (origin.digit == digit) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }
}
