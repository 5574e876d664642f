package nl.keten.journal;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Which failures may pass by themselves. */
final class Faults {

  // PostgreSQL error classes: connection, transaction rollback (deadlock, serialisation),
  // resources,
  // object in use (lock timeout), operator intervention (shutdown), system error.
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Faults() {}

  /** Whether trying the same again may succeed. */
  static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SQLTransientException passing -> {
          return true;
        }
        case SQLException sql when isOfClass(sql, PASSING) -> {
          return true;
        }
        case OptimisticLockException race -> {
          return true;
        }
        case IOException network -> {
          return true;
        }
        case TimeoutException slow -> {
          return true;
        }
        default -> {
          // look at its cause
        }
      }
    }
    return false;
  }

  /** Whether our own database cannot be reached, so that not even parking is possible. */
  static boolean isDatabaseAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // Agroal reports that it got no connection without a state.
      if (cause instanceof SQLException sql
          && (sql.getSQLState() == null || isOfClass(sql, Set.of("08", "57")))) {
        return true;
      }
    }
    return false;
  }

  /** What to keep with a parked event: the innermost kind of failure, without data of the case. */
  static String describe(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage() == null ? "" : ": " + innermost.getMessage();
    String text = innermost.getClass().getName() + message;
    return text.length() <= 2000 ? text : text.substring(0, 2000);
  }

  private static boolean isOfClass(SQLException failure, Set<String> classes) {
    String state = failure.getSQLState();
    return state != null && state.length() == 5 && classes.contains(state.substring(0, 2));
  }
}
