package nl.keten.intake.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision needs two people, three where Foreign Affairs agrees, and none of the exporter's side.
 * Persons are told apart by the subject of their token: one person with several roles is one
 * person.
 */
public final class SeparationOfDuties {

  /** The person who wants to act. */
  public record Person(String subject, boolean ofExporterSide) {}

  /** Why a person may not act; the sentence in both languages. */
  public record Objection(String en, String nl) {}

  private SeparationOfDuties() {}

  /**
   * Whether somebody may draft.
   *
   * @param submitter who sent the application in
   */
  public static Optional<Objection> drafting(Person person, String submitter) {
    return notOfTheExportersSide(person, submitter);
  }

  /** Whether somebody may agree or return on behalf of Foreign Affairs. */
  public static Optional<Objection> agreeing(Person person, String submitter, String drafter) {
    return notOfTheExportersSide(person, submitter).or(() -> notTheDrafter(person, drafter));
  }

  /** Whether somebody may sign or return as the second officer. */
  public static Optional<Objection> signing(
      Person person, String submitter, String drafter, @Nullable String agreer) {
    return notOfTheExportersSide(person, submitter)
        .or(() -> notTheDrafter(person, drafter))
        .or(() -> notTheAgreer(person, agreer));
  }

  private static Optional<Objection> notOfTheExportersSide(Person person, String submitter) {
    return person.ofExporterSide() || person.subject().equals(submitter)
        ? Optional.of(
            new Objection(
                "Nobody of the exporter's side takes part in the decision.",
                "Niemand van de kant van de exporteur doet mee aan het besluit."))
        : Optional.empty();
  }

  private static Optional<Objection> notTheDrafter(Person person, String drafter) {
    return person.subject().equals(drafter)
        ? Optional.of(
            new Objection(
                "You drafted this decision; somebody else must look at it.",
                "U stelde dit besluit op; een ander moet ernaar kijken."))
        : Optional.empty();
  }

  private static Optional<Objection> notTheAgreer(Person person, @Nullable String agreer) {
    return person.subject().equals(agreer)
        ? Optional.of(
            new Objection(
                "You agreed to this decision for Foreign Affairs; somebody else must sign it.",
                "U stemde namens BZ in met dit besluit; een ander moet het ondertekenen."))
        : Optional.empty();
  }
}
