package nl.keten.local.replay;

/** The demo accounts that act; which of two colleagues does is a matter of the case number. */
final class Account {

  static final String SIGNATORY = "signatory-1";
  static final String ADVISER = "bz-adviser-1";
  static final String REVIEWER = "bz-reviewer-1";
  static final String AUDITOR = "auditor-1";

  private Account() {}

  /** Takes in and drafts. */
  static String officer(Decision decision) {
    return decision.id() % 4 < 2 ? "officer-1" : "officer-2";
  }

  /** Classifies. */
  static String analyst(Decision decision) {
    return decision.id() % 4 < 2 ? "poss-1" : "poss-2";
  }
}
