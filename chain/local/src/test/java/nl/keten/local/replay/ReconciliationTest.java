package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of difference is seen; each was written down wrong on purpose. */
class ReconciliationTest {

  private static final List<Decision> FILE =
      List.of(
          Fixtures.granted(1, "Italy", Fixtures.line("ML10", "100"), Fixtures.line("ML5", "20")),
          Fixtures.granted(2, "India", Fixtures.line("ML10", "7")),
          Fixtures.refused(3, "Iran", Set.of(1, 7), "End Use"));

  /** What reporting says of just these three. */
  private static final String TOTALS =
      """
      {"cases":{"openBefore":0,"received":3,"decided":3,"open":0},
       "outcomes":[{"outcome":"GRANTED","cases":2,"valueEur":127.00},{"outcome":"REFUSED","cases":1,"valueEur":0.00}],
       "listCodes":[{"listCode":"End Use","lines":1,"cases":1,"valueEur":0},
                    {"listCode":"ML10","lines":2,"cases":2,"valueEur":107.00},
                    {"listCode":"ML5","lines":1,"cases":1,"valueEur":20.00}],
       "destinations":[{"destination":"IN","lines":1,"cases":1,"valueEur":7.00},
                       {"destination":"IR","lines":1,"cases":1,"valueEur":0.00},
                       {"destination":"IT","lines":2,"cases":1,"valueEur":120.00}],
       "lines":[{"listCode":"End Use","destination":"IR","outcome":"REFUSED","lines":1,"cases":1,"valueEur":0},
                {"listCode":"ML10","destination":"IN","outcome":"GRANTED","lines":1,"cases":1,"valueEur":7},
                {"listCode":"ML10","destination":"IT","outcome":"GRANTED","lines":1,"cases":1,"valueEur":100},
                {"listCode":"ML5","destination":"IT","outcome":"GRANTED","lines":1,"cases":1,"valueEur":20}],
       "refusals":{"cases":1,"criteria":[{"criterion":1,"cases":1},{"criterion":7,"cases":1}],
                   "criteriaSets":[{"criteria":[1,7],"cases":1}]}}
      """;

  @Test
  void theSameDecisionsAgreeInEveryFigure() {
    Reconciliation reconciliation = reconcile(totals());

    assertThat(reconciliation.differences()).isEmpty();
    assertThat(reconciliation.agrees()).isTrue();
    assertThat(reconciliation.table())
        .contains("applications in = decided + open")
        .contains("agrees");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /cases                  | received | 4  | applications in
          /cases                  | decided  | 2  | decided
          /cases                  | open     | 1  | open
          /outcomes/0             | cases    | 3  | outcome GRANTED: cases
          /outcomes/0             | valueEur | 128| outcome GRANTED: value
          /outcomes/1             | outcome  | WITHDRAWN | outcome WITHDRAWN: cases
          /refusals               | cases    | 2  | refused
          /refusals/criteria/1    | criterion| 8  | criterion 8: refusals
          /refusals/criteria/0    | cases    | 2  | criterion 1: refusals
          /refusals/criteriaSets/0| cases    | 2  | criteria [1, 7]: refusals
          /listCodes/1            | valueEur | 106| rating ML10: value
          /listCodes/1            | lines    | 1  | rating ML10: lines
          /listCodes/2            | listCode | ML6| rating ML6: value
          /destinations/2         | valueEur | 121| destination IT: value
          /destinations/0         | cases    | 2  | destination IN: cases
          /destinations/0         | destination | GB | destination GB: lines
          /lines/1                | outcome  | REFUSED | crossing ML10 IN REFUSED: lines
          /lines/2                | valueEur | 99 | crossing ML10 IT GRANTED: value
          """)
  void oneWrongFigureIsFound(String where, String member, String wrong, String figure) {
    JsonNode totals = totals();
    ObjectNode part = (ObjectNode) totals.at(where);
    if (part.path(member).isNumber()) {
      part.put(member, new java.math.BigDecimal(wrong));
    } else {
      part.put(member, wrong);
    }

    Reconciliation reconciliation = reconcile(totals);

    assertThat(reconciliation.agrees()).isFalse();
    assertThat(reconciliation.differences())
        .extracting(Reconciliation.Row::figure)
        .contains(figure);
    assertThat(reconciliation.table()).contains("DIFFER").contains(figure);
  }

  @Test
  void aCriterionMoreInOneRefusalIsFoundEvenIfTheCountsPerCriterionCouldAgree() {
    JsonNode totals = totals();
    ((ObjectNode) totals.at("/refusals/criteriaSets/0")).putArray("criteria").add(1);

    assertThat(reconcile(totals).differences())
        .extracting(Reconciliation.Row::figure)
        .containsExactlyInAnyOrder("criteria [1]: refusals", "criteria [1, 7]: refusals");
  }

  @Test
  void anApplicationThatIsNeitherDecidedNorOpenIsFound() {
    JsonNode totals = totals();
    ((ObjectNode) totals.path("cases")).put("received", 4);

    assertThat(reconcile(totals).differences())
        .extracting(Reconciliation.Row::figure)
        .contains("applications in = decided + open");
  }

  @Test
  void whatWasInTheChainBeforeIsSetAside() {
    Tally before = Tally.ofReporting(totals());
    Tally twice = Tally.ofReporting(totals()).minus(Tally.ofOpen(0).minus(before));

    assertThat(Reconciliation.of(ofFile(), twice.minus(before)).agrees()).isTrue();
    assertThat(Reconciliation.of(ofFile(), twice).agrees()).isFalse();
  }

  @Test
  void applicationsThatAreInAndNotDecidedAreOpen() {
    assertThat(Tally.ofOpen(2).of(Tally.OPEN)).isEqualByComparingTo("2");
    assertThat(Tally.ofOpen(2).of(Tally.RECEIVED)).isEqualByComparingTo("2");
    assertThat(Tally.ofOpen(2).of(Tally.DECIDED)).isEqualByComparingTo("0");
  }

  private static Reconciliation reconcile(JsonNode totals) {
    return Reconciliation.of(ofFile(), Tally.ofReporting(totals));
  }

  private static Tally ofFile() {
    Destinations destinations = Fixtures.destinations();
    return Tally.ofFile(FILE, one -> destinations.of(one.destination()).country());
  }

  private static JsonNode totals() {
    try {
      return Api.JSON.readTree(TOTALS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
