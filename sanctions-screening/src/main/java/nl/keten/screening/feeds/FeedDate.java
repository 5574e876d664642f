package nl.keten.screening.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as feeds write them. */
final class FeedDate {

  private static final int ISO_DATE = 10;

  private FeedDate() {}

  /**
   * The day on which a file was generated, from a date or a moment with offset: the day its
   * publisher's calendar showed.
   */
  static LocalDate day(String moment) throws ListRefused {
    try {
      return LocalDate.parse(moment.substring(0, Math.min(ISO_DATE, moment.length())));
    } catch (DateTimeException e) {
      throw new ListRefused("It does not say on which day it was generated.", e);
    }
  }
}
