package nl.keten.reference;

import java.util.Optional;

/**
 * A code on a control list, as of a day.
 *
 * @param code normalised, for instance {@code 2B350.i}
 * @param list the list it stands on, for instance {@code EU_DUAL_USE}
 * @param category {@code ML1}-{@code ML22} or {@code 0}-{@code 9}; empty on lists without
 *     categories
 * @param origin of dual-use entries of the Union's list
 */
public record ControlListEntry(
    String code,
    String list,
    ListRegime regime,
    Optional<ControlCategory> category,
    Optional<ControlOrigin> origin,
    String source,
    Reliability reliability) {

  /** A category of a list and what it is about. */
  public record ControlCategory(String code, String titleNl, String titleEn) {}
}
