package nl.keten.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  private static final Countries COUNTRIES = Countries.read(Optional.empty());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void todaysCodesAreThoseThatTheJdkKnowsAndKosovo() {
    Set<String> expected = new TreeSet<>(Set.of(Locale.getISOCountries()));
    expected.add("XK");

    assertThat(COUNTRIES.on(TODAY))
        .extracting(Countries.Country::code)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "XK, 2008-02-16, false",
    "XK, 2008-02-17, true",
    "AN, 2010-12-15, true",
    "AN, 2012-12-31, true",
    "AN, 2013-01-01, false",
    "CW, 2010-12-14, false",
    "CW, 2010-12-15, true",
    "SS, 2011-07-08, false",
    "SS, 2011-07-09, true",
    "CS, 2006-09-25, true",
    "CS, 2006-09-26, false",
    "RS, 2006-09-25, false",
    "RS, 2006-09-26, true",
    "YU, 2003-07-23, false",
    "NL, 2000-01-01, true",
    "NL, 1999-12-31, false",
    "nl, 2020-01-01, false",
    "UK, 2020-01-01, false",
    "EL, 2020-01-01, false",
    "00, 2020-01-01, false"
  })
  void aCodeIsValidOnItsDays(String code, LocalDate day, boolean valid) {
    assertThat(COUNTRIES.isValid(code, day)).isEqualTo(valid);
  }

  @Test
  void aCountryHasANameInBothLanguages() {
    assertThat(COUNTRIES.find("TR", TODAY))
        .hasValueSatisfying(
            turkey -> {
              assertThat(turkey.nameNl()).isEqualTo("Turkije");
              assertThat(turkey.nameEn()).isEqualTo("Türkiye");
            });
    assertThat(COUNTRIES.codes()).contains("AN", "CS", "XK");
  }
}
