package nl.keten.events;

import java.util.UUID;

/** An event about one case: the case is its subject. */
interface AboutCase {

  /** The case, a UUID of version 7. */
  UUID caseId();

  /** The case id in text form: the key of the record, so that order per case is kept. */
  default String subject() {
    return caseId().toString();
  }
}
