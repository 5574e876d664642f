package nl.keten.intake.reference;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder with rows that an installation adds to the reference tables ({@code
 * KETEN_REFERENCE_EXTRA}); empty by default.
 *
 * @param extra must exist if it is named: a table that is not read would decide wrongly in silence
 */
public record ReferenceFolder(Optional<Path> extra) {

  /** For tests of a table as it is shipped. */
  public static ReferenceFolder none() {
    return new ReferenceFolder(Optional.empty());
  }

  @Singleton
  static class FromConfiguration {

    @jakarta.enterprise.inject.Produces
    @Singleton
    ReferenceFolder folder(@ConfigProperty(name = "keten.reference-extra") Optional<String> path) {
      return new ReferenceFolder(path.filter(p -> !p.isBlank()).map(Path::of));
    }
  }
}
