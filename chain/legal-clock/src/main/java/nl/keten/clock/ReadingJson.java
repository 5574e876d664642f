package nl.keten.clock;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reading as one JSON object. By hand, because this module depends on nothing. */
final class ReadingJson {

  private ReadingJson() {}

  static String of(ClockReading reading) {
    StringJoiner members = new StringJoiner(",\n  ", "{\n  ", "\n}");
    members.add("\"due\": " + text(reading.due()));
    members.add("\"foreseenDue\": " + text(reading.foreseenDue()));
    members.add("\"state\": " + text(reading.state()));
    members.add(
        "\"grounds\": " + array(reading.grounds().stream().sorted().toList(), ReadingJson::text));
    members.add("\"grossDays\": " + reading.grossDays());
    members.add("\"suspendedDays\": " + reading.suspendedDays());
    members.add("\"netDays\": " + reading.netDays());
    members.add("\"onTime\": " + reading.onTime());
    members.add("\"onTimeWithoutExtension\": " + reading.onTimeWithoutExtension());
    members.add("\"penaltyEur\": " + reading.penaltyEur());
    members.add("\"objectionUntil\": " + text(reading.objectionUntil()));
    members.add("\"trace\": " + array(reading.trace(), ReadingJson::step));
    return members.toString();
  }

  private static String step(TraceStep step) {
    return "\n    {\"date\": %s, \"article\": %s, \"en\": %s, \"nl\": %s, \"due\": %s, \"warning\": %s}"
        .formatted(
            text(step.date()),
            text(step.article()),
            text(step.en()),
            text(step.nl()),
            text(step.due()),
            step.warning());
  }

  private static <T> String array(Collection<T> values, Function<T, String> write) {
    StringJoiner joined = new StringJoiner(", ", "[", "]");
    values.forEach(value -> joined.add(write.apply(value)));
    return joined.toString();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : value.toString().toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> {
          if (c < ' ') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
