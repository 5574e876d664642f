package nl.keten.intake.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.keten.events.PartyRole;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.intake.application.Address;
import nl.keten.intake.application.Application;
import nl.keten.intake.application.DocumentKind;
import nl.keten.intake.application.Item;
import nl.keten.intake.application.Party;
import nl.keten.intake.application.PartyType;
import nl.keten.intake.application.UnitOfMeasure;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.completeness.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application with the ids by which events speak of its parts. */
@Schema(name = "ApplicationOnFile")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
    UUID caseId,
    String caseNumber,
    Instant receivedAt,
    RequestKind requestKind,
    Regime regime,
    Permanence permanence,
    @Nullable String exporterReference,
    PartyView exporter,
    PartyView consignee,
    PartyView endUser,
    List<PartyView> intermediaries,
    String finalDestination,
    List<String> route,
    List<ItemView> items,
    BigDecimal totalValueEur,
    String endUse,
    List<DocumentRef> documents) {

  /** A party with its name. */
  @Schema(name = "PartyOnFile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartyView(
      UUID partyId,
      PartyRole role,
      String name,
      AddressView address,
      @Nullable PartyType type,
      @Nullable String website,
      @Nullable String eori,
      @Nullable String kvk) {

    static PartyView of(Party party) {
      return new PartyView(
          party.id(),
          party.role(),
          party.name(),
          AddressView.of(party.address()),
          party.type(),
          party.website(),
          party.eori(),
          party.kvk());
    }
  }

  /** Where a party is. */
  @Schema(name = "AddressOnFile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressView(String street, @Nullable String postalCode, String city, String country) {

    static AddressView of(Address address) {
      return new AddressView(
          address.street(), address.postalCode(), address.city(), address.country());
    }
  }

  /** A line of goods. */
  @Schema(name = "ItemOnFile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(
      UUID itemId,
      String listCode,
      @Nullable String finalListCode,
      String cnCode,
      String description,
      BigDecimal quantity,
      UnitOfMeasure unit,
      BigDecimal valueEur,
      boolean component,
      @Nullable String endSystem) {

    static ItemView of(Item item) {
      return new ItemView(
          item.id(),
          item.listCode(),
          item.finalListCode(),
          item.cnCode(),
          item.description(),
          item.quantity(),
          item.unit(),
          item.valueEur(),
          item.component(),
          item.endSystem());
    }
  }

  /** A document by its id. */
  @Schema(name = "DocumentOnFile")
  record DocumentRef(UUID documentId, DocumentKind kind, String title) {}

  static ApplicationView of(Case kase, Application application, List<Document> documents) {
    return new ApplicationView(
        application.caseId(),
        kase.submission().caseNumber(),
        kase.submission().receivedAt(),
        application.requestKind(),
        application.regime(),
        application.permanence(),
        application.exporterReference(),
        PartyView.of(application.party(PartyRole.EXPORTER)),
        PartyView.of(application.party(PartyRole.CONSIGNEE)),
        PartyView.of(application.party(PartyRole.END_USER)),
        application.parties().stream()
            .filter(party -> party.role() == PartyRole.INTERMEDIARY)
            .map(PartyView::of)
            .toList(),
        application.finalDestination(),
        application.route(),
        application.items().stream().map(ItemView::of).toList(),
        application.totalValueEur(),
        application.endUse(),
        documents.stream().map(d -> new DocumentRef(d.id(), d.kind(), d.title())).toList());
  }
}
