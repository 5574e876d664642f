package nl.keten.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.keten.screening.feeds.ListEntry;
import nl.keten.screening.feeds.ListEntry.Kind;
import nl.keten.screening.feeds.ListEntry.ListedName;
import nl.keten.screening.feeds.ListEntry.Quality;
import nl.keten.screening.matching.Candidate.Rule;
import org.junit.jupiter.api.Test;

class NameIndexTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final ListEntry COMPANY =
      entry("c", Kind.ORGANISATION, "Vortexia Dynamics Trading LLC", "Vortexia");
  private static final ListEntry PERSON = entry("p", Kind.PERSON, "DRAVENSKOV, Tolmir SA");
  private static final NameIndex INDEX =
      NameIndex.of(Map.of("list", List.of(COMPANY, PERSON)), DAY);

  @Test
  void anEqualNameIsFoundWhateverItsCaseMarksAndPunctuation() {
    assertThat(rules("vortexia dynamics-trading, L.L.C.")).containsExactly(Rule.WHOLE_NAME);
  }

  @Test
  void anAliasIsFound() {
    Candidate found = INDEX.candidates(INDEX.form("VORTEXIA")).getFirst();
    assertThat(found.entry()).isEqualTo(COMPANY);
    assertThat(found.listedName().quality()).isEqualTo(Quality.ALIAS);
    assertThat(found.rule()).isEqualTo(Rule.WHOLE_NAME);
  }

  @Test
  void anotherLegalFormOrNoneIsFoundWithThatReason() {
    assertThat(rules("Vortexia Dynamics Trading")).containsExactly(Rule.LEGAL_FORM);
    assertThat(rules("Vortexia Dynamics Trading B.V.")).containsExactly(Rule.LEGAL_FORM);
  }

  @Test
  void anotherOrderIsFoundWithThatReason() {
    assertThat(rules("Tolmir SA Dravenskov")).containsExactly(Rule.TOKEN_ORDER);
    assertThat(rules("Trading Vortexia Dynamics Ltd"))
        .containsExactly(Rule.LEGAL_FORM_AND_TOKEN_ORDER);
  }

  @Test
  void aLegalFormInAnotherPlaceIsFoundToo() {
    assertThat(rules("LLC Vortexia Dynamics Trading")).containsExactly(Rule.TOKEN_ORDER);
  }

  @Test
  void aPartOfAPersonsNameIsNotTakenForALegalForm() {
    assertThat(rules("Dravenskov Tolmir")).isEmpty();
  }

  @Test
  void anotherNameIsNotFound() {
    assertThat(rules("Vortexia Dynamics")).isEmpty();
    assertThat(rules("Vortexia Dynamic Trading LLC")).isEmpty();
    assertThat(rules("LLC")).isEmpty();
    assertThat(rules("")).isEmpty();
  }

  @Test
  void oneEntryGivesOneCandidateWithItsStrongestReason() {
    ListEntry twice = entry("t", Kind.ORGANISATION, "Handel Fictie", "Fictie Handel");
    NameIndex index = NameIndex.of(Map.of("list", List.of(twice)), DAY);
    assertThat(index.candidates(index.form("fictie handel")))
        .extracting(Candidate::rule, candidate -> candidate.listedName().text())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.WHOLE_NAME, "Fictie Handel"));
  }

  @Test
  void theSameEntryOnTwoListsGivesTwoCandidates() {
    ListEntry same = entry("s", Kind.PERSON, "Ada Fictiva");
    NameIndex index = NameIndex.of(Map.of("un", List.of(same), "eu", List.of(same)), DAY);
    assertThat(index.candidates(index.form("Ada Fictiva")))
        .extracting(Candidate::list)
        .containsExactly("eu", "un");
  }

  @Test
  void theIndexFindsWhatComparingWithEveryNameFinds() {
    long seed = 20261124;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<ListEntry> entries = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Kind kind = random.nextBoolean() ? Kind.PERSON : Kind.ORGANISATION;
        entries.add(entry("e" + i, kind, name(random), name(random)));
      }
      NameIndex index = NameIndex.of(Map.of("list", entries), DAY);
      NameForm query = index.form(name(random));
      Set<String> found = new HashSet<>();
      index.candidates(query).forEach(candidate -> found.add(candidate.entry().entryId()));
      assertThat(found)
          .as("seed %d, round %d, query %s", seed, round, query)
          .isEqualTo(byComparingWithEveryName(query, entries));
    }
  }

  /** The definition of a match, without an index. */
  private static Set<String> byComparingWithEveryName(NameForm query, List<ListEntry> entries) {
    LegalForms forms = LegalForms.on(DAY);
    Set<String> found = new HashSet<>();
    for (ListEntry entry : entries) {
      for (ListedName name : entry.names()) {
        NameForm listed =
            entry.kind() == Kind.ORGANISATION
                ? NameForm.of(name.text(), forms)
                : NameForm.of(name.text());
        if (!Collections.disjoint(
            List.of(query.sortedWhole(), query.sortedCore()),
            List.of(listed.sortedWhole(), listed.sortedCore()))) {
          found.add(entry.entryId());
        }
      }
    }
    return found;
  }

  private static String name(Random random) {
    List<String> words = List.of("Alfa", "BÉTA", "gamma", "Ltd", "Co.", "B.V.", "llc");
    List<String> name = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      name.add(words.get(random.nextInt(words.size())));
    }
    return String.join(random.nextBoolean() ? " " : ", ", name);
  }

  private static List<Rule> rules(String name) {
    return INDEX.candidates(INDEX.form(name)).stream().map(Candidate::rule).toList();
  }

  private static ListEntry entry(String id, Kind kind, String name, String... aliases) {
    List<ListedName> names = new ArrayList<>();
    names.add(new ListedName(name, Quality.PRIMARY));
    for (String alias : aliases) {
      names.add(new ListedName(alias, Quality.ALIAS));
    }
    return new ListEntry(id, id, kind, names, List.of(), List.of(), "X");
  }
}
