package nl.keten.screening.cases;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.keten.events.PartyRole;
import nl.keten.screening.feeds.Sha256;
import org.jspecify.annotations.Nullable;

/** What screening reads of an application; licence-intake owns it and may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Application(
    UUID caseId,
    Party exporter,
    Party consignee,
    Party endUser,
    @Nullable List<Party> intermediaries) {

  /** Refuses an application in which somebody is missing: he would go unscreened. */
  Application {
    requireNonNull(caseId);
    requireNonNull(exporter);
    requireNonNull(consignee);
    requireNonNull(endUser);
  }

  /** A party as the exporter describes it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Party(UUID partyId, String name, Address address) {

    /** Refuses a party of which nothing could be compared. */
    Party {
      requireNonNull(partyId);
      requireNonNull(name);
      requireNonNull(address);
    }

    /**
     * What is known of the party, as a hash: a judgement about it holds as long as this stays the
     * same.
     */
    String fingerprint() {
      return Sha256.of(
          Stream.of(name, address.street, address.postalCode, address.city, address.country)
              .map(part -> part == null ? "" : part.strip())
              .collect(Collectors.joining("\u001f")));
    }
  }

  /** Where a party is. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Address(
      @Nullable String street, @Nullable String postalCode, @Nullable String city, String country) {

    /** The country is always known. */
    Address {
      requireNonNull(country);
    }
  }

  /** A party in its role. */
  record PartyInRole(PartyRole role, Party party) {}

  /** Everybody who is screened, in a fixed order. */
  List<PartyInRole> everybody() {
    List<PartyInRole> all = new ArrayList<>();
    all.add(new PartyInRole(PartyRole.EXPORTER, exporter));
    all.add(new PartyInRole(PartyRole.CONSIGNEE, consignee));
    all.add(new PartyInRole(PartyRole.END_USER, endUser));
    if (intermediaries != null) {
      intermediaries.forEach(party -> all.add(new PartyInRole(PartyRole.INTERMEDIARY, party)));
    }
    return List.copyOf(all);
  }
}
