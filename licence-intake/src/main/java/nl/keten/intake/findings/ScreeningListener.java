package nl.keten.intake.findings;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.HoldEvent;
import nl.keten.events.LicenceEvent;
import nl.keten.events.ListEvent;
import nl.keten.events.ListVersion;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.StationEvent;
import nl.keten.intake.casefile.Case;
import nl.keten.journal.EventReader;
import nl.keten.journal.Received;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What sanctions-screening says about our cases, and about its lists. */
@ApplicationScoped
public class ScreeningListener {

  /** A reader of its own: parked events of one topic never wait for those of the other. */
  private static final String CONSUMER = "licence-intake.screenings";

  private final EventReader reader;
  private final CaseFindings findings;
  private final ListsInUse lists;

  ScreeningListener(EventReader reader, CaseFindings findings, ListsInUse lists) {
    this.reader = reader;
    this.findings = findings;
    this.lists = lists;
  }

  void register(@Observes StartupEvent start) {
    reader.register(CONSUMER, this::apply);
  }

  /** A batch as it comes from the broker. */
  @Incoming("sanctions-screening")
  @Blocking
  public void read(ConsumerRecords<String, byte[]> batch) {
    reader.read(CONSUMER, batch, this::apply);
  }

  private void apply(Received received) {
    ChainEvent event = received.event();
    switch (event) {
      case ScreeningEvent screening -> findings.about(screening, kase -> apply(kase, screening));
      case ListEvent list -> apply(list);
      case StationEvent station -> findings.about(station, kase -> findings.moved(kase, station));
      case HoldEvent hold -> findings.about(hold, kase -> findings.held(kase, hold));
      // sanctions-screening publishes none of these; the catalogue says so.
      case CaseEvent other -> {}
      case ClockEvent other -> {}
      case LicenceEvent other -> {}
      case AssessmentEvent other -> {}
    }
  }

  private void apply(Case kase, ScreeningEvent event) {
    switch (event) {
      case ScreeningEvent.Completed completed ->
          kase.screening()
              .completed(completed.screeningId(), completed.occurredAt(), completed.lists());
      case ScreeningEvent.Cleared cleared -> kase.screening().cleared(cleared.screeningId());
      case ScreeningEvent.Confirmed confirmed ->
          kase.screening().confirmed(confirmed.screeningId());
      // Who judged what stays with the reviewers; the result follows as Cleared or Confirmed.
      case ScreeningEvent.HitReviewed reviewed -> {}
    }
  }

  private void apply(ListEvent event) {
    switch (event) {
      case ListEvent.VersionLoaded loaded ->
          lists.loaded(new ListVersion(loaded.list(), loaded.sha256(), loaded.generatedOn()));
    }
  }
}
