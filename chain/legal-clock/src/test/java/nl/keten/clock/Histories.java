package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random histories from a seed, contradictions included. */
final class Histories {

  private static final List<ClockFact.Kind> AFTER_RECEIPT =
      List.of(ClockFact.Kind.values()).subList(1, ClockFact.Kind.values().length);

  private Histories() {}

  static List<ClockFact> random(long seed) {
    Random random = new Random(seed);
    LocalDate received = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(7000));
    List<ClockFact> facts = new ArrayList<>();
    facts.add(ClockFact.of(received, ClockFact.Kind.RECEIVED));
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      ClockFact.Kind kind = AFTER_RECEIPT.get(random.nextInt(AFTER_RECEIPT.size()));
      // Decisions are rare, or most histories would end at once.
      if ((kind == ClockFact.Kind.DECIDED || kind == ClockFact.Kind.REFUSED)
          && random.nextInt(3) > 0) {
        kind = ClockFact.Kind.INFORMATION_REQUESTED;
      }
      LocalDate date = received.plusDays(random.nextInt(120) - 2);
      facts.add(
          new ClockFact(
              date, kind, kind.hasArgument() ? date.plusDays(random.nextInt(60) - 5) : null));
    }
    return facts;
  }
}
