package nl.keten.risk.advice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.keten.reference.DatedTable;
import nl.keten.reference.ReferenceException;
import nl.keten.reference.TableFormat;

/**
 * The eight criteria, dated. {@link #read} refuses a table that on some day since its beginning
 * does not have all eight. Immutable.
 */
public final class Criteria {

  /** How many there are. */
  public static final int COUNT = 8;

  private static final TableFormat FORMAT =
      new TableFormat(
          Criteria.class,
          "criteria.csv",
          List.of("criterion", "version", "subject_nl", "subject_en", "concern", "links_required"),
          List.of("criterion"));

  private final List<Criterion> criteria;

  Criteria(List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
    NavigableSet<LocalDate> turningDays = new TreeSet<>();
    for (Criterion criterion : criteria) {
      turningDays.add(criterion.validity().from());
      LocalDate to = criterion.validity().to();
      if (to != null) {
        turningDays.add(to);
      }
    }
    turningDays.forEach(this::on);
  }

  /**
   * Reads the table.
   *
   * @param extra a folder that may hold extra rows, see {@link DatedTable#read}
   */
  public static Criteria read(Optional<Path> extra) {
    return new Criteria(DatedTable.read(FORMAT, extra).rows().stream().map(Criterion::of).toList());
  }

  /** The first day about which the table says anything. */
  public LocalDate begins() {
    return criteria.stream()
        .map(criterion -> criterion.validity().from())
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new ReferenceException(FORMAT.file(), "has no criteria"));
  }

  /**
   * The eight of a day, in order.
   *
   * @throws ReferenceException if the table does not know them for that day
   */
  public List<Criterion> on(LocalDate day) {
    List<Criterion> ofThatDay =
        criteria.stream()
            .filter(criterion -> criterion.validity().on(day))
            .sorted(Comparator.comparing(Criterion::number))
            .toList();
    // Rows with the same number on the same day were refused on reading, so eight are all eight.
    if (ofThatDay.size() != COUNT) {
      throw new ReferenceException(
          FORMAT.file(), "has " + ofThatDay.size() + " of the eight criteria on " + day);
    }
    return ofThatDay;
  }
}
