package nl.keten.reference;

/** Circles of countries that rules speak of. Who belongs to one, and since when, is data. */
public enum DestinationGroup {
  /** Member States of the European Union. */
  EU,
  /** The European Economic Area: the Union and Norway, Iceland, Liechtenstein (Bsg 1). */
  EEA,
  /** Parties to the North Atlantic Treaty. */
  NATO,
  /** Other allies (bondgenoten): Australia, Japan, New Zealand, Switzerland. */
  ALLIES_OTHER
}
