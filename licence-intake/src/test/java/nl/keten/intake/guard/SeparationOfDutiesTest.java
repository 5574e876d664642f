package nl.keten.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;

import nl.keten.intake.guard.SeparationOfDuties.Person;
import org.junit.jupiter.api.Test;

class SeparationOfDutiesTest {

  private static final String SUBMITTER = "exporter";
  private static final Person DRAFTER = new Person("drafter", false);
  private static final Person SIGNATORY = new Person("signatory", false);
  private static final Person REVIEWER = new Person("reviewer", false);

  @Test
  void threePeopleMayDraftAgreeAndSign() {
    assertThat(SeparationOfDuties.drafting(DRAFTER, SUBMITTER)).isEmpty();
    assertThat(SeparationOfDuties.agreeing(REVIEWER, SUBMITTER, "drafter")).isEmpty();
    assertThat(SeparationOfDuties.signing(SIGNATORY, SUBMITTER, "drafter", "reviewer")).isEmpty();
    assertThat(SeparationOfDuties.signing(SIGNATORY, SUBMITTER, "drafter", null)).isEmpty();
  }

  @Test
  void theDrafterNeitherAgreesNorSigns() {
    assertThat(SeparationOfDuties.agreeing(DRAFTER, SUBMITTER, "drafter")).isPresent();
    assertThat(SeparationOfDuties.signing(DRAFTER, SUBMITTER, "drafter", null)).isPresent();
  }

  @Test
  void whoAgreedDoesNotSign() {
    assertThat(SeparationOfDuties.signing(REVIEWER, SUBMITTER, "drafter", "reviewer")).isPresent();
  }

  @Test
  void nobodyOfTheExportersSideTakesPart() {
    Person byOrganisation = new Person("somebody", true);
    Person whoSubmitted = new Person(SUBMITTER, false);
    for (Person person : java.util.List.of(byOrganisation, whoSubmitted)) {
      assertThat(SeparationOfDuties.drafting(person, SUBMITTER)).isPresent();
      assertThat(SeparationOfDuties.agreeing(person, SUBMITTER, "drafter")).isPresent();
      assertThat(SeparationOfDuties.signing(person, SUBMITTER, "drafter", null)).isPresent();
    }
  }
}
