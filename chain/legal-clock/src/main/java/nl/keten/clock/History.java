package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts that count on a day, in the order of their dates whatever the order of recording, with
 * what had to be left aside.
 *
 * @param received the day of receipt; null if nothing was received yet
 * @param decided the day of the decision; null if there is none yet
 * @param facts the other facts, from receipt to decision
 */
record History(@Nullable LocalDate received, @Nullable LocalDate decided, List<ClockFact> facts) {

  private static final Comparator<ClockFact> BY_DATE =
      Comparator.comparing(ClockFact::date)
          .thenComparing(ClockFact::kind)
          .thenComparing(
              ClockFact::argument, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  static History of(Collection<ClockFact> recorded, LocalDate asOf, Trace trace) {
    @Nullable LocalDate received = null;
    @Nullable LocalDate decided = null;
    List<ClockFact> facts = new ArrayList<>();
    for (ClockFact fact :
        recorded.stream()
            .filter(f -> !f.date().isAfter(asOf))
            .distinct()
            .sorted(BY_DATE)
            .toList()) {
      if (fact.kind() == ClockFact.Kind.RECEIVED) {
        if (received == null) {
          received = fact.date();
          trace.step(fact, "the application was received", "de aanvraag is ontvangen");
        } else {
          trace.aside(fact, "received before", "al eerder ontvangen");
        }
      } else if (received == null) {
        trace.aside(fact, "nothing was received yet", "er was nog niets ontvangen");
      } else if (decided != null && fact.kind() != ClockFact.Kind.REFUSED) {
        trace.aside(fact, "the case was decided", "op de aanvraag was al beslist");
      } else {
        facts.add(fact);
        if (decided == null
            && (fact.kind() == ClockFact.Kind.DECIDED || fact.kind() == ClockFact.Kind.REFUSED)) {
          decided = fact.date();
        }
      }
    }
    return new History(received, decided, List.copyOf(facts));
  }

  /** The facts of these kinds, in order. */
  List<ClockFact> of(ClockFact.Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).toList();
  }
}
