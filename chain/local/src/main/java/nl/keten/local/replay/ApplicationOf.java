package nl.keten.local.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import nl.keten.local.replay.Destinations.Destination;

/**
 * The application that could have led to a decision. Goods, value, destination and outcome are
 * real; parties, tariff codes, quantities and words are invented, the same for the same seed.
 *
 * <p>The number in the file is sent as {@code valueEur}: pounds are carried as euros, so that
 * totals can be compared to the unit. A blank value, as refusals have it, is sent as 0.
 */
final class ApplicationOf {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Destinations destinations;
  private final long seed;

  ApplicationOf(Destinations destinations, long seed) {
    this.destinations = destinations;
    this.seed = seed;
  }

  /** The body of {@code POST /v1/applications}. */
  ObjectNode body(Decision decision) {
    Random random = Seeds.of(seed, decision.id(), "parties");
    Destination destination = destinations.of(decision.destination());
    InventedParty consignee = InventedParty.of(random);
    // Every other consignee uses the goods itself.
    InventedParty endUser = random.nextBoolean() ? consignee : InventedParty.of(random);
    DemoExporter exporter = DemoExporter.of(decision);
    ObjectNode body = JSON.objectNode();
    body.put("requestKind", "LICENCE_INDIVIDUAL");
    body.put("regime", isMilitary(decision) ? "MILITARY" : "DUAL_USE");
    body.put("permanence", "PERMANENT");
    body.put("exporterReference", "decision " + decision.id());
    body.set("exporter", exporter.json());
    body.set("consignee", json(consignee, destination.country()));
    body.set("endUser", json(endUser, destination.country()));
    body.put("finalDestination", destination.country());
    body.set("route", JSON.arrayNode());
    body.set("items", items(decision));
    body.put("endUse", "Replay of a published decision; the end use is not published.");
    body.set(
        "documents",
        JSON.arrayNode()
            .add(
                JSON.objectNode()
                    .put("kind", "END_USER_STATEMENT")
                    .put("title", "End-user statement")
                    .put("fileName", "end-user-statement.txt")
                    .put("mediaType", "text/plain")));
    return body;
  }

  /** Military if any of its goods are. */
  static boolean isMilitary(Decision decision) {
    return decision.lines().stream().anyMatch(line -> Ratings.isMilitary(line.rating()));
  }

  private static ArrayNode items(Decision decision) {
    ArrayNode items = JSON.arrayNode();
    for (Decision.Line line : decision.lines()) {
      items
          .addObject()
          .put("listCode", line.rating())
          .put("cnCode", Ratings.tariffCode(line.rating()))
          .put("description", "Goods rated " + line.rating())
          .put("quantity", 1)
          .put("unit", "NAR")
          .put("valueEur", line.value())
          .put("component", false);
    }
    return items;
  }

  private static ObjectNode json(InventedParty party, String country) {
    ObjectNode json = JSON.objectNode();
    json.put("name", party.name());
    json.set("address", address(party.street(), party.city(), country));
    json.put("type", party.type());
    json.put("website", party.website());
    return json;
  }

  static ObjectNode address(String street, String city, String country) {
    return JSON.objectNode().put("street", street).put("city", city).put("country", country);
  }
}
