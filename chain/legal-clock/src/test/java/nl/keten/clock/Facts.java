package nl.keten.clock;

import java.time.LocalDate;
import java.util.List;

/** Facts as a lawyer writes them. */
final class Facts {

  private Facts() {}

  static List<ClockFact> facts(String lines) {
    return FactLines.read(lines.lines().toList()).stream().map(FactLines.Line::fact).toList();
  }

  static ClockReading read(String lines, String asOf) {
    return LegalClock.at(facts(lines), TermCalendar.dutch(), LocalDate.parse(asOf));
  }
}
