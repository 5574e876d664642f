package nl.keten.risk.badthere;

import nl.keten.risk.badhere.Here;

/** Goes round with {@link Here}. */
public interface There {
  /** Here. */
  Here here();
}
