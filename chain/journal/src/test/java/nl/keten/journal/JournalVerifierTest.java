package nl.keten.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.keten.testbed.EmbeddedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with full rights on the database spoils the journal; the command says where. */
class JournalVerifierTest {

  private JournalDatabase database;

  private record Outcome(int exit, String output) {}

  @BeforeEach
  void two_chains() throws Exception {
    database = new JournalDatabase();
    for (int i = 1; i <= 5; i++) {
      database.append("case-a", "{\"n\":" + i + "}");
      database.append("case-b", "{\"n\":" + i + "}");
    }
  }

  private Outcome verify(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      int exit =
          JournalCommand.run(arguments, Map.of("PGPASSWORD", EmbeddedServer.user()), out, out);
      return new Outcome(exit, bytes.toString(StandardCharsets.UTF_8));
    }
  }

  private Outcome verify() {
    return verify("verify", database.url(), EmbeddedServer.user());
  }

  private void tamper(String sql) throws Exception {
    database.execute("SET session_replication_role = replica; " + sql);
  }

  @Test
  void an_untouched_journal_is_intact() {
    assertThat(verify()).isEqualTo(new Outcome(0, "INTACT 10 rows in 2 chains, 0 bad chains\n"));
  }

  @Test
  void a_changed_body_is_found_at_its_row() throws Exception {
    tamper("UPDATE journal SET body = '{\"n\":33}' WHERE subject = 'case-b' AND position = 3");
    Outcome outcome = verify();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("BAD CHANGED subject=case-b position=3")
        .contains("TAMPERED 10 rows in 2 chains, 1 bad chains")
        .doesNotContain("case-a");
  }

  @Test
  void every_part_of_the_envelope_is_sealed() throws Exception {
    for (String change :
        new String[] {
          "actor = 'somebody-else'",
          "actor_role = 'cdiu-signatory'",
          "occurred_at = occurred_at + interval '1 microsecond'",
          "recorded_at = recorded_at + interval '1 day'",
          "type = 'nl.exportcontrole.cases.decided.v1'",
          "source = 'urn:other'",
          "event_id = gen_random_uuid()",
          "correlation = gen_random_uuid()",
          "causation = gen_random_uuid()",
          "trace_parent = NULL"
        }) {
      two_chains();
      tamper("UPDATE journal SET " + change + " WHERE subject = 'case-a' AND position = 2");
      assertThat(verify().output()).as(change).contains("BAD CHANGED subject=case-a position=2");
    }
  }

  @Test
  void a_removed_row_is_a_gap() throws Exception {
    tamper("DELETE FROM journal WHERE subject = 'case-a' AND position = 2");
    assertThat(verify().output()).contains("BAD GAP subject=case-a position=3");
  }

  @Test
  void a_removed_end_is_noticed_at_the_head() throws Exception {
    tamper("DELETE FROM journal WHERE subject = 'case-a' AND position > 3");
    assertThat(verify().output()).contains("BAD CUT_OFF subject=case-a position=3");
  }

  @Test
  void a_whole_chain_removed_is_noticed_at_the_head() throws Exception {
    tamper("DELETE FROM journal WHERE subject = 'case-a'");
    assertThat(verify().output()).contains("BAD CUT_OFF subject=case-a position=0");
  }

  @Test
  void a_row_resealed_without_those_after_it_breaks_the_chain() throws Exception {
    tamper(
        "UPDATE journal SET hash = sha256('another') WHERE subject = 'case-a' AND position = 2;"
            + " UPDATE journal SET prev_hash = sha256('another') WHERE subject = 'case-a' AND position = 3");
    assertThat(verify().output()).contains("BAD CHANGED subject=case-a position=2");
    tamper("UPDATE journal SET prev_hash = sha256('x') WHERE subject = 'case-b' AND position = 4");
    assertThat(verify().output()).contains("BAD BROKEN_CHAIN subject=case-b position=4");
  }

  @Test
  void a_wrong_call_is_one_clear_sentence_and_not_a_verdict() {
    assertThat(verify("check").exit()).isEqualTo(2);
    assertThat(verify("verify", "nonsense", "user").output()).contains("JDBC URL");
    assertThat(verify("verify", "jdbc:postgresql://localhost:1/none", "user").exit()).isEqualTo(2);
  }
}
