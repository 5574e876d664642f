package nl.keten.local.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The English names of destinations in the file, and the code under which each is applied for
 * ({@code deploy/replay-reference/destinations.csv}). Several names may share a code; totals are
 * reconciled per code.
 */
final class Destinations {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Map<String, Destination> byName;

  private Destinations(Map<String, Destination> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** How far it is for the model of station times; says nothing about routing. */
  enum Distance {
    NEAR,
    FAR
  }

  /**
   * Where the goods go.
   *
   * @param country ISO 3166-1 alpha-2
   */
  record Destination(String country, Distance distance) {}

  /**
   * Reads the table.
   *
   * @throws ReplayException if it cannot be read or a row is not in order
   */
  static Destinations read(Path file) {
    Map<String, Destination> byName = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
      for (CSVRecord row : parser) {
        Destination known =
            byName.putIfAbsent(
                row.get("name"),
                new Destination(row.get("country"), Distance.valueOf(row.get("distance"))));
        if (known != null) {
          throw new ReplayException(file + " has " + row.get("name") + " twice");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ReplayException("Cannot read " + file + ": " + e.getMessage());
    }
    return new Destinations(byName);
  }

  /**
   * The destination of that name.
   *
   * @throws ReplayException if the table does not have it
   */
  Destination of(String name) {
    Destination known = byName.get(name);
    if (known == null) {
      throw new ReplayException(
          "No country code for the destination '"
              + name
              + "'; add a row to deploy/replay-reference/destinations.csv");
    }
    return known;
  }

  /** Every row. */
  Stream<Map.Entry<String, Destination>> rows() {
    return byName.entrySet().stream();
  }
}
