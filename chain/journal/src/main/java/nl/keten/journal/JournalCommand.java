package nl.keten.journal;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The journal's command, for auditors: {@code verify JDBC_URL USER}, with the password in the
 * environment as {@code PGPASSWORD}. It needs only read access and no running service.
 *
 * <p>Ends with 0 if every chain is intact, 1 if not, 2 if it was called wrongly or cannot connect.
 */
public final class JournalCommand {

  private static final int INTACT = 0;
  private static final int TAMPERED = 1;
  private static final int UNUSABLE = 2;

  private JournalCommand() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv(), System.out, System.err));
  }

  static int run(
      String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    if (arguments.length != 3 || !arguments[0].equals("verify")) {
      err.println("Usage: journal verify JDBC_URL USER   (password in PGPASSWORD)");
      return UNUSABLE;
    }
    PGSimpleDataSource database = new PGSimpleDataSource();
    try {
      database.setUrl(arguments[1]);
    } catch (IllegalArgumentException e) {
      err.println("Not a PostgreSQL JDBC URL; it looks like jdbc:postgresql://host:port/database");
      return UNUSABLE;
    }
    database.setUser(arguments[2]);
    database.setPassword(environment.getOrDefault("PGPASSWORD", ""));
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      return report(JournalVerifier.verify(connection), out);
    } catch (SQLException e) {
      err.println("The journal cannot be read: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private static int report(JournalVerifier.Verification verification, PrintStream out) {
    for (JournalVerifier.Finding finding : verification.findings()) {
      out.printf(
          "BAD %s subject=%s position=%d seq=%d%n",
          finding.fault(), finding.subject(), finding.position(), finding.seq());
    }
    out.printf(
        "%s %d rows in %d chains, %d bad chains%n",
        verification.isIntact() ? "INTACT" : "TAMPERED",
        verification.rows(),
        verification.subjects(),
        verification.findings().size());
    return verification.isIntact() ? INTACT : TAMPERED;
  }
}
