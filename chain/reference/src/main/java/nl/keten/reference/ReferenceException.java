package nl.keten.reference;

/**
 * A reference file that cannot be used; the message names the file and the line. A service does not
 * start on it: a wrong table would decide wrongly for everybody.
 */
public class ReferenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Something is wrong with a line. */
  public ReferenceException(String file, long line, String what) {
    super(file + ":" + line + ": " + what);
  }

  /** Something is wrong with a file as a whole. */
  public ReferenceException(String file, String what) {
    super(file + ": " + what);
  }
}
