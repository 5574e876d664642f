package nl.keten.reference;

import static nl.keten.reference.DestinationGroup.ALLIES_OTHER;
import static nl.keten.reference.DestinationGroup.EEA;
import static nl.keten.reference.DestinationGroup.EU;
import static nl.keten.reference.DestinationGroup.NATO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DestinationGroupsTest {

  private static final DestinationGroups GROUPS = DestinationGroups.read(Optional.empty());
  private static final Countries COUNTRIES = Countries.read(Optional.empty());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "EU,   GB, 2020-01-31, true",
    "EU,   GB, 2020-02-01, false",
    "EU,   HR, 2013-06-30, false",
    "EU,   HR, 2013-07-01, true",
    "EU,   RO, 2006-12-31, false",
    "EU,   RO, 2007-01-01, true",
    "EU,   CH, 2026-01-01, false",
    "EEA,  NO, 2008-01-01, true",
    "EEA,  NL, 2008-01-01, true",
    "EEA,  CH, 2008-01-01, false",
    "NATO, AL, 2009-03-31, false",
    "NATO, AL, 2009-04-01, true",
    "NATO, HR, 2009-04-01, true",
    "NATO, ME, 2017-06-04, false",
    "NATO, ME, 2017-06-05, true",
    "NATO, MK, 2020-03-26, false",
    "NATO, MK, 2020-03-27, true",
    "NATO, FI, 2023-04-03, false",
    "NATO, FI, 2023-04-04, true",
    "NATO, SE, 2024-03-06, false",
    "NATO, SE, 2024-03-07, true",
    "NATO, TR, 2008-01-01, true",
    "NATO, IE, 2026-01-01, false",
    "ALLIES_OTHER, JP, 2008-01-01, true",
    "ALLIES_OTHER, KR, 2026-01-01, false"
  })
  void membershipHasDates(DestinationGroup group, String country, LocalDate day, boolean member) {
    assertThat(GROUPS.isMember(group, country, day)).isEqualTo(member);
  }

  @Test
  void theCirclesHaveTheirSizes() {
    assertThat(GROUPS.members(EU, LocalDate.of(2008, 1, 1))).hasSize(27);
    assertThat(GROUPS.members(EU, LocalDate.of(2013, 7, 1))).hasSize(28);
    assertThat(GROUPS.members(EU, TODAY)).hasSize(27);
    assertThat(GROUPS.members(EEA, TODAY)).hasSize(30);
    assertThat(GROUPS.members(NATO, LocalDate.of(2008, 1, 1))).hasSize(26);
    assertThat(GROUPS.members(NATO, TODAY)).hasSize(32);
    assertThat(GROUPS.members(ALLIES_OTHER, TODAY))
        .containsExactlyInAnyOrder("AU", "CH", "JP", "NZ");
  }

  @Test
  void anAllyIsAMemberOfAnyCircle() {
    assertThat(GROUPS.isAlly("IS", TODAY)).isTrue();
    assertThat(GROUPS.isAlly("CH", TODAY)).isTrue();
    assertThat(GROUPS.isAlly("GB", TODAY)).isTrue();
    assertThat(GROUPS.isAlly("BR", TODAY)).isFalse();
    assertThat(GROUPS.groupsOf("NL", TODAY)).containsExactlyInAnyOrder(EU, EEA, NATO);
  }

  @ParameterizedTest
  @EnumSource(DestinationGroup.class)
  void everyMemberIsACountry(DestinationGroup group) {
    assertThat(GROUPS.members(group, TODAY))
        .allSatisfy(code -> assertThat(COUNTRIES.isValid(code, TODAY)).as(code).isTrue());
  }

  @Test
  void everyMemberStateIsOfTheEconomicAreaToo() {
    for (LocalDate day : GROUPS.changes()) {
      // Croatia was a Member State some months before the agreement applied to it.
      boolean croatiaIsLate =
          !day.isBefore(LocalDate.of(2013, 7, 1)) && day.isBefore(LocalDate.of(2014, 4, 12));
      if (day.isAfter(LocalDate.of(2008, 1, 1)) && !croatiaIsLate) {
        assertThat(GROUPS.members(EEA, day)).containsAll(GROUPS.members(EU, day));
      }
    }
  }

  @Test
  void betweenTwoChangesNothingChanges() {
    assertThat(GROUPS.changes())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains(LocalDate.of(2020, 2, 1), LocalDate.of(2024, 3, 7));
  }
}
