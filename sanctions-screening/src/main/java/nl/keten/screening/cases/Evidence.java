package nl.keten.screening.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.ListVersion;
import nl.keten.events.PartyRole;
import nl.keten.screening.feeds.ListEntry.Kind;
import nl.keten.screening.feeds.ListEntry.Quality;
import nl.keten.screening.matching.Candidate.Rule;
import nl.keten.screening.matching.NameForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was compared with what, how, and what came of it; kept of every screening, also of one that
 * found nothing. The same parties, lists and algorithm give the same evidence, byte for byte.
 *
 * @param algorithm the way of comparing with its parameters
 * @param lists the versions compared with
 */
@Schema(name = "Evidence")
record Evidence(String algorithm, List<ListUsed> lists, List<PartyCompared> parties) {

  /** A version of a list that was compared with. */
  @Schema(name = "ListUsed")
  record ListUsed(
      String list, String sha256, LocalDate generatedOn, int entries, boolean binding) {}

  /**
   * A party and what it was compared as.
   *
   * @param fingerprint of what was known of the party
   * @param form the query: what was looked up
   */
  @Schema(name = "PartyCompared")
  record PartyCompared(
      UUID partyId,
      PartyRole role,
      String name,
      String country,
      String fingerprint,
      NameForm form,
      List<CandidateFound> candidates) {}

  /**
   * A listed party that the party may be.
   *
   * @param rule why
   * @param fingerprint of what the list said
   */
  @Schema(name = "CandidateFound")
  record CandidateFound(
      String list,
      String entryId,
      String reference,
      Kind kind,
      String listedName,
      Quality quality,
      Rule rule,
      String fingerprint) {}

  /** The lists as events name them. */
  @JsonIgnore
  List<ListVersion> versions() {
    return lists.stream()
        .map(used -> new ListVersion(used.list(), used.sha256(), used.generatedOn()))
        .toList();
  }
}
