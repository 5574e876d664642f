package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.ListVersion;
import org.jspecify.annotations.Nullable;

/** What sanctions-screening said last; whom it found stays there. */
@Embeddable
public class Screening {

  @Column(name = "screening_id")
  private @Nullable UUID id;

  @Column(name = "screened_at")
  private @Nullable Instant comparedAt;

  @Column(name = "screening_cleared")
  private boolean cleared;

  @Column(name = "screened_lists")
  private String[] lists = {};

  protected Screening() {}

  /** Parties and lists were compared; not cleared until that is said too. */
  public void completed(UUID screening, Instant at, List<ListVersion> versions) {
    id = screening;
    comparedAt = at;
    cleared = false;
    lists = versions.stream().map(Screening::fingerprint).toArray(String[]::new);
  }

  /** No resemblance stands in that screening; an older one clears nothing. */
  public void cleared(UUID screening) {
    if (screening.equals(id)) {
      cleared = true;
    }
  }

  /** A resemblance stands. */
  public void confirmed(UUID screening) {
    if (screening.equals(id)) {
      cleared = false;
    }
  }

  boolean happened() {
    return id != null;
  }

  boolean isCleared() {
    return cleared;
  }

  @Nullable Instant comparedAt() {
    return comparedAt;
  }

  Set<String> lists() {
    return Set.of(lists);
  }

  /** A version of a list in one word, to compare with what is in use. */
  public static String fingerprint(ListVersion version) {
    return version.list() + ' ' + version.sha256();
  }
}
