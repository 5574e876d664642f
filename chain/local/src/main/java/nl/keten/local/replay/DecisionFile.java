package nl.keten.local.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of licensing decisions: one line per decision, rating and destination, with the columns
 * {@code decision_id, decision_date, rating, licence_count, value_gbp, destination, refused,
 * refusal_criteria}. Lines of one decision are taken together and must agree on everything but
 * rating, count and value.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal digits: names the file in idempotency keys
 * @param decisions in the order of the file
 */
record DecisionFile(String sha256, List<Decision> decisions) {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final List<String> COLUMNS =
      List.of(
          "decision_id",
          "decision_date",
          "rating",
          "licence_count",
          "value_gbp",
          "destination",
          "refused",
          "refusal_criteria");

  DecisionFile {
    decisions = List.copyOf(decisions);
  }

  /**
   * Reads the file whole.
   *
   * @throws ReplayException if it cannot be read or a line is not in order, naming the line
   */
  static DecisionFile read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new DecisionFile(
          sha256(bytes), decisions(file, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new ReplayException("Cannot read " + file + ": " + e.getMessage());
    }
  }

  /** From the decision with that number on, at most so many. */
  List<Decision> select(long fromDecision, int limit) {
    return decisions.stream().filter(one -> one.id() >= fromDecision).limit(limit).toList();
  }

  private static List<Decision> decisions(Path file, String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, CSV)) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw new ReplayException(
            file + " has not the columns of licensing decisions: " + String.join(",", COLUMNS));
      }
      Map<Long, Decision> byId = new LinkedHashMap<>();
      for (CSVRecord line : parser) {
        try {
          Decision one = decision(line);
          byId.merge(one.id(), one, DecisionFile::together);
        } catch (DateTimeParseException | IllegalArgumentException e) {
          throw new ReplayException(
              file + ", line " + (line.getRecordNumber() + 1) + ": " + e.getMessage());
        }
      }
      return new ArrayList<>(byId.values());
    }
  }

  private static Decision decision(CSVRecord line) {
    String value = line.get("value_gbp");
    Decision.Line goods =
        new Decision.Line(
            required(line, "rating"),
            value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value),
            value.isEmpty());
    if (goods.value().signum() < 0) {
      throw new IllegalArgumentException("value_gbp is negative");
    }
    return new Decision(
        Long.parseLong(required(line, "decision_id")),
        LocalDate.parse(required(line, "decision_date")),
        required(line, "destination"),
        refused(line),
        criteria(line.get("refusal_criteria")),
        List.of(goods));
  }

  private static boolean refused(CSVRecord line) {
    return switch (required(line, "refused")) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new IllegalArgumentException("refused is 0 or 1");
    };
  }

  private static Set<Integer> criteria(String numbers) {
    Set<Integer> criteria = new TreeSet<>();
    for (String number : numbers.isEmpty() ? new String[0] : numbers.split(" +")) {
      int criterion = Integer.parseInt(number);
      if (criterion < 1 || criterion > 8) {
        throw new IllegalArgumentException("criterion " + criterion + " is not one of 1-8");
      }
      criteria.add(criterion);
    }
    return criteria;
  }

  private static Decision together(Decision one, Decision other) {
    if (!one.date().equals(other.date())
        || !one.destination().equals(other.destination())
        || one.refused() != other.refused()
        || !one.criteria().equals(other.criteria())) {
      throw new IllegalArgumentException(
          "decision " + one.id() + " has lines that contradict each other");
    }
    List<Decision.Line> lines = new ArrayList<>(one.lines());
    lines.addAll(other.lines());
    return new Decision(
        one.id(), one.date(), one.destination(), one.refused(), one.criteria(), lines);
  }

  private static String required(CSVRecord line, String column) {
    String cell = line.get(column);
    if (cell.isEmpty()) {
      throw new IllegalArgumentException(column + " is blank");
    }
    return cell;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
