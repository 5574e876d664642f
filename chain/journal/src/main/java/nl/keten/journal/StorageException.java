package nl.keten.journal;

import java.sql.SQLException;

/** The database did not do what was asked; the cause says why. Rolls the transaction back. */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Wraps the driver's exception. */
  public StorageException(String message, SQLException cause) {
    super(message, cause);
  }
}
