package nl.keten.intake.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.keten.events.PartyRole;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/** Somebody in the transaction. Names and addresses never leave this service but by REST. */
@Entity
@Table(name = "party")
public class Party {

  @Id
  @Column(name = "party_id")
  private UUID id;

  @SuppressWarnings("UnusedVariable") // the database orders by it
  private int position;

  @Enumerated(EnumType.STRING)
  private PartyRole role;

  private String name;
  @Embedded private Address address;

  @Enumerated(EnumType.STRING)
  private @Nullable PartyType type;

  private @Nullable String website;
  private @Nullable String eori;
  private @Nullable String kvk;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Party() {}

  private Party(PartyRole role, String name, Address address) {
    this.id = UuidV7.next();
    this.role = role;
    this.name = name;
    this.address = address;
  }

  static Party exporter(String name, Address address, @Nullable String eori, @Nullable String kvk) {
    Party party = new Party(PartyRole.EXPORTER, name, address);
    party.eori = eori;
    party.kvk = kvk;
    return party;
  }

  static Party other(
      PartyRole role, String name, Address address, PartyType type, @Nullable String website) {
    Party party = new Party(role, name, address);
    party.type = type;
    party.website = website;
    return party;
  }

  /** Gives it its place among the parties of the application. */
  Party at(int place) {
    this.position = place;
    return this;
  }

  /** By which the other services know it. */
  public UUID id() {
    return id;
  }

  /** What it does in the transaction. */
  public PartyRole role() {
    return role;
  }

  /** As the exporter writes it. */
  public String name() {
    return name;
  }

  /** Where it is. */
  public Address address() {
    return address;
  }

  /** What kind of body; null for the exporter. */
  public @Nullable PartyType type() {
    return type;
  }

  /** If the exporter knows one. */
  public @Nullable String website() {
    return website;
  }

  /** Economic operator's number; exporters only. */
  public @Nullable String eori() {
    return eori;
  }

  /** Number in the trade register; exporters only. */
  public @Nullable String kvk() {
    return kvk;
  }
}
