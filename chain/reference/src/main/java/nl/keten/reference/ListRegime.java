package nl.keten.reference;

/** The legal family of a control list; the names equal those of {@code nl.keten.events.Regime}. */
public enum ListRegime {
  /** Military goods: Besluit strategische goederen. */
  MILITARY,
  /** Dual-use items: Regulation (EU) 2021/821. */
  DUAL_USE
}
