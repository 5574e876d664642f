-- The journal: audit trail, outbox and source for a replay in one table. A row is written in the
-- transaction of the act it tells of, is chained by hash to the row before it of the same subject,
-- and is never changed, except that the relay notes when the broker acknowledged it.
CREATE TABLE journal (
  seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id       uuid        NOT NULL UNIQUE,
  subject        text        NOT NULL,
  position       bigint      NOT NULL CHECK (position > 0),
  type           text        NOT NULL,
  source         text        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor          text        NOT NULL,
  actor_role     text        NOT NULL,
  correlation    uuid        NOT NULL,
  causation      uuid,
  trace_parent   text,
  body           text        NOT NULL,
  prev_hash      bytea       NOT NULL CHECK (octet_length(prev_hash) = 32),
  hash           bytea       NOT NULL CHECK (octet_length(hash) = 32),
  published_at   timestamptz,
  UNIQUE (subject, position)
);

-- What the relay looks for; small, because almost every row is published.
CREATE INDEX journal_unpublished ON journal (seq) WHERE published_at IS NULL;

-- The end of each chain. Its row lock puts the appends of one subject in line, so that the order of
-- seq within a subject is the order of commit.
CREATE TABLE journal_head (
  subject  text   PRIMARY KEY,
  position bigint NOT NULL,
  hash     bytea  NOT NULL CHECK (octet_length(hash) = 32)
);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND to_jsonb(OLD) - 'published_at' = to_jsonb(NEW) - 'published_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The journal is append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER journal_append_only
  BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();

CREATE TRIGGER journal_no_truncate
  BEFORE TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- Wakes the relay when the transaction commits; the relay's own polling is what is relied on.
CREATE FUNCTION journal_grew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY keten_journal;
  RETURN NULL;
END
$$;

CREATE TRIGGER journal_grew
  AFTER INSERT ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_grew();

-- Which events a reader has taken effect of. Kept longer than the topics keep their records.
CREATE TABLE inbox (
  consumer   text        NOT NULL,
  event_id   uuid        NOT NULL,
  subject    text        NOT NULL,
  taken_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, event_id)
);

-- Records that could not take effect, and those of the same subject behind them, in order. A record
-- that the relay cannot send stands here too, under the consumer 'relay'.
CREATE TABLE parked_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer     text        NOT NULL,
  subject      text        NOT NULL,
  event_id     uuid,
  type         text,
  topic        text        NOT NULL,
  partition    integer,
  record_offset bigint,
  headers      text        NOT NULL,
  body         bytea,
  error        text        NOT NULL,
  attempts     integer     NOT NULL,
  parked_at    timestamptz NOT NULL DEFAULT now(),
  -- When the relay told it to the topic of dead letters; only what failed itself is told.
  dead_lettered_at timestamptz,
  UNIQUE NULLS NOT DISTINCT (consumer, topic, partition, record_offset, event_id)
);

CREATE INDEX parked_event_by_subject ON parked_event (consumer, subject, id);

CREATE INDEX parked_event_untold ON parked_event (id) WHERE dead_lettered_at IS NULL AND attempts > 0;

-- Answers to requests that carried an Idempotency-Key, kept for 30 days.
CREATE TABLE idempotency (
  caller       text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  answer       text,
  kept_since   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);

CREATE INDEX idempotency_by_age ON idempotency (kept_since);
