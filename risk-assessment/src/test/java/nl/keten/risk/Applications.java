package nl.keten.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.events.PartyRole;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;

/** Invented applications, as licence-intake announces them. */
record Applications(
    UUID caseId, UUID itemId, String destination, String consigneeCountry, Instant receivedAt) {

  static Applications of(String destination) {
    return new Applications(
        UUID.randomUUID(),
        UUID.randomUUID(),
        destination,
        destination,
        Instant.parse("2026-03-02T09:00:00Z"));
  }

  Applications at(Instant moment) {
    return new Applications(caseId, itemId, destination, consigneeCountry, moment);
  }

  Applications withConsigneeIn(String country) {
    return new Applications(caseId, itemId, destination, country, receivedAt);
  }

  /** One line of aircraft parts, which the exporter puts under ML10.a. */
  CaseEvent.Submitted event() {
    return new CaseEvent.Submitted(
        caseId,
        receivedAt,
        "EC-2026-000042",
        "polderlicht",
        RequestKind.LICENCE_INDIVIDUAL,
        Regime.MILITARY,
        Permanence.PERMANENT,
        consigneeCountry,
        destination,
        List.of(new CaseEvent.PartyRef(UUID.randomUUID(), PartyRole.CONSIGNEE, consigneeCountry)),
        List.of(
            new CaseEvent.ItemRef(
                itemId,
                "ML10a",
                "88073000",
                new BigDecimal("4"),
                "NAR",
                new BigDecimal("12000.50"))),
        new BigDecimal("12000.50"),
        List.of("NL", consigneeCountry));
  }
}
