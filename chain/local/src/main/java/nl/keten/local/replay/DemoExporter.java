package nl.keten.local.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two organisations of the demo realm; decisions alternate between them. */
enum DemoExporter {
  POLDERLICHT("exporter-a", "Polderlicht Systemen B.V.", "NL854000001", "68000001"),
  WADDENZEE("exporter-b", "Waddenzee Instrumenten B.V.", "NL854000002", "68000002");

  private final String account;
  private final String company;
  private final String eori;
  private final String kvk;

  DemoExporter(String account, String company, String eori, String kvk) {
    this.account = account;
    this.company = company;
    this.eori = eori;
    this.kvk = kvk;
  }

  /** Whose application the decision is about. */
  static DemoExporter of(Decision decision) {
    return decision.id() % 2 == 0 ? WADDENZEE : POLDERLICHT;
  }

  /** The account that applies. */
  String account() {
    return account;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", company);
    json.set("address", ApplicationOf.address("Kade 1", "Delfzijl", "NL"));
    json.put("eori", eori);
    json.put("kvk", kvk);
    return json;
  }
}
