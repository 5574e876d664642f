package nl.keten.intake.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.keten.events.ListVersion;
import nl.keten.intake.casefile.Screening;

/** The version of one sanctions list that sanctions-screening uses now. */
@Entity
@Table(name = "list_in_use")
class ListInUse {

  @Id private String list;
  private String sha256;

  @Column(name = "generated_on")
  private LocalDate generatedOn;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ListInUse() {}

  ListInUse(ListVersion version) {
    this.list = version.list();
    this.sha256 = version.sha256();
    this.generatedOn = version.generatedOn();
  }

  void replacedBy(ListVersion version) {
    this.sha256 = version.sha256();
    this.generatedOn = version.generatedOn();
  }

  String fingerprint() {
    return Screening.fingerprint(new ListVersion(list, sha256, generatedOn));
  }
}
