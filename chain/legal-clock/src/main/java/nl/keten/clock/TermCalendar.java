package nl.keten.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a statutory term can end (Algemene termijnenwet, Atw) and the lengths and
 * amounts that laws set. Holidays are computed for any year from dated rules; only the days that a
 * royal decree equates with them (Atw 3(3)) are listed one by one. Immutable to its users; safe for
 * many threads.
 */
public final class TermCalendar {

  private static final TermCalendar DUTCH =
      new TermCalendar(
          ReferenceTable.read("term-holidays.csv").stream().map(HolidayRule::of).toList(),
          ReferenceTable.read("term-equated-days.csv").stream().map(Holiday::of).toList(),
          StatutoryTerms.read());

  private final List<HolidayRule> rules;
  private final List<Holiday> equated;
  private final StatutoryTerms terms;
  private final ConcurrentMap<Integer, NavigableMap<LocalDate, Holiday>> years =
      new ConcurrentHashMap<>();

  TermCalendar(List<HolidayRule> rules, List<Holiday> equated, StatutoryTerms terms) {
    this.rules = List.copyOf(rules);
    this.equated = List.copyOf(equated);
    this.terms = terms;
  }

  /** The Dutch calendar with the tables that this module carries. */
  public static TermCalendar dutch() {
    return DUTCH;
  }

  /** No Saturday, no Sunday, no recognised or equated holiday (Atw 1(1)). */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && holiday(day) == null;
  }

  /** The day itself if it is a working day, else the first one after it (Atw 1(1)). */
  public LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The holiday on this day, or null. */
  public @Nullable Holiday holiday(LocalDate day) {
    return inYear(day.getYear()).get(day);
  }

  /** The holidays of a year in order, those that fall in a weekend included. */
  public List<Holiday> holidays(int year) {
    return List.copyOf(inYear(year).values());
  }

  StatutoryTerms terms() {
    return terms;
  }

  private NavigableMap<LocalDate, Holiday> inYear(int year) {
    return years.computeIfAbsent(year, this::compute);
  }

  private NavigableMap<LocalDate, Holiday> compute(int year) {
    List<Holiday> found = new ArrayList<>();
    for (HolidayRule rule : rules) {
      LocalDate day = rule.dayIn(year);
      if (day != null) {
        found.add(new Holiday(day, rule.nl(), rule.en(), rule.article()));
      }
    }
    equated.stream().filter(h -> h.date().getYear() == year).forEach(found::add);
    Map<LocalDate, Holiday> byDate = new TreeMap<>();
    // Ascension can fall on Liberation Day or King's Day: the first rule gives the name.
    found.forEach(h -> byDate.putIfAbsent(h.date(), h));
    return Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
  }

  /**
   * A day on which no statutory term ends.
   *
   * @param nl its Dutch name
   * @param en its English name
   * @param article Atw 3(1) recognised, 3(2) Good Friday, 3(3) equated by decree
   */
  public record Holiday(LocalDate date, String nl, String en, String article) {

    static Holiday of(ReferenceTable.Row row) {
      return new Holiday(
          Objects.requireNonNull(row.date("day")),
          row.text("nl"),
          row.text("en"),
          row.text("article"));
    }
  }
}
