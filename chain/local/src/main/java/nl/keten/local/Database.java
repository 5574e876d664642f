package nl.keten.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of one service, and the role that owns it. */
public record Database(String jdbcUrl, String user, String password) {

  /** A connection as that role; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }

  /** Without the password: records end up in logs. */
  @Override
  public String toString() {
    return "Database[" + jdbcUrl + ", " + user + "]";
  }
}
