package nl.keten.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {

  private static final LegalForms FORMS = LegalForms.on(LocalDate.of(2026, 11, 24));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fictieve Handel B.V. | fictieve handel bv",
        "Fictieve Handel B. V. | fictieve handel bv",
        "FICTIEVE  HANDEL, BV | fictieve handel bv",
        "Société Générale Fictive | societe generale fictive",
        "Straße 'n Gracht | strasse n gracht",
        "O’Fictive | ofictive",
        "O´Fictive | ofictive",
        "d'Or | dor",
        "Al-Fictiva | al fictiva",
        "ﬁctive ① | fictive 1",
        "Łódź Øst Đuro Æther | lodz ost duro aether",
        "İstanbul Işık | istanbul isik",
        "Вортексия Динамика | вортексия динамика",
        "Unit 21 | unit 21",
        "J.R. Fictive | jr fictive",
      })
  void aNameIsTakenWithoutWhatSpellingAdds(String name, String whole) {
    assertThat(NameForm.of(name, FORMS).whole()).isEqualTo(whole);
  }

  @Test
  void invisibleCharactersSayNothing() {
    assertThat(NameForm.of("Fic\u200btive\u202e Ha\u00adndel\u0640", FORMS).whole())
        .isEqualTo("fictive handel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vortexia Dynamics Trading L.L.C. | vortexia dynamics trading",
        "Vortexia Co., Ltd. | vortexia",
        "Vortexia GmbH & Co. KG | vortexia",
        "Vortexia Sp. z o.o. | vortexia",
        "Vortexia Naamloze Vennootschap | vortexia",
        "Company | company",
        "Co Ltd | co",
      })
  void legalFormsAtTheEndAreOptionalButSomethingIsLeft(String name, String core) {
    assertThat(NameForm.of(name, FORMS).core()).isEqualTo(core);
  }

  @Test
  void aLegalFormCountsFromItsDay() {
    LegalForms before = LegalForms.on(LocalDate.of(2004, 10, 7));
    LegalForms after = LegalForms.on(LocalDate.of(2004, 10, 8));
    assertThat(NameForm.of("Vortexia SE", before).core()).isEqualTo("vortexia se");
    assertThat(NameForm.of("Vortexia SE", after).core()).isEqualTo("vortexia");
    assertThat(before.fingerprint()).isNotEqualTo(after.fingerprint());
  }

  @Test
  void aNameWithoutLettersIsBlank() {
    assertThat(NameForm.of("… \u200b --- ", FORMS).isBlank()).isTrue();
  }

  @Test
  void aNameOfTenThousandCharactersIsCompared() {
    assertThat(NameForm.of("ab ".repeat(3_333), FORMS).whole()).hasSize(9_998);
  }
}
