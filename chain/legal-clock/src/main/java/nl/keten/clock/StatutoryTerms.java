package nl.keten.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lengths and amounts that a law sets and may change: dated rows of {@code term-lengths.csv} and
 * {@code term-penalties.csv}.
 */
final class StatutoryTerms {

  private final List<Length> lengths;
  private final List<Penalty> penalties;

  StatutoryTerms(List<Length> lengths, List<Penalty> penalties) {
    this.lengths = List.copyOf(lengths);
    this.penalties = List.copyOf(penalties);
  }

  static StatutoryTerms read() {
    return new StatutoryTerms(
        ReferenceTable.read("term-lengths.csv").stream()
            .map(row -> new Length(row.text("term"), row.number("days"), Validity.of(row)))
            .toList(),
        ReferenceTable.read("term-penalties.csv").stream().map(Penalty::of).toList());
  }

  /** Awb 4:13(2); null if the law was not yet in force. */
  @Nullable Integer decisionDays(LocalDate received) {
    return daysOrNull("decision", received);
  }

  /** Awb 6:7. */
  int objectionDays(LocalDate sent) {
    return days("objection", sent);
  }

  /** Awb 4:5(4). */
  int notProcessingDays(LocalDate completed) {
    return days("not-processing", completed);
  }

  /** The last suspended day, given the day that a deadline for information names. */
  LocalDate lastDayOfDeadline(LocalDate named) {
    return named.plusDays(days("deadline-last-day", named));
  }

  /** The last suspended day, given the day until which the applicant agreed to wait. */
  LocalDate lastDayOfAgreedDelay(LocalDate named) {
    return named.plusDays(days("agreed-last-day", named));
  }

  /** Awb 4:17; null where the law in force on the day of the notice knows no penalty. */
  @Nullable Penalty penalty(LocalDate notice) {
    for (Penalty penalty : penalties) {
      if (penalty.validity().includes(notice)) {
        return penalty;
      }
    }
    return null;
  }

  /** Days from the notice of default until the first day that costs money (Awb 4:17(3)). */
  int firstPenaltyDay(LocalDate notice) {
    return days("first-penalty-day", notice);
  }

  private int days(String term, LocalDate on) {
    Integer days = daysOrNull(term, on);
    if (days == null) {
      throw new IllegalStateException("no length of " + term + " in force on " + on);
    }
    return days;
  }

  private @Nullable Integer daysOrNull(String term, LocalDate on) {
    for (Length length : lengths) {
      if (length.term().equals(term) && length.validity().includes(on)) {
        return length.days();
      }
    }
    return null;
  }

  record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    static Validity of(ReferenceTable.Row row) {
      return new Validity(row.date("valid_from"), row.date("valid_to"));
    }

    boolean includes(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  record Length(String term, int days, Validity validity) {}

  /**
   * Three daily amounts in whole euros, each for a block of days, up to a number of days in all.
   */
  record Penalty(int first, int second, int third, int block, int maxDays, Validity validity) {

    static Penalty of(ReferenceTable.Row row) {
      return new Penalty(
          row.number("first_eur"),
          row.number("second_eur"),
          row.number("third_eur"),
          row.number("block_days"),
          row.number("max_days"),
          Validity.of(row));
    }

    int eurAfter(int daysInDefault) {
      int days = Math.max(0, Math.min(daysInDefault, maxDays));
      int inFirst = Math.min(days, block);
      int inSecond = Math.min(days - inFirst, block);
      return inFirst * first + inSecond * second + (days - inFirst - inSecond) * third;
    }
  }
}
