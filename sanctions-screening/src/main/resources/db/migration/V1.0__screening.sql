-- Which list versions were in use, and since when: only ever grows.
CREATE TABLE list_version (
  id           uuid PRIMARY KEY,
  list         text        NOT NULL,
  sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  generated_on date        NOT NULL,
  entries      integer     NOT NULL CHECK (entries > 0),
  binding      boolean     NOT NULL,
  loaded_at    timestamptz NOT NULL
);
CREATE INDEX list_version_latest ON list_version (list, id DESC);

-- What screening holds against a case; locked before anything of the case changes.
CREATE TABLE case_screening (
  case_id             uuid PRIMARY KEY,
  state               text    NOT NULL
    CHECK (state IN ('AWAITED', 'CLEARED', 'IN_REVIEW', 'CONFIRMED', 'CLOSED')),
  held                boolean NOT NULL,
  latest_screening_id uuid,
  latest_lists        text    NOT NULL,
  version             bigint  NOT NULL
);

-- The queue of the worker.
CREATE TABLE screening_request (
  id          uuid PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES case_screening,
  occasion    text        NOT NULL
    CHECK (occasion IN ('INTAKE_ACCEPTED', 'REQUESTED', 'DECISION_DRAFTED')),
  correlation uuid        NOT NULL,
  causation   uuid,
  asked_at    timestamptz NOT NULL,
  state       text        NOT NULL CHECK (state IN ('WAITING', 'DONE', 'DROPPED')),
  attempts    integer     NOT NULL,
  due_at      timestamptz NOT NULL,
  waits_for   text,
  version     bigint      NOT NULL
);
CREATE INDEX screening_request_waiting ON screening_request (id) WHERE state = 'WAITING';
CREATE INDEX screening_request_case ON screening_request (case_id) WHERE state = 'WAITING';

-- Evidence of every screening, also of one that found nothing: only ever grows.
CREATE TABLE screening (
  id              uuid PRIMARY KEY,
  case_id         uuid        NOT NULL REFERENCES case_screening,
  request_id      uuid        NOT NULL UNIQUE REFERENCES screening_request,
  occasion        text        NOT NULL
    CHECK (occasion IN ('INTAKE_ACCEPTED', 'REQUESTED', 'DECISION_DRAFTED')),
  screened_at     timestamptz NOT NULL,
  result          text        NOT NULL CHECK (result IN ('CLEAR', 'HITS')),
  evidence        text        NOT NULL,
  evidence_sha256 text        NOT NULL CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX screening_case ON screening (case_id, id DESC);

CREATE TABLE hit (
  id                uuid PRIMARY KEY,
  case_id           uuid        NOT NULL REFERENCES case_screening,
  screening_id      uuid        NOT NULL,
  party_id          uuid        NOT NULL,
  party_role        text        NOT NULL
    CHECK (party_role IN ('EXPORTER', 'CONSIGNEE', 'END_USER', 'INTERMEDIARY')),
  party_name        text        NOT NULL,
  party_country     text        NOT NULL,
  party_fingerprint text        NOT NULL,
  list              text        NOT NULL,
  binding           boolean     NOT NULL,
  entry_id          text        NOT NULL,
  entry_fingerprint text        NOT NULL,
  entry             text        NOT NULL,
  listed_name       text        NOT NULL,
  rule              text        NOT NULL,
  state             text        NOT NULL
    CHECK (state IN ('RAISED', 'REVIEWED_ONCE', 'CLEARED', 'CONFIRMED', 'SUPERSEDED')),
  raised_at         timestamptz NOT NULL,
  version           bigint      NOT NULL
);
CREATE INDEX hit_case ON hit (case_id, id);
-- What two people judged is not asked again while party and entry stay the same.
CREATE UNIQUE INDEX hit_once
  ON hit (case_id, party_id, party_fingerprint, list, entry_id, entry_fingerprint)
  WHERE state <> 'SUPERSEDED';

CREATE TABLE hit_review (
  hit_id      uuid        NOT NULL REFERENCES hit,
  position    integer     NOT NULL CHECK (position IN (0, 1)),
  review      text        NOT NULL CHECK (review IN ('FIRST', 'SECOND')),
  reviewer    text        NOT NULL,
  verdict     text        NOT NULL
    CHECK (verdict IN ('TRUE_MATCH', 'FALSE_POSITIVE', 'INCONCLUSIVE')),
  reason_code text        NOT NULL,
  reason      text        NOT NULL,
  reviewed_at timestamptz NOT NULL,
  PRIMARY KEY (hit_id, position),
  -- Four eyes, a second wall behind the aggregate.
  UNIQUE (hit_id, reviewer)
);

-- Evidence and versions are not corrected afterwards, not even by us.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only ever grows', TG_TABLE_NAME;
END $$;
CREATE TRIGGER screening_grows BEFORE UPDATE OR DELETE ON screening
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER list_version_grows BEFORE UPDATE OR DELETE ON list_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hit_review_grows BEFORE UPDATE OR DELETE ON hit_review
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
