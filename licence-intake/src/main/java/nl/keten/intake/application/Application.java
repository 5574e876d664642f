package nl.keten.intake.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.PartyRole;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter asks, as he asked it; only the list codes are completed later, by people who
 * classify. Its id is the id of the case.
 */
@Entity
@Table(name = "application")
public class Application {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  private String organisation;

  @Enumerated(EnumType.STRING)
  @Column(name = "request_kind")
  private RequestKind requestKind;

  @Enumerated(EnumType.STRING)
  private Regime regime;

  @Enumerated(EnumType.STRING)
  private Permanence permanence;

  @Column(name = "exporter_reference")
  private @Nullable String exporterReference;

  @Column(name = "final_destination")
  private String finalDestination;

  private String[] route;

  @Column(name = "end_use")
  private String endUse;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "case_id", nullable = false)
  @OrderBy("position")
  private List<Party> parties = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "case_id", nullable = false)
  @OrderBy("position")
  private List<Item> items = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Application() {}

  Application(
      String organisation,
      RequestKind requestKind,
      Regime regime,
      Permanence permanence,
      @Nullable String exporterReference,
      String finalDestination,
      List<String> route,
      String endUse,
      List<Party> parties,
      List<Item> items) {
    this.caseId = UuidV7.next();
    this.organisation = organisation;
    this.requestKind = requestKind;
    this.regime = regime;
    this.permanence = permanence;
    this.exporterReference = exporterReference;
    this.finalDestination = finalDestination;
    this.route = route.toArray(String[]::new);
    this.endUse = endUse;
    for (Party party : parties) {
      this.parties.add(party.at(this.parties.size()));
    }
    this.items.addAll(items);
  }

  /**
   * The list codes are final.
   *
   * @param codes final code by item; items that are not named keep what they have
   */
  public void classified(Map<UUID, String> codes) {
    for (Item item : items) {
      String code = codes.get(item.id());
      if (code != null) {
        item.classified(code);
      }
    }
  }

  /** Also the id of the case. */
  public UUID caseId() {
    return caseId;
  }

  /** Whose application, as the token named it. */
  public String organisation() {
    return organisation;
  }

  /** What is asked. */
  public RequestKind requestKind() {
    return requestKind;
  }

  /** Military or dual-use. */
  public Regime regime() {
    return regime;
  }

  /** Whether the goods stay away. */
  public Permanence permanence() {
    return permanence;
  }

  /** The exporter's own mark. */
  public @Nullable String exporterReference() {
    return exporterReference;
  }

  /** ISO 3166-1 alpha-2. */
  public String finalDestination() {
    return finalDestination;
  }

  /** Countries passed through, in order. */
  public List<String> route() {
    return List.of(route);
  }

  /** In the exporter's words. */
  public String endUse() {
    return endUse;
  }

  /** Exporter, consignee, end user, intermediaries, in this order. */
  public List<Party> parties() {
    return List.copyOf(parties);
  }

  /** In the order of the application. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** The party in that role; the first one if there are several. */
  public Party party(PartyRole role) {
    return parties.stream().filter(party -> party.role() == role).findFirst().orElseThrow();
  }

  /** Whether somebody stands between exporter and end user besides the consignee. */
  public boolean hasIntermediary() {
    return parties.stream().anyMatch(party -> party.role() == PartyRole.INTERMEDIARY);
  }

  /** Sum over the items, in EUR. */
  public BigDecimal totalValueEur() {
    return items.stream().map(Item::valueEur).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
