package nl.keten.screening.matching;

import nl.keten.screening.feeds.ListEntry;
import nl.keten.screening.feeds.ListEntry.ListedName;

/**
 * A listed party that a name may be, and why.
 *
 * @param list the id of the list
 * @param listedName the one of its names that the rule found
 */
public record Candidate(String list, ListEntry entry, ListedName listedName, Rule rule) {

  /** Why a name is taken to be a listed one; the stronger reason first. */
  public enum Rule {
    /** Equal as written, apart from case, marks and punctuation. */
    WHOLE_NAME,
    /** Equal once the tokens are put in the same order. */
    TOKEN_ORDER,
    /** Equal once legal forms at the end are left out. */
    LEGAL_FORM,
    /** Equal once legal forms are left out and the tokens are put in the same order. */
    LEGAL_FORM_AND_TOKEN_ORDER
  }
}
