package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.keten.clock.ClockFact.Argument;
import nl.keten.clock.ClockFact.Kind;

/** Random histories from a seed, the receipt first; some hold facts that cannot be true. */
final class Histories {

  private static final List<Kind> AFTER_RECEIPT =
      List.of(Kind.values()).subList(1, Kind.values().length);

  private Histories() {}

  static List<ClockFact> random(long seed) {
    Random random = new Random(seed);
    LocalDate received = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(7000));
    List<ClockFact> facts = new ArrayList<>();
    facts.add(ClockFact.of(received, Kind.RECEIVED));
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      facts.add(fact(random, received, facts));
    }
    return facts;
  }

  private static ClockFact fact(Random random, LocalDate received, List<ClockFact> facts) {
    Kind kind = AFTER_RECEIPT.get(random.nextInt(AFTER_RECEIPT.size()));
    // Decisions are rare, or most histories would end at once.
    if (History.isDecision(kind) && random.nextInt(3) > 0) {
      kind = Kind.INFORMATION_REQUESTED;
    }
    // Often on the day of another fact, or a day beside it: there the mistakes are.
    LocalDate date =
        random.nextInt(4) == 0
            ? facts.get(random.nextInt(facts.size())).date().plusDays(random.nextInt(3) - 1)
            : received.plusDays(random.nextInt(120) - 2);
    boolean refusedUnreceived = kind == Kind.REFUSED && date.isBefore(received);
    if (random.nextInt(12) == 0 || refusedUnreceived) {
      date = received;
    }
    if (kind == Kind.DEFAULT_NOTICE && random.nextInt(3) == 0) {
      date = dayAfterTheTermSeemsToEnd(received, facts);
    }
    if (kind.argument() == Argument.REQUIRED) {
      return ClockFact.of(date, kind, date.plusDays(random.nextInt(90) - 5));
    }
    if (kind.argument() == Argument.OPTIONAL && random.nextInt(4) == 0) {
      return ClockFact.of(date, kind, facts.get(random.nextInt(facts.size())).date());
    }
    return ClockFact.of(date, kind);
  }

  private static LocalDate dayAfterTheTermSeemsToEnd(LocalDate received, List<ClockFact> facts) {
    LocalDate end = received.plusDays(56);
    for (ClockFact fact : facts) {
      LocalDate named = fact.argument();
      if (fact.kind() == Kind.TERM_EXTENDED && named != null && named.isAfter(end)) {
        end = named;
      }
    }
    return TermCalendar.dutch().nextWorkingDay(end).plusDays(1);
  }
}
