package nl.keten.reporting.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.keten.events.Hold;
import nl.keten.reporting.projection.CaseHistory.HoldChange;
import nl.keten.reporting.projection.HoldMove;
import org.jspecify.annotations.Nullable;

/**
 * How long a hold stood.
 *
 * @param reasonCode why it was placed
 * @param releasedAt null while it stands
 */
record Standstill(Hold hold, String reasonCode, Instant placedAt, @Nullable Instant releasedAt) {

  /** Of the moves of a case, in order. A service takes away only the holds it placed itself. */
  static List<Standstill> of(List<HoldChange> moves) {
    record Owner(String publisher, Hold hold) {}

    Map<Owner, Integer> open = new LinkedHashMap<>();
    List<Standstill> standstills = new ArrayList<>();
    for (HoldChange change : moves) {
      Owner owner = new Owner(change.publisher(), change.hold());
      Integer standing = open.get(owner);
      if (change.move() == HoldMove.PLACED && standing == null) {
        open.put(owner, standstills.size());
        standstills.add(new Standstill(change.hold(), change.reasonCode(), change.movedAt(), null));
      } else if (change.move() == HoldMove.RELEASED && standing != null) {
        Standstill placed = standstills.get(standing);
        standstills.set(
            standing,
            new Standstill(placed.hold, placed.reasonCode, placed.placedAt, change.movedAt()));
        open.remove(owner);
      }
    }
    return standstills;
  }
}
