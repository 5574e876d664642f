package nl.keten.risk.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.keten.problem.InvalidField;
import nl.keten.reference.ControlLists;

/**
 * What a classification must be to count. Each rule gives the reason why it does not let through.
 */
public final class ClassificationPolicy {

  private final ControlLists lists;

  /** The policy on these lists. */
  public ClassificationPolicy(ControlLists lists) {
    this.lists = lists;
  }

  /**
   * What is wrong with the findings; empty if they count.
   *
   * @param receivedOn the lists of that day apply: the exporter could know no others
   */
  public List<InvalidField> objections(
      List<GoodsItem> items, List<ItemFinding> findings, LocalDate receivedOn) {
    List<InvalidField> objections = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int at = 0; at < findings.size(); at++) {
      ItemFinding finding = findings.get(at);
      String field = "items[" + at + "]";
      Optional<GoodsItem> item =
          items.stream().filter(i -> i.itemId().equals(finding.itemId())).findFirst();
      Stream.of(
              ofThisCase(field, item),
              once(field, seen.add(finding.itemId())),
              onTheList(field, finding, receivedOn),
              reasoned(field, finding, item))
          .flatMap(Optional::stream)
          .forEach(objections::add);
    }
    if (!seen.containsAll(items.stream().map(GoodsItem::itemId).toList())) {
      objections.add(
          new InvalidField(
              "items",
              "Every item of the case needs a code.",
              "Elk artikel van de zaak heeft een code nodig."));
    }
    return objections;
  }

  private static Optional<InvalidField> ofThisCase(String field, Optional<GoodsItem> item) {
    return when(
        item.isEmpty(),
        field + ".itemId",
        "The case has no such item.",
        "De zaak heeft zo'n artikel niet.");
  }

  private static Optional<InvalidField> once(String field, boolean first) {
    return when(
        !first,
        field + ".itemId",
        "This item has been given a code already.",
        "Dit artikel heeft al een code gekregen.");
  }

  private Optional<InvalidField> onTheList(String field, ItemFinding finding, LocalDate on) {
    return when(
        lists.find(finding.listCode(), on).isEmpty(),
        field + ".listCode",
        "No control list of the day of receipt has codes like this.",
        "Geen controlelijst van de dag van ontvangst heeft zulke codes.");
  }

  private static Optional<InvalidField> reasoned(
      String field, ItemFinding finding, Optional<GoodsItem> item) {
    boolean differs = item.filter(i -> i.differs(finding.listCode())).isPresent();
    return when(
        differs && finding.reason().isEmpty(),
        field + ".reason",
        "Say why the code differs from the exporter's.",
        "Geef aan waarom de code afwijkt van die van de exporteur.");
  }

  private static Optional<InvalidField> when(boolean wrong, String field, String en, String nl) {
    return wrong ? Optional.of(new InvalidField(field, en, nl)) : Optional.empty();
  }
}
