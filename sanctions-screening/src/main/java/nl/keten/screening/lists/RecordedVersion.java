package nl.keten.screening.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.keten.journal.UuidV7;

/** That a version of a list was taken into use; never changed or deleted. */
@Entity
@Table(name = "list_version")
class RecordedVersion {

  @Id private UUID id;

  private String list;

  private String sha256;

  @Column(name = "generated_on")
  private LocalDate generatedOn;

  private int entries;

  private boolean binding;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected RecordedVersion() {}

  RecordedVersion(LoadedList loaded) {
    this.id = UuidV7.next();
    this.list = loaded.list();
    this.sha256 = loaded.content().sha256();
    this.generatedOn = loaded.content().generatedOn();
    this.entries = loaded.content().entries().size();
    this.binding = loaded.source().binding();
    this.loadedAt = loaded.loadedAt();
  }

  /** Whether that is the same file as this one. */
  boolean isOf(LoadedList loaded) {
    return sha256.equals(loaded.content().sha256())
        && list.equals(loaded.list())
        && generatedOn.equals(loaded.content().generatedOn())
        && entries == loaded.content().entries().size()
        && binding == loaded.source().binding();
  }
}
