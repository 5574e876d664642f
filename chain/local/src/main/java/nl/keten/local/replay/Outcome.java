package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the chain decided, beside what the file says. */
final class Outcome {

  private Outcome() {}

  /**
   * In what they differ; null if they agree.
   *
   * @param decided the {@code decision} of a case
   */
  static @Nullable String difference(Decision decision, JsonNode decided) {
    String due = decision.refused() ? "REFUSED" : "GRANTED";
    String is = decided.path("outcome").asText();
    if (!due.equals(is)) {
      return "the file says " + due + ", the chain decided " + is;
    }
    Set<Integer> cited = new TreeSet<>();
    decided.path("refusalCriteria").forEach(criterion -> cited.add(criterion.asInt()));
    if (decision.refused() && !cited.equals(decision.criteriaToCite())) {
      return "the file cites " + decision.criteriaToCite() + ", the chain " + cited;
    }
    return null;
  }
}
