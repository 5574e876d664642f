package nl.keten.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.keten.intake.Forms;
import nl.keten.problem.InvalidField;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final ObjectNode form = Forms.dualUse();

  @Test
  void aRightFormBecomesAnApplicationWithNormalisedCodes() {
    Application application = Applied.of(form, DAY);

    assertThat(application.items())
        .extracting(Item::listCode)
        .containsExactly("6A003.b.4.b", "6A002.a");
    assertThat(application.totalValueEur()).isEqualByComparingTo("322500.50");
    assertThat(application.parties())
        .extracting(party -> party.role().name())
        .containsExactly("EXPORTER", "CONSIGNEE", "END_USER");
  }

  @Test
  void anEmptyFormNamesEveryRequiredFieldAtOnce() {
    assertThat(wrong(Forms.dualUse().removeAll()))
        .containsExactlyInAnyOrder(
            "requestKind",
            "regime",
            "permanence",
            "exporter",
            "consignee",
            "endUser",
            "finalDestination",
            "items",
            "endUse");
  }

  @Test
  void violationsAreNamedTogetherWithThePathsOfTheirFields() {
    form.put("finalDestination", "XX");
    form.withObject("/endUser/address").put("country", "el");
    form.withArray("route").add("QQ");
    item().put("listCode", "ML99").put("cnCode", "123").put("quantity", 0).put("valueEur", -1);
    form.withObject("/exporter").put("eori", "12").put("kvk", "123");
    form.withObject("/consignee").put("website", "not a site");

    assertThat(wrong(form))
        .containsExactlyInAnyOrder(
            "finalDestination",
            "endUser.address.country",
            "route[1]",
            "items[0].listCode",
            "items[0].cnCode",
            "items[0].quantity",
            "items[0].valueEur",
            "exporter.eori",
            "exporter.kvk",
            "consignee.website");
  }

  @Test
  void nullsInListsAreViolationsAndNotFailures() {
    form.withArray("items").addNull();
    form.withArray("route").addNull();
    form.withArray("intermediaries").addNull();
    form.withArray("documents").addNull();

    assertThat(wrong(form))
        .containsExactlyInAnyOrder("items[2]", "route[1]", "intermediaries[0]", "documents[1]");
  }

  @Test
  void moreItemsThanTheLimitAreRefusedWithoutReadingThem() {
    ArrayNode items = form.withArray("items");
    ObjectNode one = item();
    while (items.size() <= 1000) {
      items.add(one.deepCopy());
    }
    assertThat(wrong(form)).contains("items");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "100000000000", "1e999999999", "1e-999999999", "-0.01"})
  void valuesOutsideReasonAreRefusedWithoutEndlessArithmetic(String value) {
    item().put("valueEur", new BigDecimal(value));
    assertThat(wrong(form)).containsExactly("items[0].valueEur");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.01", "99999999999.99", "10.10", "5.000"})
  void valuesOfZeroAndMoreWithTwoDecimalsAreRead(String value) {
    item().put("valueEur", new BigDecimal(value));
    assertThat(Applied.of(form, DAY).items().getFirst().valueEur())
        .isEqualByComparingTo(new BigDecimal(value));
  }

  @ParameterizedTest
  @CsvSource({"6A503,2025-11-14,false", "6A503,2025-11-15,true", "ML22.a,2026-01-01,true"})
  void aListCodeCountsOnTheDayOfReceipt(String code, LocalDate day, boolean valid) {
    item().put("listCode", code);
    if (valid) {
      assertThat(Applied.of(form, day).items().getFirst().listCode()).isEqualTo(code);
    } else {
      assertThat(fieldsOf(refusal(form, day))).containsExactly("items[0].listCode");
    }
  }

  @Test
  void aCountryCountsOnTheDayOfReceipt() {
    form.put("finalDestination", "AN");
    assertThat(Applied.of(form, LocalDate.of(2009, 1, 5)).finalDestination()).isEqualTo("AN");
    assertThat(wrong(form)).containsExactly("finalDestination");
  }

  @Test
  void controlCharactersAndFileNamesWithPathsAreRefused() {
    form.put("endUse", "bell\u0007");
    ((ObjectNode) form.withArray("documents").get(0)).put("fileName", "../../etc/passwd");
    assertThat(wrong(form)).containsExactlyInAnyOrder("endUse", "documents[0].fileName");
  }

  @Test
  void messagesNeverRepeatWhatWasSent() {
    form.put("finalDestination", "Geheim");
    form.withObject("/exporter").put("eori", "Geheim-1");
    ProblemException refusal = refusal(form, DAY);
    assertThat(refusal.extensions().toString()).doesNotContain("Geheim");
  }

  @Test
  void otherKindsOfRequestsAreClearlyNotProcessedYet() {
    form.put("requestKind", "LICENCE_GLOBAL");
    assertThatThrownBy(() -> Applied.of(form, DAY))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.type()).isEqualTo(ProblemType.REQUEST_KIND_NOT_SUPPORTED));
  }

  private ObjectNode item() {
    return (ObjectNode) form.withArray("items").get(0);
  }

  private static List<String> wrong(ObjectNode form) {
    return fieldsOf(refusal(form, DAY));
  }

  private static ProblemException refusal(ObjectNode form, LocalDate day) {
    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> Applied.of(form, day));
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
    return refusal;
  }

  private static List<String> fieldsOf(ProblemException refusal) {
    return ((List<?>) refusal.extensions().getOrDefault("errors", List.of()))
        .stream().map(error -> ((InvalidField) error).field()).toList();
  }
}
