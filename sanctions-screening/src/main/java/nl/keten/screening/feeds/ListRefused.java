package nl.keten.screening.feeds;

/**
 * A list file that is not taken into use. The message says why, for the person who delivers lists;
 * it never contains a listed name.
 */
public class ListRefused extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the reason. */
  public ListRefused(String reason) {
    super(reason);
  }

  /** With the reason and what the parser or the disk said. */
  public ListRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
