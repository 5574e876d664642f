package nl.keten.intake.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.keten.events.LicenceAct;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.intake.Forms;
import nl.keten.intake.application.Applied;
import nl.keten.intake.licence.ValidityRules.Validity;
import nl.keten.intake.reference.ReferenceFolder;
import nl.keten.reference.Countries;
import nl.keten.reference.DestinationGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityRulesTest {

  private final DestinationGroups groups = DestinationGroups.read(Optional.empty());
  private final ValidityRules rules = new ValidityRules(ReferenceFolder.none(), groups);

  @ParameterizedTest
  @CsvSource({
    "MILITARY,PERMANENT,US,2026-05-12,2029-05-11,V-MIL-ALLY-2023",
    "MILITARY,PERMANENT,EG,2026-05-12,2027-05-11,V-MIL-OTHER-2023",
    "MILITARY,TEMPORARY,US,2026-05-12,2027-05-11,V-MIL-TEMP-ALLY-2023",
    "DUAL_USE,PERMANENT,IN,2026-05-12,2028-05-11,V-DU-OTHER-2021",
    "MILITARY,PERMANENT,US,2023-04-17,2024-04-16,V-MIL-ALLY-2000",
    "MILITARY,PERMANENT,US,2023-04-18,2026-04-17,V-MIL-ALLY-2023"
  })
  void theRuleOfTheDayOfDecisionGivesTheTerm(
      Regime regime,
      Permanence permanence,
      String destination,
      LocalDate decided,
      LocalDate until,
      String rule) {
    assertThat(rules.of(regime, permanence, destination, decided))
        .isEqualTo(new Validity(decided, until, rule));
  }

  @Test
  void everyDecisionSince2008HasARule() {
    Countries countries = Countries.read(Optional.empty());
    for (LocalDate day = LocalDate.of(2008, 1, 1);
        day.isBefore(LocalDate.of(2030, 1, 1));
        day = day.plusMonths(1)) {
      for (Countries.Country country : countries.on(day)) {
        for (Regime regime : Regime.values()) {
          for (Permanence permanence : Permanence.values()) {
            Validity validity = rules.of(regime, permanence, country.code(), day);
            assertThat(validity.until()).isAfter(day);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MILITARY,FR,2026-05-12,TRANSFER",
    "MILITARY,NO,2026-05-12,TRANSFER",
    "DUAL_USE,NO,2026-05-12,EXPORT",
    "DUAL_USE,FR,2026-05-12,TRANSFER",
    "MILITARY,GB,2015-05-12,TRANSFER",
    "MILITARY,GB,2026-05-12,EXPORT",
    "MILITARY,US,2026-05-12,EXPORT"
  })
  void theActFollowsTheGoodsToTheConsignee(
      Regime regime, String consignee, LocalDate day, LicenceAct act) {
    var form = Forms.dualUse().put("regime", regime.name());
    form.withObject("/consignee/address").put("country", consignee);
    assertThat(new Acts(groups).of(Applied.of(form, day), day)).isEqualTo(act);
  }
}
