package nl.keten.local;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets of a local chain: made anew, never written into the project. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 bits, as hexadecimal digits. */
  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
