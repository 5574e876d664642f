-- What the events say, one table per noun. Every row carries the time at which it became true, so
-- that any past day can be asked for; no row depends on the order in which events arrive. All of it
-- can be emptied and read again from the topics, except event_log.

-- Every event that was read, without its body. received_at - recorded_at is how long it took to
-- become visible here; no topic can tell that again, so a rebuild leaves this table alone.
CREATE TABLE event_log (
  event_id    uuid        PRIMARY KEY,
  type        text        NOT NULL,
  subject     text        NOT NULL,
  publisher   text        NOT NULL,
  sequence    bigint      NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_role  text        NOT NULL
);
CREATE INDEX event_log_by_subject ON event_log (subject, occurred_at);

-- A case: what was applied for and how it ended. Either part may arrive first.
CREATE TABLE export_case (
  case_id           uuid PRIMARY KEY,
  case_number       text,
  organisation      text,
  request_kind      text,
  regime            text,
  permanence        text,
  consignee_country text,
  destination       text,
  total_value_eur   numeric,
  received_at       timestamptz,
  received_on       date,
  outcome           text CHECK (outcome IN ('GRANTED', 'REFUSED', 'WITHDRAWN', 'NOT_PROCESSED', 'NO_LICENCE_REQUIRED', 'GENERAL_LICENCE_APPLIES')),
  refusal_criteria  smallint[],
  licence_id        uuid,
  decided_at        timestamptz,
  decided_on        date
);
COMMENT ON COLUMN export_case.received_on IS 'Dutch civil date';
COMMENT ON COLUMN export_case.decided_on IS 'Dutch civil date';
CREATE INDEX export_case_received_on ON export_case (received_on);
CREATE INDEX export_case_decided_on ON export_case (decided_on);

-- A line of goods as the exporter gave it.
CREATE TABLE item (
  case_id   uuid    NOT NULL,
  item_id   uuid    NOT NULL,
  list_code text    NOT NULL,
  cn_code   text    NOT NULL,
  quantity  numeric NOT NULL,
  unit      text    NOT NULL,
  value_eur numeric NOT NULL,
  PRIMARY KEY (case_id, item_id)
);

-- What the line was found to be; the latest counts.
CREATE TABLE item_classification (
  case_id       uuid        NOT NULL,
  item_id       uuid        NOT NULL,
  classified_at timestamptz NOT NULL,
  event_id      uuid        NOT NULL,
  list_code     text        NOT NULL,
  PRIMARY KEY (case_id, item_id, classified_at, event_id)
);

-- A visit of a case to a station.
CREATE TABLE station_visit (
  visit_id    uuid PRIMARY KEY,
  case_id     uuid NOT NULL,
  station     text NOT NULL CHECK (station IN ('RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE', 'DECISION', 'BZ_AGREEMENT', 'SIGNING', 'DECIDED')),
  roles       text[],
  entered_at  timestamptz,
  finished_at timestamptz,
  result      text
);
CREATE INDEX station_visit_by_case ON station_visit (case_id);

-- Somebody took the work of a visit up, or put it back. sequence is the publisher's, per case.
CREATE TABLE visit_move (
  event_id uuid        PRIMARY KEY,
  case_id  uuid        NOT NULL,
  visit_id uuid        NOT NULL,
  sequence bigint      NOT NULL,
  move     text        NOT NULL CHECK (move IN ('STARTED', 'PAUSED')),
  moved_at timestamptz NOT NULL
);
CREATE INDEX visit_move_by_case ON visit_move (case_id);

-- The facts of which the statutory term is a function, see chain/legal-clock.
CREATE TABLE clock_fact (
  fact_id   uuid        PRIMARY KEY,
  case_id   uuid        NOT NULL,
  fact_date date        NOT NULL,
  fact      text        NOT NULL,
  argument  date,
  filed_at  timestamptz NOT NULL
);
CREATE INDEX clock_fact_by_case ON clock_fact (case_id);

-- A hold was placed or taken away.
CREATE TABLE hold_move (
  event_id    uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL,
  publisher   text        NOT NULL,
  sequence    bigint      NOT NULL,
  hold        text        NOT NULL CHECK (hold IN ('SANCTIONS', 'DENIAL', 'CUSTOMS', 'POLICY')),
  move        text        NOT NULL CHECK (move IN ('PLACED', 'RELEASED')),
  reason_code text        NOT NULL,
  moved_at    timestamptz NOT NULL
);
CREATE INDEX hold_move_by_case ON hold_move (case_id);

-- A question to the applicant and when it was answered. Either part may arrive first.
CREATE TABLE information_request (
  request_id  uuid PRIMARY KEY,
  case_id     uuid NOT NULL,
  station     text CHECK (station IN ('RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE', 'DECISION', 'BZ_AGREEMENT', 'SIGNING', 'DECIDED')),
  deadline    date,
  asked_at    timestamptz,
  answered_at timestamptz
);
CREATE INDEX information_request_by_case ON information_request (case_id);

-- Who looks at the case; the latest counts.
CREATE TABLE routing (
  event_id   uuid        PRIMARY KEY,
  case_id    uuid        NOT NULL,
  route      text        NOT NULL CHECK (route IN ('CDIU', 'BZ')),
  rule_id    text        NOT NULL,
  overridden boolean     NOT NULL,
  routed_at  timestamptz NOT NULL
);
CREATE INDEX routing_by_case ON routing (case_id);

CREATE TABLE licence (
  licence_id      uuid        PRIMARY KEY,
  case_id         uuid        NOT NULL,
  licence_number  text        NOT NULL,
  act             text        NOT NULL CHECK (act IN ('EXPORT', 'TRANSFER')),
  valid_from      date        NOT NULL,
  valid_until     date        NOT NULL,
  validity_rule   text        NOT NULL,
  total_value_eur numeric     NOT NULL,
  issued_at       timestamptz NOT NULL
);
CREATE INDEX licence_by_case ON licence (case_id);

-- Each time the tables above were emptied and read again. One without an end was cut off and is
-- taken up again at the next start.
CREATE TABLE projection_rebuild (
  rebuild_id   uuid        PRIMARY KEY,
  requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at  timestamptz,
  records      bigint
);
CREATE UNIQUE INDEX projection_rebuild_one_at_a_time ON projection_rebuild ((true)) WHERE finished_at IS NULL;
