package nl.keten.events;

/** The legal family of the goods. */
public enum Regime {
  /** Military goods: Besluit strategische goederen. */
  MILITARY,
  /** Dual-use items: Regulation (EU) 2021/821. */
  DUAL_USE
}
