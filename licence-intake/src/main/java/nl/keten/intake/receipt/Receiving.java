package nl.keten.intake.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import nl.keten.events.Station;
import nl.keten.intake.application.ApplicationCheck;
import nl.keten.intake.application.ApplicationCheck.Checked;
import nl.keten.intake.application.ApplicationForm;
import nl.keten.intake.application.Applications;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;
import nl.keten.intake.casefile.NumberSeries;
import nl.keten.intake.completeness.Documents;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;

/** Takes an application in: checks it whole, makes it a case, confirms receipt, queues it. */
@ApplicationScoped
class Receiving {

  private final ApplicationCheck check;
  private final Applications applications;
  private final Cases cases;
  private final Documents documents;
  private final NumberSeries numbers;
  private final Casework casework;
  private final Acting acting;

  Receiving(
      ApplicationCheck check,
      Applications applications,
      Cases cases,
      Documents documents,
      NumberSeries numbers,
      Casework casework,
      Acting acting) {
    this.check = check;
    this.applications = applications;
    this.cases = cases;
    this.documents = documents;
    this.numbers = numbers;
    this.casework = casework;
    this.acting = acting;
  }

  Case receive(ApplicationForm form) {
    Actor exporter = acting.actor();
    Instant now = acting.now();
    LocalDate today = acting.today();
    Checked checked = check.check(form, Cases.organisationOf(exporter), today);
    String number = numbers.next(NumberSeries.Series.EC, today.getYear());
    applications.persist(checked.application());
    Case received = Case.receive(checked.application(), number, exporter, now);
    cases.persist(received);
    documents.announce(received, checked.application(), checked.documents());
    casework.tell(received);
    casework.pass(received, Station.RECEIVED, "received");
    received.confirmReceipt(now);
    casework.tell(received);
    casework.queue(received, Station.INTAKE);
    return received;
  }
}
