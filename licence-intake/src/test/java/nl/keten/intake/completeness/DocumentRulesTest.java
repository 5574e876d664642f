package nl.keten.intake.completeness;

import static nl.keten.intake.application.DocumentKind.CONTRACT;
import static nl.keten.intake.application.DocumentKind.END_USER_STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.keten.events.Regime;
import nl.keten.intake.Forms;
import nl.keten.intake.application.Applied;
import nl.keten.intake.application.DocumentKind;
import nl.keten.intake.application.PartyType;
import nl.keten.intake.completeness.DocumentRules.Requirement;
import nl.keten.intake.reference.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final DocumentRules rules = new DocumentRules(ReferenceFolder.none());

  @ParameterizedTest
  @EnumSource(PartyType.class)
  void dualUseAlwaysTakesAnEndUserStatement(PartyType endUser) {
    ObjectNode form = Forms.dualUse();
    form.withObject("/endUser").put("type", endUser.name());
    assertThat(kinds(form)).containsExactly(Set.of(END_USER_STATEMENT));
  }

  @Test
  void aStatesArmedForceMayGiveItsContractInstead() {
    assertThat(kinds(Forms.militaryToAlly())).containsExactly(Set.of(END_USER_STATEMENT, CONTRACT));
  }

  @Test
  void withAnIntermediaryAContractDoesNotDo() {
    ObjectNode form = Forms.militaryToAlly();
    form.withArray("intermediaries").add(form.withObject("/consignee").deepCopy());
    assertThat(kinds(form)).containsExactly(Set.of(END_USER_STATEMENT));
  }

  @Test
  void aPrivateEndUserOfMilitaryGoodsStatesTheEndUse() {
    ObjectNode form = Forms.militaryToAlly();
    form.withObject("/endUser").put("type", "PRIVATE_PERSON");
    assertThat(kinds(form)).containsExactly(Set.of(END_USER_STATEMENT));
  }

  @Test
  void everyApplicationSince2008IsAskedForExactlyOneDocument() {
    for (Regime regime : Regime.values()) {
      for (PartyType endUser : PartyType.values()) {
        for (boolean between : new boolean[] {true, false}) {
          ObjectNode form = Forms.dualUse().put("regime", regime.name());
          form.withObject("/endUser").put("type", endUser.name());
          if (between) {
            form.withArray("intermediaries").add(form.withObject("/consignee").deepCopy());
          }
          for (LocalDate day : List.of(LocalDate.of(2008, 1, 1), DAY)) {
            assertThat(rules.of(Applied.of(form, day), day))
                .as("%s %s %s on %s", regime, endUser, between, day)
                .hasSize(1);
          }
        }
      }
    }
  }

  private List<Set<DocumentKind>> kinds(ObjectNode form) {
    return rules.of(Applied.of(form, DAY), DAY).stream().map(Requirement::anyOf).toList();
  }
}
