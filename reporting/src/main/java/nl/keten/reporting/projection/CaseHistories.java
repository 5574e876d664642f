package nl.keten.reporting.projection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.keten.journal.StorageException;

/** Reads a case out of the tables. */
@ApplicationScoped
public class CaseHistories {

  /**
   * One statement, so that all parts are of the same moment. A part of which the first half has not
   * arrived yet (a visit without its entry) is left out until it has.
   */
  private static final String BY_ID =
      """
      SELECT jsonb_build_object(
        'application', to_jsonb(c),
        'decision', CASE WHEN c.decided_at IS NOT NULL THEN to_jsonb(c) END,
        'items', (SELECT coalesce(jsonb_agg(i ORDER BY i.item_id), '[]')
          FROM item i WHERE i.case_id = c.case_id),
        'classifications', (SELECT coalesce(jsonb_agg(k ORDER BY k.classified_at, k.event_id), '[]')
          FROM item_classification k WHERE k.case_id = c.case_id),
        'visits', (SELECT coalesce(jsonb_agg(v ORDER BY v.entered_at, v.visit_id), '[]')
          FROM station_visit v WHERE v.case_id = c.case_id AND v.entered_at IS NOT NULL),
        'moves', (SELECT coalesce(jsonb_agg(m ORDER BY m.moved_at, m.sequence, m.event_id), '[]')
          FROM visit_move m WHERE m.case_id = c.case_id),
        'facts', (SELECT coalesce(jsonb_agg(f ORDER BY f.filed_at, f.fact_id), '[]')
          FROM clock_fact f WHERE f.case_id = c.case_id),
        'holds', (SELECT coalesce(jsonb_agg(h ORDER BY h.moved_at, h.sequence, h.event_id), '[]')
          FROM hold_move h WHERE h.case_id = c.case_id),
        'information_requests', (SELECT coalesce(jsonb_agg(r ORDER BY r.asked_at, r.request_id), '[]')
          FROM information_request r WHERE r.case_id = c.case_id AND r.asked_at IS NOT NULL),
        'routings', (SELECT coalesce(jsonb_agg(r ORDER BY r.routed_at, r.event_id), '[]')
          FROM routing r WHERE r.case_id = c.case_id),
        'licences', (SELECT coalesce(jsonb_agg(l ORDER BY l.issued_at, l.licence_id), '[]')
          FROM licence l WHERE l.case_id = c.case_id))
      FROM export_case c WHERE c.case_id = ? AND c.received_at IS NOT NULL
      """;

  private final AgroalDataSource database;

  CaseHistories(AgroalDataSource database) {
    this.database = database;
  }

  /** The case; empty if its application has not been seen (yet). */
  public Optional<CaseHistory> of(UUID caseId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BY_ID)) {
      statement.setObject(1, caseId);
      try (ResultSet found = statement.executeQuery()) {
        return found.next()
            ? Optional.of(TableJson.read(found.getString(1), CaseHistory.class))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StorageException("The history of a case cannot be read", e);
    }
  }
}
