-- Numbers for people, per series and year: EC-2026-000001. The row lock keeps a series free of gaps.
CREATE TABLE number_series (
  series text    NOT NULL CONSTRAINT number_series_series CHECK (series IN ('EC', 'NL')),
  year   integer NOT NULL,
  last   bigint  NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

-- What an exporter asks. Personal data of parties stands here and in party, and nowhere else.
CREATE TABLE application (
  case_id            uuid PRIMARY KEY,
  organisation       text NOT NULL,
  request_kind       text NOT NULL CONSTRAINT application_request_kind CHECK (request_kind IN (
                       'CLASSIFICATION', 'SONDAGE', 'LICENCE_INDIVIDUAL', 'LICENCE_GLOBAL',
                       'GENERAL_REGISTRATION', 'TRANSIT_LICENCE', 'TRANSIT_NOTICE', 'CATCH_ALL',
                       'END_USE_NOTICE', 'BROKERING', 'TECH_ASSISTANCE', 'SANCTIONS_DEROGATION',
                       'TORTURE_GOODS', 'PRECURSOR', 'CWC_EXEMPTION', 'AMENDMENT', 'EXTENSION',
                       'REPLACEMENT', 'CERTIFIED_RECIPIENT')),
  regime             text NOT NULL CONSTRAINT application_regime CHECK (regime IN ('MILITARY', 'DUAL_USE')),
  permanence         text NOT NULL CONSTRAINT application_permanence CHECK (permanence IN (
                       'PERMANENT', 'TEMPORARY', 'RETURN_AFTER_REPAIR')),
  exporter_reference text,
  final_destination  text NOT NULL CHECK (final_destination ~ '^[A-Z]{2}$'),
  route              text[] NOT NULL,
  end_use            text NOT NULL
);

CREATE TABLE party (
  party_id    uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES application,
  position    integer NOT NULL,
  role        text NOT NULL CONSTRAINT party_role CHECK (role IN (
                'EXPORTER', 'CONSIGNEE', 'END_USER', 'INTERMEDIARY')),
  name        text NOT NULL,
  street      text NOT NULL,
  postal_code text,
  city        text NOT NULL,
  country     text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  type        text CONSTRAINT party_type CHECK (type IN (
                'STATE_ARMED_FORCE', 'GOVERNMENT', 'COMMERCIAL', 'RESEARCH', 'PRIVATE_PERSON')),
  website     text,
  eori        text,
  kvk         text,
  UNIQUE (case_id, position)
);

CREATE TABLE item (
  item_id         uuid PRIMARY KEY,
  case_id         uuid NOT NULL REFERENCES application,
  position        integer NOT NULL,
  list_code       text NOT NULL,
  final_list_code text,
  cn_code         text NOT NULL CHECK (cn_code ~ '^[0-9]{8}$'),
  description     text NOT NULL,
  quantity        numeric(14, 3) NOT NULL CHECK (quantity > 0),
  unit            text NOT NULL CONSTRAINT item_unit CHECK (unit IN (
                    'NAR', 'KGM', 'GRM', 'TNE', 'MTR', 'MTK', 'MTQ', 'LTR', 'SET')),
  value_eur       numeric(13, 2) NOT NULL CHECK (value_eur >= 0),
  component       boolean NOT NULL,
  end_system      text,
  UNIQUE (case_id, position)
);

-- The case and its three regions: stations, clock (its facts stand in clock_fact), holds.
CREATE TABLE case_file (
  case_id              uuid PRIMARY KEY REFERENCES application,
  case_number          text NOT NULL UNIQUE,
  organisation         text NOT NULL,
  submitted_by         text NOT NULL,
  request_kind         text NOT NULL CONSTRAINT case_file_request_kind CHECK (request_kind IN (
                         'CLASSIFICATION', 'SONDAGE', 'LICENCE_INDIVIDUAL', 'LICENCE_GLOBAL',
                         'GENERAL_REGISTRATION', 'TRANSIT_LICENCE', 'TRANSIT_NOTICE', 'CATCH_ALL',
                         'END_USE_NOTICE', 'BROKERING', 'TECH_ASSISTANCE', 'SANCTIONS_DEROGATION',
                         'TORTURE_GOODS', 'PRECURSOR', 'CWC_EXEMPTION', 'AMENDMENT', 'EXTENSION',
                         'REPLACEMENT', 'CERTIFIED_RECIPIENT')),
  regime               text NOT NULL CONSTRAINT case_file_regime CHECK (regime IN ('MILITARY', 'DUAL_USE')),
  permanence           text NOT NULL CONSTRAINT case_file_permanence CHECK (permanence IN (
                         'PERMANENT', 'TEMPORARY', 'RETURN_AFTER_REPAIR')),
  destination          text NOT NULL,
  received_at          timestamptz NOT NULL,
  intake_accepted_at   timestamptz,
  uploads              integer NOT NULL,
  open_stations        text[] NOT NULL CONSTRAINT case_file_open_stations CHECK (open_stations <@ ARRAY[
                         'RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE',
                         'DECISION', 'BZ_AGREEMENT', 'SIGNING', 'DECIDED']),
  visited_stations     text[] NOT NULL CONSTRAINT case_file_visited_stations CHECK (visited_stations <@ ARRAY[
                         'RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE',
                         'DECISION', 'BZ_AGREEMENT', 'SIGNING', 'DECIDED']),
  holds                text[] NOT NULL CONSTRAINT case_file_holds CHECK (holds <@ ARRAY[
                         'SANCTIONS', 'DENIAL', 'CUSTOMS', 'POLICY']),
  classified           boolean NOT NULL,
  route                text CONSTRAINT case_file_route CHECK (route IN ('CDIU', 'BZ')),
  route_overridden     boolean NOT NULL,
  advice_verdict       text CONSTRAINT case_file_advice_verdict CHECK (advice_verdict IN (
                         'POSITIVE', 'NEGATIVE')),
  criteria_answered    integer[] NOT NULL,
  criteria_of_concern  integer[] NOT NULL,
  screening_id         uuid,
  screened_at          timestamptz,
  screening_cleared    boolean NOT NULL,
  screened_lists       text[] NOT NULL,
  outcome              text CONSTRAINT case_file_outcome CHECK (outcome IN (
                         'GRANTED', 'REFUSED', 'WITHDRAWN', 'NOT_PROCESSED', 'NO_LICENCE_REQUIRED',
                         'GENERAL_LICENCE_APPLIES')),
  decided_at           timestamptz,
  version              bigint NOT NULL,
  CHECK ((outcome IS NULL) = (decided_at IS NULL))
);

CREATE INDEX case_file_by_organisation ON case_file (organisation, case_id DESC);
CREATE INDEX case_file_undecided ON case_file (case_id DESC) WHERE outcome IS NULL;

CREATE TABLE clock_fact (
  fact_id     uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES case_file,
  date        date NOT NULL,
  fact        text NOT NULL CONSTRAINT clock_fact_fact CHECK (fact IN (
                'received', 'information-requested', 'information-received', 'information-deadline',
                'foreign-authority-asked-and-applicant-told', 'foreign-authority-answered',
                'applicant-agreed-to-delay', 'delay-by-applicant', 'delay-by-applicant-ended',
                'force-majeure-told', 'force-majeure-ended', 'term-extended', 'decided',
                'default-notice', 'refused')),
  argument    date,
  recorded_at timestamptz NOT NULL
);

CREATE INDEX clock_fact_by_case ON clock_fact (case_id);

CREATE TABLE information_request (
  request_id  uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES case_file,
  station     text NOT NULL CONSTRAINT information_request_station CHECK (station IN (
                'RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE',
                'DECISION', 'BZ_AGREEMENT', 'SIGNING', 'DECIDED')),
  asked_by    text NOT NULL,
  asked_at    timestamptz NOT NULL,
  deadline    date NOT NULL,
  questions   text[] NOT NULL CHECK (cardinality(questions) > 0),
  answered_at timestamptz,
  answers     text[],
  CHECK ((answered_at IS NULL) = (answers IS NULL)),
  CHECK (answers IS NULL OR cardinality(answers) = cardinality(questions))
);

CREATE INDEX information_request_by_case ON information_request (case_id);

CREATE TABLE decision_draft (
  draft_id           uuid PRIMARY KEY,
  case_id            uuid NOT NULL REFERENCES case_file,
  state              text NOT NULL CONSTRAINT decision_draft_state CHECK (state IN (
                       'DRAFTED', 'AGREED', 'RETURNED', 'SIGNED', 'LAPSED')),
  outcome            text NOT NULL CONSTRAINT decision_draft_outcome CHECK (outcome IN (
                       'GRANTED', 'REFUSED', 'WITHDRAWN', 'NOT_PROCESSED', 'NO_LICENCE_REQUIRED',
                       'GENERAL_LICENCE_APPLIES')),
  drafted_at_station text NOT NULL CONSTRAINT decision_draft_station CHECK (drafted_at_station IN (
                       'RECEIVED', 'INTAKE', 'CLASSIFICATION', 'SCREENING', 'ROUTING', 'BZ_ADVICE',
                       'DECISION', 'BZ_AGREEMENT', 'SIGNING', 'DECIDED')),
  reasons            text NOT NULL,
  conditions         text[] NOT NULL,
  refusal_criteria   integer[] NOT NULL,
  drafted_by         text NOT NULL,
  drafted_at         timestamptz NOT NULL,
  agreed_by          text,
  agreed_at          timestamptz,
  signed_by          text,
  signed_at          timestamptz,
  returned_by        text,
  return_reason      text,
  -- The second wall behind the aggregate: no one person in two parts.
  CONSTRAINT decision_draft_separation CHECK (
    signed_by IS DISTINCT FROM drafted_by
    AND agreed_by IS DISTINCT FROM drafted_by
    AND (signed_by IS NULL OR signed_by IS DISTINCT FROM agreed_by)),
  CHECK ((state = 'SIGNED') = (signed_by IS NOT NULL AND signed_at IS NOT NULL)),
  CHECK ((outcome = 'REFUSED') = (cardinality(refusal_criteria) > 0))
);

CREATE INDEX decision_draft_by_case ON decision_draft (case_id);
-- One draft at a time.
CREATE UNIQUE INDEX decision_draft_pending ON decision_draft (case_id) WHERE state IN ('DRAFTED', 'AGREED');
CREATE UNIQUE INDEX decision_draft_signed ON decision_draft (case_id) WHERE state = 'SIGNED';

CREATE TABLE list_in_use (
  list         text PRIMARY KEY,
  sha256       text NOT NULL,
  generated_on date NOT NULL
);

CREATE TABLE document (
  document_id    uuid PRIMARY KEY,
  case_id        uuid NOT NULL REFERENCES case_file,
  kind           text NOT NULL CONSTRAINT document_kind CHECK (kind IN (
                   'END_USER_STATEMENT', 'CONTRACT', 'TECHNICAL_SHEET', 'ICP', 'OTHER')),
  title          text NOT NULL,
  file_name      text,
  media_type     text,
  size_bytes     integer,
  sha256         text,
  uploaded_at    timestamptz,
  verdict        text CONSTRAINT document_verdict CHECK (verdict IN ('ACCEPTED', 'INSUFFICIENT')),
  verdict_reason text,
  version        bigint NOT NULL,
  CHECK ((uploaded_at IS NULL) = (sha256 IS NULL) AND (uploaded_at IS NULL) = (size_bytes IS NULL)),
  CHECK (verdict IS DISTINCT FROM 'ACCEPTED' OR uploaded_at IS NOT NULL)
);

CREATE INDEX document_by_case ON document (case_id);

CREATE TABLE document_content (
  document_id uuid PRIMARY KEY REFERENCES document,
  content     bytea NOT NULL
);

CREATE TABLE licence (
  licence_id      uuid PRIMARY KEY,
  case_id         uuid NOT NULL UNIQUE REFERENCES case_file,
  organisation    text NOT NULL,
  licence_number  text NOT NULL UNIQUE,
  act             text NOT NULL CONSTRAINT licence_act CHECK (act IN ('EXPORT', 'TRANSFER')),
  valid_from      date NOT NULL,
  valid_until     date NOT NULL,
  validity_rule   text NOT NULL,
  total_value_eur numeric(17, 2) NOT NULL,
  conditions      text[] NOT NULL,
  issued_at       timestamptz NOT NULL,
  CHECK (valid_until >= valid_from)
);

CREATE TABLE case_note (
  note_id    uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES case_file,
  kind       text NOT NULL CONSTRAINT case_note_kind CHECK (kind IN ('WITHDRAWAL', 'SCREENING_REQUEST')),
  text       text NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL
);

CREATE INDEX case_note_by_case ON case_note (case_id);
