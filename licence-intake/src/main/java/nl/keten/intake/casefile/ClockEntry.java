package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.keten.clock.ClockFact;
import nl.keten.events.ClockEvent;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/** A fact of the legal clock as it was put on file; never changed, never taken away. */
@Entity
@Table(name = "clock_fact")
public class ClockEntry {

  @Id
  @Column(name = "fact_id")
  private UUID id;

  private LocalDate date;
  private String fact;
  private @Nullable LocalDate argument;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ClockEntry() {}

  ClockEntry(ClockFact fact, Instant recordedAt) {
    this.id = UuidV7.next();
    this.date = fact.date();
    this.fact = fact.kind().word();
    this.argument = fact.argument();
    this.recordedAt = recordedAt;
  }

  UUID id() {
    return id;
  }

  ClockFact fact() {
    return new ClockFact(date, ClockFact.Kind.ofWord(fact), argument);
  }

  ClockEvent.FactRecorded event(UUID caseId) {
    return new ClockEvent.FactRecorded(caseId, recordedAt, id, date, fact, argument);
  }
}
