package nl.keten.reference;

import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Country codes: ISO 3166-1 alpha-2 and the few that the chain meets besides ({@code XK}, and the
 * former {@code AN}, {@code CS}, {@code YU}, {@code TP}). The table begins on 1 January 2000; on
 * earlier days no code is valid. Names are today's, also for the past. Immutable.
 */
public final class Countries {

  private static final TableFormat FORMAT =
      new TableFormat(
          Countries.class, "countries.csv", List.of("code", "name_nl", "name_en"), List.of("code"));

  private final Map<String, List<Country>> byCode;

  private Countries(Map<String, List<Country>> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  /** A country, with its short name in both languages. */
  public record Country(
      String code,
      String nameNl,
      String nameEn,
      Validity validity,
      String source,
      Reliability reliability) {}

  /**
   * Reads the table.
   *
   * @param extra a folder that may hold extra rows, see {@link DatedTable#read}
   */
  public static Countries read(Optional<Path> extra) {
    return new Countries(
        DatedTable.read(FORMAT, extra).rows().stream()
            .map(Countries::country)
            .collect(groupingBy(Country::code)));
  }

  /**
   * Whether the code could be used on that day; case matters, {@code el} and {@code UK} are none.
   */
  public boolean isValid(String code, LocalDate on) {
    return find(code, on).isPresent();
  }

  /** The country with that code on that day. */
  public Optional<Country> find(String code, LocalDate on) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(country -> country.validity().on(on))
        .findFirst();
  }

  /** All countries of that day, by code. */
  public List<Country> on(LocalDate day) {
    return byCode.values().stream()
        .flatMap(List::stream)
        .filter(country -> country.validity().on(day))
        .sorted(java.util.Comparator.comparing(Country::code))
        .toList();
  }

  /** Every code that was ever valid. */
  public java.util.Set<String> codes() {
    return byCode.keySet();
  }

  private static Country country(DatedRow row) {
    String code = row.text("code");
    if (!code.matches("[A-Z]{2}")) {
      throw row.wrong("code is not two capitals");
    }
    return new Country(
        code,
        row.text("name_nl"),
        row.text("name_en"),
        row.validity(),
        row.source(),
        row.reliability());
  }
}
