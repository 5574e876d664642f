package nl.keten.intake.casefile;

import java.time.Instant;
import java.util.List;
import nl.keten.events.CaseEvent;
import nl.keten.events.CaseEvent.ItemRef;
import nl.keten.events.CaseEvent.PartyRef;
import nl.keten.events.PartyRole;
import nl.keten.intake.application.Application;

/** What the others may know of an application: no names, no description of goods. */
final class Submissions {

  private Submissions() {}

  static CaseEvent.Submitted submitted(Application application, String caseNumber, Instant now) {
    return new CaseEvent.Submitted(
        application.caseId(),
        now,
        caseNumber,
        application.organisation(),
        application.requestKind(),
        application.regime(),
        application.permanence(),
        application.party(PartyRole.CONSIGNEE).address().country(),
        application.finalDestination(),
        parties(application),
        items(application),
        application.totalValueEur(),
        application.route());
  }

  private static List<PartyRef> parties(Application application) {
    return application.parties().stream()
        .map(party -> new PartyRef(party.id(), party.role(), party.address().country()))
        .toList();
  }

  private static List<ItemRef> items(Application application) {
    return application.items().stream()
        .map(
            item ->
                new ItemRef(
                    item.id(),
                    item.listCode(),
                    item.cnCode(),
                    item.quantity(),
                    item.unit().name(),
                    item.valueEur()))
        .toList();
  }
}
