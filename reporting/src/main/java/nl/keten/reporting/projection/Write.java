package nl.keten.reporting.projection;

/**
 * How the changes of one kind are written: many rows in one statement, whose only parameter is a
 * JSON array of the records. What two changes say of the same row never overlaps, or the later one
 * by business time wins; so the order of writing is of no account.
 */
enum Write {
  LOGGED(
      Change.Logged.class,
      """
      INSERT INTO event_log (event_id, type, subject, publisher, sequence, occurred_at, recorded_at, actor_role)
      SELECT event_id, type, subject, publisher, sequence, occurred_at, recorded_at, actor_role
      FROM jsonb_populate_recordset(NULL::event_log, ?::jsonb)
      ORDER BY event_id
      ON CONFLICT DO NOTHING
      RETURNING extract(epoch FROM received_at - recorded_at)
      """),
  CASE_RECEIVED(
      Change.CaseReceived.class,
      """
      INSERT INTO export_case (case_id, case_number, organisation, request_kind, regime, permanence,
        consignee_country, destination, total_value_eur, received_at, received_on)
      SELECT case_id, case_number, organisation, request_kind, regime, permanence,
        consignee_country, destination, total_value_eur, received_at, received_on
      FROM jsonb_populate_recordset(NULL::export_case, ?::jsonb)
      ORDER BY case_id
      ON CONFLICT (case_id) DO UPDATE SET case_number = excluded.case_number,
        organisation = excluded.organisation, request_kind = excluded.request_kind,
        regime = excluded.regime, permanence = excluded.permanence,
        consignee_country = excluded.consignee_country, destination = excluded.destination,
        total_value_eur = excluded.total_value_eur, received_at = excluded.received_at,
        received_on = excluded.received_on
      """),
  ITEM_APPLIED(
      Change.ItemApplied.class,
      """
      INSERT INTO item SELECT * FROM jsonb_populate_recordset(NULL::item, ?::jsonb)
      ORDER BY case_id, item_id
      ON CONFLICT DO NOTHING
      """),
  ITEM_CLASSIFIED(
      Change.ItemClassified.class,
      """
      INSERT INTO item_classification
      SELECT * FROM jsonb_populate_recordset(NULL::item_classification, ?::jsonb)
      ORDER BY case_id, item_id
      ON CONFLICT DO NOTHING
      """),
  CASE_DECIDED(
      Change.CaseDecided.class,
      """
      INSERT INTO export_case AS c (case_id, outcome, refusal_criteria, licence_id, decided_at, decided_on)
      SELECT case_id, outcome, refusal_criteria, licence_id, decided_at, decided_on
      FROM jsonb_populate_recordset(NULL::export_case, ?::jsonb)
      ORDER BY case_id
      ON CONFLICT (case_id) DO UPDATE SET outcome = excluded.outcome,
        refusal_criteria = excluded.refusal_criteria, licence_id = excluded.licence_id,
        decided_at = excluded.decided_at, decided_on = excluded.decided_on
      WHERE c.decided_at IS NULL OR c.decided_at < excluded.decided_at
      """),
  VISIT_ENTERED(
      Change.VisitEntered.class,
      """
      INSERT INTO station_visit (visit_id, case_id, station, roles, entered_at)
      SELECT visit_id, case_id, station, roles, entered_at
      FROM jsonb_populate_recordset(NULL::station_visit, ?::jsonb)
      ORDER BY visit_id
      ON CONFLICT (visit_id) DO UPDATE SET roles = excluded.roles, entered_at = excluded.entered_at
      """),
  VISIT_MOVED(
      Change.VisitMoved.class,
      """
      INSERT INTO visit_move SELECT * FROM jsonb_populate_recordset(NULL::visit_move, ?::jsonb)
      ORDER BY event_id
      ON CONFLICT DO NOTHING
      """),
  VISIT_FINISHED(
      Change.VisitFinished.class,
      """
      INSERT INTO station_visit (visit_id, case_id, station, finished_at, result)
      SELECT visit_id, case_id, station, finished_at, result
      FROM jsonb_populate_recordset(NULL::station_visit, ?::jsonb)
      ORDER BY visit_id
      ON CONFLICT (visit_id) DO UPDATE SET finished_at = excluded.finished_at, result = excluded.result
      """),
  FACT_FILED(
      Change.FactFiled.class,
      """
      INSERT INTO clock_fact SELECT * FROM jsonb_populate_recordset(NULL::clock_fact, ?::jsonb)
      ORDER BY fact_id
      ON CONFLICT DO NOTHING
      """),
  HOLD_MOVED(
      Change.HoldMoved.class,
      """
      INSERT INTO hold_move SELECT * FROM jsonb_populate_recordset(NULL::hold_move, ?::jsonb)
      ORDER BY event_id
      ON CONFLICT DO NOTHING
      """),
  INFORMATION_ASKED(
      Change.InformationAsked.class,
      """
      INSERT INTO information_request (request_id, case_id, station, deadline, asked_at)
      SELECT request_id, case_id, station, deadline, asked_at
      FROM jsonb_populate_recordset(NULL::information_request, ?::jsonb)
      ORDER BY request_id
      ON CONFLICT (request_id) DO UPDATE SET station = excluded.station,
        deadline = excluded.deadline, asked_at = excluded.asked_at
      """),
  INFORMATION_ANSWERED(
      Change.InformationAnswered.class,
      """
      INSERT INTO information_request (request_id, case_id, answered_at)
      SELECT request_id, case_id, answered_at
      FROM jsonb_populate_recordset(NULL::information_request, ?::jsonb)
      ORDER BY request_id
      ON CONFLICT (request_id) DO UPDATE SET answered_at = excluded.answered_at
      """),
  CASE_ROUTED(
      Change.CaseRouted.class,
      """
      INSERT INTO routing SELECT * FROM jsonb_populate_recordset(NULL::routing, ?::jsonb)
      ORDER BY event_id
      ON CONFLICT DO NOTHING
      """),
  LICENCE_ISSUED(
      Change.LicenceIssued.class,
      """
      INSERT INTO licence SELECT * FROM jsonb_populate_recordset(NULL::licence, ?::jsonb)
      ORDER BY licence_id
      ON CONFLICT DO NOTHING
      """);

  private final Class<? extends Change> change;
  private final String sql;

  Write(Class<? extends Change> change, String sql) {
    this.change = change;
    this.sql = sql;
  }

  /** The record whose components are the columns written. */
  Class<? extends Change> change() {
    return change;
  }

  /** One statement for any number of rows; its parameter is their JSON array. */
  String sql() {
    return sql;
  }
}
