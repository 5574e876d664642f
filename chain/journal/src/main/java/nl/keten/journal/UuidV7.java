package nl.keten.journal;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers that sort by the time they were made (RFC 9562, version 7), so that indexes grow at
 * their end and a list by id is a list by age. Within one process they strictly increase.
 */
public final class UuidV7 {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds since 1970 in the upper bits, a counter of 12 bits below (method 1 of 6.2). */
  private static final AtomicLong LAST = new AtomicLong();

  private UuidV7() {}

  /** The next one. Thread-safe. */
  public static UUID next() {
    long clock = System.currentTimeMillis() << 12;
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, clock));
    long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFFL);
    long low = (RANDOM.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
