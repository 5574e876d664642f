package nl.keten.local.replay;

import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented decisions, and the real ones where somebody has put them. */
final class Fixtures {

  static final Path PROJECT = Path.of(System.getProperty("keten.home", "../..")).toAbsolutePath();
  static final Path REFERENCE = PROJECT.resolve("deploy/replay-reference");

  private Fixtures() {}

  static Path inventedFile() {
    try {
      return Path.of(
          Objects.requireNonNull(Fixtures.class.getResource("/replay/invented-decisions.csv"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The real file under the folder that KETEN_SHARED names; without it those tests are skipped. */
  static Optional<Path> realFile() {
    return Optional.ofNullable(System.getenv("KETEN_SHARED"))
        .map(shared -> Path.of(shared, "data/decisions/licensing-decisions-2008-2012.csv"));
  }

  static Destinations destinations() {
    return Destinations.read(REFERENCE.resolve("destinations.csv"));
  }

  static Decision granted(long id, String destination, Decision.Line... lines) {
    return new Decision(
        id, LocalDate.of(2010, 5, 12), destination, false, Set.of(), Arrays.asList(lines));
  }

  static Decision refused(long id, String destination, Set<Integer> criteria, String... ratings) {
    return new Decision(
        id,
        LocalDate.of(2010, 5, 12),
        destination,
        true,
        criteria,
        Arrays.stream(ratings).map(rating -> line(rating, null)).toList());
  }

  static Decision.Line line(String rating, @Nullable String value) {
    return new Decision.Line(
        rating, value == null ? BigDecimal.ZERO : new BigDecimal(value), value == null);
  }
}
