package nl.keten.events;

/** A reason why a case may not be granted for now. A grant requires that none stands. */
public enum Hold {
  /** A party may be a listed one. */
  SANCTIONS,
  /** Another member state refused an essentially identical transaction. */
  DENIAL,
  /** Customs stopped the goods. */
  CUSTOMS,
  /** A measure that was announced would forbid it. */
  POLICY
}
