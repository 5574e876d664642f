package nl.keten.reporting.totals;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.keten.journal.StorageException;
import nl.keten.reporting.projection.TableJson;
import org.jspecify.annotations.Nullable;

/** Counts what was decided in a period, from the rows themselves: nothing is counted beforehand. */
@ApplicationScoped
class DecisionTotals {

  /** One statement, so that all counts are of the same moment and agree with each other. */
  private static final String IN_PERIOD =
      """
      WITH asked AS (
        SELECT coalesce(?::date, '-infinity') AS first_day, ?::date AS last_day
      ), decided AS MATERIALIZED (
        SELECT c.* FROM export_case c, asked
        WHERE c.decided_on BETWEEN first_day AND last_day AND c.received_on IS NOT NULL
      ), line AS MATERIALIZED (
        SELECT d.case_id, d.destination, d.outcome, i.value_eur,
          coalesce(final.list_code, i.list_code) AS list_code
        FROM decided d JOIN item i USING (case_id)
        LEFT JOIN LATERAL (
          SELECT k.list_code FROM item_classification k
          WHERE k.case_id = i.case_id AND k.item_id = i.item_id
          ORDER BY k.classified_at DESC, k.event_id DESC LIMIT 1) final ON true
      ), goods AS (
        SELECT list_code, destination, outcome, grouping(list_code, destination, outcome) AS kept,
          count(*) AS lines, count(DISTINCT case_id) AS cases, sum(value_eur) AS value_eur
        FROM line
        GROUP BY GROUPING SETS ((list_code), (destination), (list_code, destination, outcome))
      )
      SELECT jsonb_build_object(
        'cases', (SELECT jsonb_build_object(
          'open_before', count(*) FILTER (WHERE received_on < first_day
            AND (decided_on IS NULL OR decided_on >= first_day)),
          'received', count(*) FILTER (WHERE received_on BETWEEN first_day AND last_day),
          'decided', (SELECT count(*) FROM decided),
          'open', count(*) FILTER (WHERE received_on <= last_day
            AND (decided_on IS NULL OR decided_on > last_day)))
          FROM export_case, asked WHERE received_on <= last_day),
        'outcomes', (SELECT coalesce(jsonb_agg(to_jsonb(o) ORDER BY outcome), '[]') FROM (
          SELECT outcome, count(*) AS cases, sum(total_value_eur) AS value_eur
          FROM decided GROUP BY outcome) o),
        'list_codes', (SELECT coalesce(jsonb_agg(to_jsonb(g) ORDER BY list_code), '[]')
          FROM goods g WHERE kept = 3),
        'destinations', (SELECT coalesce(jsonb_agg(to_jsonb(g) ORDER BY destination), '[]')
          FROM goods g WHERE kept = 5),
        'lines', (SELECT coalesce(jsonb_agg(to_jsonb(g)
          ORDER BY list_code, destination, outcome), '[]') FROM goods g WHERE kept = 0),
        'refusals', jsonb_build_object(
          'cases', (SELECT count(*) FROM decided WHERE outcome = 'REFUSED'),
          'criteria', (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY criterion), '[]') FROM (
            SELECT criterion, count(DISTINCT case_id) AS cases
            FROM decided, unnest(refusal_criteria) AS criterion
            WHERE outcome = 'REFUSED' GROUP BY criterion) c),
          'criteria_sets', (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY criteria), '[]') FROM (
            SELECT criteria, count(*) AS cases
            FROM decided, LATERAL (
              SELECT coalesce(array_agg(DISTINCT c ORDER BY c), '{}') AS criteria
              FROM unnest(refusal_criteria) AS c) sorted
            WHERE outcome = 'REFUSED' GROUP BY criteria) s)))
      """;

  private final AgroalDataSource database;

  DecisionTotals(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * The totals of a period, both days included.
   *
   * @param from null for all that came before {@code to}
   */
  TotalsResource.Totals inPeriod(@Nullable LocalDate from, LocalDate to) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(IN_PERIOD)) {
      statement.setObject(1, from);
      statement.setObject(2, to);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return TableJson.read(found.getString(1), TotalsResource.Totals.class).of(from, to);
      }
    } catch (SQLException e) {
      throw new StorageException("The totals cannot be counted", e);
    }
  }
}
