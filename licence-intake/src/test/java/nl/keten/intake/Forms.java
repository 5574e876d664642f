package nl.keten.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applications as an exporter would write them. All parties are invented. */
public final class Forms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Forms() {}

  /** Thermal cameras for a factory in India: dual-use, outside the allies. */
  public static ObjectNode dualUse() {
    return parse(
        """
        {
          "requestKind": "LICENCE_INDIVIDUAL",
          "regime": "DUAL_USE",
          "permanence": "PERMANENT",
          "exporterReference": "PL-0042",
          "exporter": {
            "name": "Polderlicht Optiek B.V.",
            "address": {"street": "Dijkweg 1", "postalCode": "1234 AB", "city": "Lichtstad", "country": "NL"},
            "eori": "NL123456789",
            "kvk": "12345678"
          },
          "consignee": {
            "name": "Monsoon Vision Pvt", "type": "COMMERCIAL",
            "address": {"street": "Canal Road 2", "city": "Pune", "country": "IN"}
          },
          "endUser": {
            "name": "Monsoon Furnaces Pvt", "type": "COMMERCIAL", "website": "https://example.org",
            "address": {"street": "Canal Road 3", "city": "Pune", "country": "IN"}
          },
          "intermediaries": [],
          "finalDestination": "IN",
          "route": ["DE"],
          "items": [
            {"listCode": "6A003.b.4.b", "cnCode": "85258900", "description": "Thermal camera",
             "quantity": 40, "unit": "NAR", "valueEur": 310000.00, "component": false},
            {"listCode": "6A002a", "cnCode": "85414900", "description": "Detector",
             "quantity": 2.5, "unit": "KGM", "valueEur": 12500.50, "component": true,
             "endSystem": "Furnace monitor"}
          ],
          "endUse": "Monitoring of industrial furnaces",
          "documents": [
            {"kind": "END_USER_STATEMENT", "title": "End-user statement", "fileName": "eus.pdf",
             "mediaType": "application/pdf"}
          ]
        }
        """);
  }

  /** Spare parts for an ally's armed forces: a contract does, three years, no Foreign Affairs. */
  public static ObjectNode militaryToAlly() {
    ObjectNode form = dualUse();
    form.put("regime", "MILITARY").put("finalDestination", "US");
    form.withArray("route").removeAll();
    form.withObject("/consignee").put("type", "STATE_ARMED_FORCE");
    form.withObject("/consignee/address").put("country", "US");
    form.withObject("/endUser").put("type", "STATE_ARMED_FORCE");
    form.withObject("/endUser/address").put("country", "US");
    form.withArray("items").remove(1);
    ((ObjectNode) form.withArray("items").get(0)).put("listCode", "ML10.a");
    ((ObjectNode) form.withArray("documents").get(0))
        .put("kind", "CONTRACT")
        .put("title", "Contract");
    return form;
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
