package nl.keten.screening.feeds;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody or something that a list names.
 *
 * @param entryId the publisher's own key: stays the same while the entry changes
 * @param reference the number people know it by; equals the key where the list has no other
 * @param names at least one; the primary name first
 * @param birthDates as far as known, each {@code 1970-01-31}, {@code 1970-01}, {@code 1970} or
 *     {@code 1968/1972}
 * @param countries nationality or country, as the list writes it
 * @param programme the regime under which it is listed
 */
public record ListEntry(
    String entryId,
    String reference,
    Kind kind,
    List<ListedName> names,
    List<String> birthDates,
    List<String> countries,
    String programme) {

  /** What is listed. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT
  }

  /** How much a listed name says. */
  public enum Quality {
    PRIMARY,
    ALIAS,
    /** Low-quality alias: short, common or uncertain. */
    WEAK_ALIAS
  }

  /** A name of the entry, as the list writes it. */
  public record ListedName(String text, Quality quality) {}

  private static final String BETWEEN = "\u001f";

  /** Takes copies, each without what it says twice. */
  public ListEntry {
    names = names.stream().distinct().toList();
    birthDates = birthDates.stream().distinct().toList();
    countries = countries.stream().distinct().toList();
  }

  /**
   * What the entry says, as a hash that does not depend on the order of its parts: the EU list
   * shuffles aliases daily without changing anything. A judgement about the entry holds as long as
   * this stays the same.
   */
  public String fingerprint() {
    String content =
        Stream.of(
                Stream.of(entryId, kind.name(), programme),
                names.stream().map(name -> name.quality() + "=" + name.text()).sorted(),
                birthDates.stream().sorted(),
                countries.stream().sorted())
            .map(part -> part.collect(joining(BETWEEN)))
            .collect(joining(BETWEEN + BETWEEN));
    return Sha256.of(content);
  }
}
