-- Visits of cases to the stations whose queues this service keeps.
CREATE TABLE station_visit (
  id          uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL,
  station     text        NOT NULL CONSTRAINT station_visit_station CHECK (station IN (
                'RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE', 'DECISION',
                'BZ_AGREEMENT', 'SIGNING', 'DECIDED')),
  state       text        NOT NULL CONSTRAINT station_visit_state CHECK (state IN (
                'QUEUED', 'STARTED', 'FINISHED')),
  entered_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz,
  result      text,
  claimed_by  text,
  version     bigint      NOT NULL,
  CHECK ((state = 'STARTED') = (claimed_by IS NOT NULL)),
  CHECK ((state = 'FINISHED') = (finished_at IS NOT NULL AND result IS NOT NULL))
);

-- Who may take a visit up; none when the system passes a station on by itself.
CREATE TABLE station_visit_role (
  visit_id uuid NOT NULL REFERENCES station_visit,
  role     text NOT NULL,
  PRIMARY KEY (visit_id, role)
);

-- A case is at a station once at a time; this is also how the queue is read.
CREATE UNIQUE INDEX station_visit_open ON station_visit (case_id, station) WHERE state <> 'FINISHED';
CREATE INDEX station_visit_queue ON station_visit (station, id) WHERE state <> 'FINISHED';
CREATE INDEX station_visit_claimed ON station_visit (claimed_by, id) WHERE state = 'STARTED';
