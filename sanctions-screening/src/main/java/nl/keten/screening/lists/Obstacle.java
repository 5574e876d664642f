package nl.keten.screening.lists;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why nobody can be screened now. Screening fails closed: no answer rather than an answer from
 * lists that are missing or too old.
 *
 * @param list which list, or {@value #ALL} when it concerns them all
 */
public record Obstacle(String list, Kind kind) {

  /** What is the matter. */
  @Schema(name = "ObstacleKind")
  public enum Kind {
    /** No list at all could be read. */
    NO_LISTS,
    /** A list that lists.csv names was never read with success. */
    NOT_LOADED,
    /** The version in use is older than the list may be. */
    STALE
  }

  /** For {@link Kind#NO_LISTS}. */
  static final String ALL = "lists";

  /** Short, for the queue of waiting screenings: {@code un-consolidated STALE}. */
  @Override
  public String toString() {
    return list + " " + kind;
  }
}
