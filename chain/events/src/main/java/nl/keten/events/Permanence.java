package nl.keten.events;

/** Whether the goods stay away; only definitive exports count in the value statistics. */
public enum Permanence {
  PERMANENT,
  TEMPORARY,
  RETURN_AFTER_REPAIR
}
