package nl.keten.intake.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.keten.clock.ClockFact;
import nl.keten.clock.ClockReading;
import nl.keten.clock.Contradiction;
import nl.keten.clock.LegalClock;
import nl.keten.clock.TermCalendar;

/**
 * The second region of a case: the facts on which the statutory term depends. Nothing is derived
 * and stored; what the clock says is computed from the facts each time.
 */
@Embeddable
public class LegalTerm {

  private static final TermCalendar CALENDAR = TermCalendar.dutch();

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "case_id", nullable = false)
  @OrderBy("id")
  private List<ClockEntry> entries = new ArrayList<>();

  protected LegalTerm() {}

  ClockEntry record(ClockFact fact, Instant now) {
    ClockEntry entry = new ClockEntry(fact, now);
    entries.add(entry);
    return entry;
  }

  /** What is on file. */
  public List<ClockFact> facts() {
    return entries.stream().map(ClockEntry::fact).toList();
  }

  /** What the legal clock says on that day. */
  public ClockReading on(LocalDate asOf) {
    return LegalClock.at(facts(), CALENDAR, asOf);
  }

  /** Why that fact cannot be put on file beside those that are there; empty if it can. */
  public List<Contradiction> contradictionsWith(ClockFact fact) {
    List<Contradiction> known = LegalClock.contradictions(facts(), CALENDAR);
    List<ClockFact> more = new ArrayList<>(facts());
    more.add(fact);
    return LegalClock.contradictions(more, CALENDAR).stream()
        .filter(contradiction -> !known.contains(contradiction))
        .toList();
  }
}
