package nl.keten.local.journey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Applications with invented companies. */
final class Applications {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Applications() {}

  /** Dual-use: four cameras of 6A003 for a company, with an end-user statement. */
  static ObjectNode thermalCameras() {
    ObjectNode application = JSON.objectNode();
    application
        .put("requestKind", "LICENCE_INDIVIDUAL")
        .put("regime", "DUAL_USE")
        .put("permanence", "PERMANENT")
        .put("exporterReference", "PO-4711")
        .put("finalDestination", "US")
        .put("endUse", "Fire watch of a harbour");
    application.set("exporter", party("Polderlicht Optronica B.V.", "NL").put("kvk", "12345678"));
    application.set("consignee", party("Harbour Watch Imports", "US").put("type", "COMMERCIAL"));
    application.set("endUser", party("Harbour Watch Systems", "US").put("type", "COMMERCIAL"));
    application.putArray("intermediaries");
    application.putArray("route").add("NL");
    application
        .putArray("items")
        .addObject()
        .put("listCode", "6A003.b.4.b")
        .put("cnCode", "85258900")
        .put("description", "Uncooled thermal camera")
        .put("quantity", BigDecimal.valueOf(4))
        .put("unit", "NAR")
        .put("valueEur", new BigDecimal("31000.50"))
        .put("component", false);
    application
        .putArray("documents")
        .addObject()
        .put("kind", "END_USER_STATEMENT")
        .put("title", "End-user statement")
        .put("fileName", "eus.txt")
        .put("mediaType", "text/plain");
    return application;
  }

  static ObjectNode address(ObjectNode application, String party) {
    return (ObjectNode) application.path(party).path("address");
  }

  private static ObjectNode party(String name, String country) {
    ObjectNode party = JSON.objectNode().put("name", name);
    party
        .putObject("address")
        .put("street", "Quay 1")
        .put("city", "Harbour")
        .put("country", country);
    return party;
  }
}
