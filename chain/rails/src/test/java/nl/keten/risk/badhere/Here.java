package nl.keten.risk.badhere;

import nl.keten.risk.badthere.There;

/** Goes round with {@link There}. */
public interface Here {
  /** There. */
  There there();
}
