package nl.keten.events;

import java.time.LocalDate;

/**
 * One version of a sanctions list.
 *
 * @param list which list, for instance {@code un-consolidated}
 * @param sha256 of the file, in lower-case hexadecimal digits
 * @param generatedOn the day its publisher generated it
 */
public record ListVersion(String list, String sha256, LocalDate generatedOn) {}
