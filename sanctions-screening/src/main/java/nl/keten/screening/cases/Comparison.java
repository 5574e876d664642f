package nl.keten.screening.cases;

import java.util.ArrayList;
import java.util.List;
import nl.keten.screening.cases.Application.Party;
import nl.keten.screening.cases.Application.PartyInRole;
import nl.keten.screening.cases.Evidence.CandidateFound;
import nl.keten.screening.cases.Evidence.ListUsed;
import nl.keten.screening.cases.Evidence.PartyCompared;
import nl.keten.screening.clearing.Resemblance;
import nl.keten.screening.lists.ListSnapshot;
import nl.keten.screening.lists.LoadedList;
import nl.keten.screening.matching.Candidate;
import nl.keten.screening.matching.NameForm;

/**
 * All parties of an application against one snapshot of the lists; a pure function of the two.
 *
 * @param evidence what was compared
 * @param found the resemblances
 */
record Comparison(Evidence evidence, List<Resemblance> found) {

  static Comparison of(Application application, ListSnapshot lists) {
    List<PartyCompared> parties = new ArrayList<>();
    List<Resemblance> found = new ArrayList<>();
    for (PartyInRole somebody : application.everybody()) {
      Party party = somebody.party();
      NameForm form = lists.index().form(party.name());
      List<Candidate> candidates = lists.index().candidates(form);
      parties.add(
          new PartyCompared(
              party.partyId(),
              somebody.role(),
              party.name(),
              party.address().country(),
              party.fingerprint(),
              form,
              candidates.stream().map(Comparison::found).toList()));
      candidates.forEach(candidate -> found.add(resemblance(somebody, candidate, lists)));
    }
    List<ListUsed> used = lists.lists().stream().map(Comparison::used).toList();
    return new Comparison(
        new Evidence(lists.index().algorithm(), used, List.copyOf(parties)), List.copyOf(found));
  }

  private static ListUsed used(LoadedList list) {
    return new ListUsed(
        list.list(),
        list.content().sha256(),
        list.content().generatedOn(),
        list.content().entries().size(),
        list.source().binding());
  }

  private static CandidateFound found(Candidate candidate) {
    return new CandidateFound(
        candidate.list(),
        candidate.entry().entryId(),
        candidate.entry().reference(),
        candidate.entry().kind(),
        candidate.listedName().text(),
        candidate.listedName().quality(),
        candidate.rule(),
        candidate.entry().fingerprint());
  }

  private static Resemblance resemblance(
      PartyInRole somebody, Candidate candidate, ListSnapshot lists) {
    Party party = somebody.party();
    boolean binding =
        lists.list(candidate.list()).map(list -> list.source().binding()).orElse(true);
    return new Resemblance(
        party.partyId(),
        somebody.role(),
        party.name(),
        party.address().country(),
        party.fingerprint(),
        candidate.list(),
        binding,
        candidate.entry().entryId(),
        candidate.entry().fingerprint(),
        EvidenceJson.write(candidate.entry()),
        candidate.listedName().text(),
        candidate.rule().name());
  }
}
