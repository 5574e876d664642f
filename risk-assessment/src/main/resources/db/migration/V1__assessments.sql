-- The lists of values equal the enums: a test compares them.
CREATE TABLE assessment (
  case_id       uuid    PRIMARY KEY,
  case_number   text    NOT NULL,
  regime        text    NOT NULL CONSTRAINT assessment_regime CHECK (regime IN ('MILITARY', 'DUAL_USE')),
  destination   text    NOT NULL CHECK (destination ~ '^[A-Z]{2}$'),
  received_on   date    NOT NULL,
  state         text    NOT NULL CONSTRAINT assessment_state CHECK (state IN (
                  'RECEIVED', 'CLASSIFYING', 'ROUTED', 'ADVISED', 'CLOSED')),
  classified_by text,
  classified_at timestamptz,
  rule_id       text,
  rule_route    text    CONSTRAINT assessment_rule_route CHECK (rule_route IN ('CDIU', 'BZ')),
  route         text    CONSTRAINT assessment_route CHECK (route IN ('CDIU', 'BZ')),
  draft_pending boolean NOT NULL,
  verdict       text    CONSTRAINT assessment_verdict CHECK (verdict IN ('POSITIVE', 'NEGATIVE')),
  summary       text,
  advised_by    text,
  advised_at    timestamptz,
  version       bigint  NOT NULL,
  CHECK ((classified_by IS NULL) = (classified_at IS NULL)),
  -- Who looks is known together with the rule that says so, and never before classification.
  CHECK ((route IS NULL) = (rule_id IS NULL) AND (route IS NULL) = (rule_route IS NULL)),
  CHECK ((route IS NULL) = (classified_by IS NULL)),
  CHECK (state NOT IN ('ROUTED', 'ADVISED') OR route IS NOT NULL),
  CHECK (num_nulls(verdict, summary, advised_by, advised_at) IN (0, 4)),
  CHECK (state <> 'ADVISED' OR (verdict IS NOT NULL AND route = 'BZ'))
);

CREATE TABLE assessment_item (
  case_id       uuid    NOT NULL REFERENCES assessment,
  position      integer NOT NULL,
  item_id       uuid    NOT NULL,
  exporter_code text    NOT NULL,
  cn_code       text    NOT NULL,
  quantity      numeric NOT NULL,
  unit          text    NOT NULL,
  value_eur     numeric NOT NULL,
  list_code     text,
  reason        text,
  PRIMARY KEY (case_id, position),
  UNIQUE (case_id, item_id)
);

CREATE TABLE route_override (
  case_id    uuid        NOT NULL REFERENCES assessment,
  position   integer     NOT NULL,
  to_route   text        NOT NULL CONSTRAINT route_override_to_route CHECK (to_route IN ('CDIU', 'BZ')),
  reason     text        NOT NULL,
  decided_by text        NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, position)
);

CREATE TABLE criterion_answer (
  case_id       uuid    NOT NULL REFERENCES assessment,
  position      integer NOT NULL,
  criterion     integer NOT NULL CHECK (criterion BETWEEN 1 AND 8),
  concern       boolean NOT NULL,
  finding       text    NOT NULL,
  direct_link   text,
  indirect_link text,
  PRIMARY KEY (case_id, position),
  UNIQUE (case_id, criterion)
);
