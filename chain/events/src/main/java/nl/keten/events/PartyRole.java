package nl.keten.events;

/** What a party does in the transaction. */
public enum PartyRole {
  EXPORTER,
  CONSIGNEE,
  END_USER,
  INTERMEDIARY
}
