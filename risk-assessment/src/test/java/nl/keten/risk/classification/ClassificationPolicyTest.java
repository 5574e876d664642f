package nl.keten.risk.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.problem.InvalidField;
import nl.keten.reference.ControlLists;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassificationPolicyTest {

  private static final ClassificationPolicy POLICY =
      new ClassificationPolicy(ControlLists.read(Optional.empty()));
  private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 14);
  private static final UUID PUMP = UUID.randomUUID();
  private static final UUID VALVE = UUID.randomUUID();
  private static final List<GoodsItem> ITEMS =
      List.of(item(PUMP, "2B350i"), item(VALVE, "2B350.g"));

  @Test
  void everyItemWithItsCodeCounts() {
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "2B350g"))).isEmpty();
  }

  @Test
  void anItemThatIsMissingIsNamed() {
    assertThat(objections(found(PUMP, "2B350.i"))).containsExactly("items");
  }

  @Test
  void anItemIsClassifiedOnce() {
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "2B350.g"), found(PUMP, "2B350.i")))
        .containsExactly("items[2].itemId");
  }

  @Test
  void anItemOfAnotherCaseIsRefused() {
    assertThat(
            objections(
                found(PUMP, "2B350.i"), found(VALVE, "2B350.g"), found(UUID.randomUUID(), "ML1")))
        .containsExactly("items[2].itemId");
  }

  @Test
  void aCodeIsOnAListOfTheDayOfReceipt() {
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "9Z999", "because")))
        .containsExactly("items[1].listCode");
    // The entries with a 5 in the hundreds came a day after receipt.
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "2B501", "because")))
        .containsExactly("items[1].listCode");
    assertThat(
            POLICY.objections(
                ITEMS,
                List.of(found(PUMP, "2B350.i"), found(VALVE, "2B501", "because")),
                RECEIVED.plusDays(1)))
        .isEmpty();
  }

  @Test
  void anotherCodeThanTheExportersNeedsAReason() {
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "2B350.h")))
        .containsExactly("items[1].reason");
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "2B350.h", "  ")))
        .containsExactly("items[1].reason");
    assertThat(objections(found(PUMP, "2B350.i"), found(VALVE, "2B350.h", "Bellow seal.")))
        .isEmpty();
  }

  @Test
  void allObjectionsAreSaidAtOnceInBothLanguages() {
    assertThat(POLICY.objections(ITEMS, List.of(found(UUID.randomUUID(), "nonsense")), RECEIVED))
        .extracting(InvalidField::field)
        .containsExactly("items[0].itemId", "items[0].listCode", "items");
    assertThat(POLICY.objections(ITEMS, List.of(found(PUMP, "nonsense")), RECEIVED))
        .allSatisfy(o -> assertThat(o.messageNl()).isNotBlank().isNotEqualTo(o.messageEn()));
  }

  @Test
  void theFinalCodeIsKeptInTheOneSpellingAndAnotherSpellingIsNoChange() {
    GoodsItem pump = item(PUMP, "2b350I");
    assertThat(pump.listCode()).isEmpty();

    pump.classify(found(PUMP, "2B350i"));
    assertThat(pump.listCode()).contains("2B350.i");
    assertThat(pump.isChanged()).isFalse();

    pump.classify(found(PUMP, "2B350.g", "A valve."));
    assertThat(pump.isChanged()).isTrue();
    assertThat(pump.reason()).contains("A valve.");
    assertThat(pump.exporterCode()).isEqualTo("2b350I");
  }

  private static List<String> objections(ItemFinding... findings) {
    return POLICY.objections(ITEMS, List.of(findings), RECEIVED).stream()
        .map(InvalidField::field)
        .toList();
  }

  private static ItemFinding found(UUID item, String code) {
    return found(item, code, null);
  }

  private static ItemFinding found(UUID item, String code, @Nullable String reason) {
    return new ItemFinding(item, code, Optional.ofNullable(reason));
  }

  private static GoodsItem item(UUID id, String exporterCode) {
    return new GoodsItem(
        new CaseEvent.ItemRef(
            id, exporterCode, "84137051", BigDecimal.TWO, "NAR", new BigDecimal("1500.00")));
  }
}
