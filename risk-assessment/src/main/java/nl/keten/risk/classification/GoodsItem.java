package nl.keten.risk.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.reference.ControlLists;
import org.jspecify.annotations.Nullable;

/**
 * A line of goods: what the exporter says it is, and what it was found to be. The description stays
 * with licence-intake.
 */
@Embeddable
public class GoodsItem {

  @Column(name = "item_id")
  private UUID itemId;

  @Column(name = "exporter_code")
  private String exporterCode;

  @Column(name = "cn_code")
  private String cnCode;

  private BigDecimal quantity;
  private String unit;

  @Column(name = "value_eur")
  private BigDecimal valueEur;

  @Column(name = "list_code")
  private @Nullable String listCode;

  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected GoodsItem() {}

  /** The line as the exporter sent it. */
  public GoodsItem(CaseEvent.ItemRef sent) {
    this.itemId = sent.itemId();
    this.exporterCode = sent.listCode();
    this.cnCode = sent.cnCode();
    this.quantity = sent.quantity();
    this.unit = sent.unit();
    this.valueEur = sent.valueEur();
  }

  /** The same id as in the application. */
  public UUID itemId() {
    return itemId;
  }

  /** The code that the exporter gave. */
  public String exporterCode() {
    return exporterCode;
  }

  /** Combined nomenclature, 8 digits. */
  public String cnCode() {
    return cnCode;
  }

  /** How much, in {@link #unit()}. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** UN/ECE recommendation 20. */
  public String unit() {
    return unit;
  }

  /** Value in EUR. */
  public BigDecimal valueEur() {
    return valueEur;
  }

  /** The final code, normalised; empty until somebody has classified. */
  public Optional<String> listCode() {
    return Optional.ofNullable(listCode);
  }

  /** Why the final code differs from the exporter's. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Whether the final code is another than the exporter's, however that was written. */
  public boolean isChanged() {
    return listCode != null && differs(listCode);
  }

  /** What the item was found to be; {@link ClassificationPolicy} has let it through. */
  public void classify(ItemFinding finding) {
    this.listCode = ControlLists.normalise(finding.listCode());
    this.reason = finding.reason().orElse(null);
  }

  boolean differs(String code) {
    return !ControlLists.normalise(code).equals(ControlLists.normalise(exporterCode));
  }
}
