package nl.keten.intake.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/** A line of goods, software or technology. */
@Entity
@Table(name = "item")
public class Item {

  @Id
  @Column(name = "item_id")
  private UUID id;

  @SuppressWarnings("UnusedVariable") // the database orders by it
  private int position;

  @Column(name = "list_code")
  private String listCode;

  @Column(name = "final_list_code")
  private @Nullable String finalListCode;

  @Column(name = "cn_code")
  private String cnCode;

  private String description;
  private BigDecimal quantity;

  @Enumerated(EnumType.STRING)
  private UnitOfMeasure unit;

  @Column(name = "value_eur")
  private BigDecimal valueEur;

  private boolean component;

  @Column(name = "end_system")
  private @Nullable String endSystem;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Item() {}

  Item(
      int position,
      String listCode,
      String cnCode,
      String description,
      BigDecimal quantity,
      UnitOfMeasure unit,
      BigDecimal valueEur,
      boolean component,
      @Nullable String endSystem) {
    this.id = UuidV7.next();
    this.position = position;
    this.listCode = listCode;
    this.cnCode = cnCode;
    this.description = description;
    this.quantity = quantity;
    this.unit = unit;
    this.valueEur = valueEur;
    this.component = component;
    this.endSystem = endSystem;
  }

  /** Somebody who may do so said which code it is. */
  void classified(String code) {
    this.finalListCode = code;
  }

  /** By which the other services know it. */
  public UUID id() {
    return id;
  }

  /** As the exporter gives it, normalised. */
  public String listCode() {
    return listCode;
  }

  /** The final code; null until it was classified. */
  public @Nullable String finalListCode() {
    return finalListCode;
  }

  /** The final code, or the exporter's as long as there is none. */
  public String currentListCode() {
    return finalListCode == null ? listCode : finalListCode;
  }

  /** Combined nomenclature, 8 digits. */
  public String cnCode() {
    return cnCode;
  }

  /** In the exporter's words. */
  public String description() {
    return description;
  }

  /** In {@link #unit()}. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** UN/ECE recommendation 20. */
  public UnitOfMeasure unit() {
    return unit;
  }

  /** Of the whole line, in EUR. */
  public BigDecimal valueEur() {
    return valueEur;
  }

  /** Whether it becomes part of something else. */
  public boolean component() {
    return component;
  }

  /** What it becomes part of. */
  public @Nullable String endSystem() {
    return endSystem;
  }
}
