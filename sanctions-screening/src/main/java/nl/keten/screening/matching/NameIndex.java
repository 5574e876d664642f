package nl.keten.screening.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.keten.screening.feeds.ListEntry;
import nl.keten.screening.feeds.ListEntry.Kind;
import nl.keten.screening.feeds.ListEntry.ListedName;
import nl.keten.screening.matching.Candidate.Rule;

/**
 * All names of some lists, ready to be compared. Immutable and safe for use by many threads; a new
 * list version makes a new index.
 */
public final class NameIndex {

  private static final String ALGORITHM = "exact-1";

  private record Posting(String list, ListEntry entry, ListedName name, NameForm form) {}

  /** One listed party: what a candidate is unique by. */
  private record Posted(String list, String entryId, String fingerprint) {}

  private final LegalForms legalForms;
  private final Map<String, List<Posting>> byKey;
  private final int names;

  private NameIndex(LegalForms legalForms, Map<String, List<Posting>> byKey, int names) {
    this.legalForms = legalForms;
    this.byKey = byKey;
    this.names = names;
  }

  /**
   * An index of lists.
   *
   * @param entriesByList the entries of each list, by its id
   * @param day decides which legal forms are known
   */
  public static NameIndex of(Map<String, List<ListEntry>> entriesByList, LocalDate day) {
    LegalForms legalForms = LegalForms.on(day);
    Map<String, List<Posting>> postings = new HashMap<>();
    int names = 0;
    for (Map.Entry<String, List<ListEntry>> list : entriesByList.entrySet()) {
      for (ListEntry entry : list.getValue()) {
        for (ListedName name : entry.names()) {
          NameForm form =
              entry.kind() == Kind.ORGANISATION
                  ? NameForm.of(name.text(), legalForms)
                  : NameForm.of(name.text());
          if (!form.isBlank()) {
            Posting posting = new Posting(list.getKey(), entry, name, form);
            for (String key : form.keys()) {
              postings.computeIfAbsent(key, k -> new ArrayList<>(1)).add(posting);
            }
            names++;
          }
        }
      }
    }
    return new NameIndex(legalForms, postings, names);
  }

  /** The way of comparing and its parameters: what one must know to get the same answer again. */
  public String algorithm() {
    return ALGORITHM + "/legal-forms:" + legalForms.fingerprint();
  }

  /** How many names are indexed. */
  public int names() {
    return names;
  }

  /** The form in which a name is compared. */
  public NameForm form(String name) {
    return NameForm.of(name, legalForms);
  }

  /**
   * The listed parties that the name may be: one candidate per party, with its strongest reason; in
   * an order that depends on nothing but the lists' content.
   */
  public List<Candidate> candidates(NameForm query) {
    if (query.isBlank()) {
      return List.of();
    }
    Comparator<Candidate> strongest =
        Comparator.comparing(Candidate::rule)
            .thenComparing(candidate -> candidate.listedName().quality())
            .thenComparing(candidate -> candidate.listedName().text());
    Map<Posted, Candidate> best = new HashMap<>();
    for (String key : query.keys()) {
      for (Posting posting : byKey.getOrDefault(key, List.of())) {
        Candidate candidate =
            new Candidate(posting.list, posting.entry, posting.name, rule(query, posting.form));
        best.merge(
            new Posted(posting.list, posting.entry.entryId(), posting.entry.fingerprint()),
            candidate,
            (one, other) -> strongest.compare(one, other) <= 0 ? one : other);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparing(Candidate::list)
                .thenComparing(candidate -> candidate.entry().entryId())
                .thenComparing(candidate -> candidate.entry().fingerprint()))
        .toList();
  }

  /** The strongest of the rules that hold between two names with a key in common. */
  private static Rule rule(NameForm query, NameForm listed) {
    if (query.whole().equals(listed.whole())) {
      return Rule.WHOLE_NAME;
    }
    if (query.sortedWhole().equals(listed.sortedWhole())) {
      return Rule.TOKEN_ORDER;
    }
    return query.core().equals(listed.core()) ? Rule.LEGAL_FORM : Rule.LEGAL_FORM_AND_TOKEN_ORDER;
  }
}
