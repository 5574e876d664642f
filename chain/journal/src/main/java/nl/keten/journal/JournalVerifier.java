package nl.keten.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every chain of a journal and names the first row of each subject that is not as it was
 * written.
 *
 * <p>Seen: a changed, inserted or exchanged row, a gap, a chain cut off at its end (its head says
 * where it ended). Not seen by a chain alone: somebody with full rights who rewrites a subject from
 * some row on with new hashes and the head too, or removes a subject with its head. For that a root
 * over all heads has to leave the database.
 */
final class JournalVerifier {

  /** What is wrong. */
  enum Fault {
    /** The content does not give the hash that stands beside it. */
    CHANGED,
    /** It does not follow the row before it. */
    BROKEN_CHAIN,
    /** Rows are missing before it. */
    GAP,
    /** Rows are missing at the end. */
    CUT_OFF
  }

  /** The first bad row of a subject; position and seq of the last good one if it is cut off. */
  record Finding(String subject, long position, long seq, Fault fault) {}

  /**
   * The result.
   *
   * @param rows how many were recomputed
   * @param subjects how many chains
   */
  record Verification(long rows, long subjects, List<Finding> findings) {
    boolean isIntact() {
      return findings.isEmpty();
    }
  }

  private static final String ROWS =
      "SELECT coalesce(journal.subject, journal_head.subject) AS chain, journal.seq, prev_hash,"
          + " journal.hash, journal_head.position AS head_position, journal_head.hash AS head_hash, "
          + JournalTable.COLUMNS
              .replace("subject", "journal.subject")
              .replace("position", "journal.position")
          + " FROM journal FULL JOIN journal_head ON journal.subject = journal_head.subject"
          + " ORDER BY chain, journal.position";

  private final List<Finding> findings = new ArrayList<>();
  private long rows;
  private long subjects;
  private @Nullable Chain current;

  private JournalVerifier() {}

  /** The chain that is being walked. */
  private static final class Chain {
    private final String subject;
    private long headPosition;
    private byte @Nullable [] headHash;
    private long position;
    private long seq;
    private byte[] hash = JournalRow.genesis();
    private boolean bad;

    Chain(String subject) {
      this.subject = subject;
    }
  }

  /** Reads everything once, as a stream. */
  static Verification verify(Connection connection) throws SQLException {
    JournalVerifier verifier = new JournalVerifier();
    boolean autoCommit = connection.getAutoCommit();
    if (autoCommit) {
      // The driver streams only within a transaction.
      connection.setAutoCommit(false);
    }
    try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setFetchSize(1000);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          verifier.next(found);
        }
      }
      verifier.endOfChain();
    } finally {
      if (autoCommit) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    return new Verification(verifier.rows, verifier.subjects, List.copyOf(verifier.findings));
  }

  private void next(ResultSet found) throws SQLException {
    String subject = found.getString("chain");
    Chain chain = current;
    if (chain == null || !chain.subject.equals(subject)) {
      endOfChain();
      subjects++;
      chain = new Chain(subject);
      chain.headPosition = found.getLong("head_position");
      chain.headHash = found.getBytes("head_hash");
      current = chain;
    }
    if (found.getObject("seq") == null) {
      return; // a head without rows; the end of the chain says so
    }
    rows++;
    if (!chain.bad) {
      check(chain, found);
    }
  }

  private void check(Chain chain, ResultSet found) throws SQLException {
    JournalRow row = JournalTable.row(found);
    byte[] previous = found.getBytes("prev_hash");
    byte[] hash = found.getBytes("hash");
    long seq = found.getLong("seq");
    if (row.position() != chain.position + 1) {
      report(chain, row.position(), seq, Fault.GAP);
    } else if (!Arrays.equals(previous, chain.hash)) {
      report(chain, row.position(), seq, Fault.BROKEN_CHAIN);
    } else if (!Arrays.equals(hash, row.seal(previous))) {
      report(chain, row.position(), seq, Fault.CHANGED);
    }
    chain.position = row.position();
    chain.seq = seq;
    chain.hash = hash;
  }

  private void endOfChain() {
    Chain chain = current;
    if (chain != null
        && !chain.bad
        && (chain.position != chain.headPosition || !Arrays.equals(chain.hash, chain.headHash))) {
      report(chain, chain.position, chain.seq, Fault.CUT_OFF);
    }
  }

  private void report(Chain chain, long position, long seq, Fault fault) {
    chain.bad = true;
    findings.add(new Finding(chain.subject, position, seq, fault));
  }
}
