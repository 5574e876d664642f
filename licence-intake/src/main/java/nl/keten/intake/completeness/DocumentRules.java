package nl.keten.intake.completeness;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.keten.events.PartyRole;
import nl.keten.events.Regime;
import nl.keten.intake.application.Application;
import nl.keten.intake.application.DocumentKind;
import nl.keten.intake.application.PartyType;
import nl.keten.intake.reference.ReferenceFolder;
import nl.keten.reference.DatedRow;
import nl.keten.reference.DatedTable;
import nl.keten.reference.TableFormat;

/**
 * Which documents an application needs: dated rules by regime, end user and whether somebody stands
 * between ({@code document-rules.csv}). The rules of the day of receipt count. Immutable.
 */
@Startup
@Singleton
public class DocumentRules {

  private static final String ANY = "ANY";
  private static final TableFormat FORMAT =
      new TableFormat(
          DocumentRules.class,
          "document-rules.csv",
          List.of("rule_id", "regime", "end_user", "intermediary", "any_of"),
          List.of("regime", "end_user", "intermediary"));

  private final List<Rule> rules;

  /** Reads the table. */
  public DocumentRules(ReferenceFolder folder) {
    this.rules =
        DatedTable.read(FORMAT, folder.extra()).rows().stream().map(DocumentRules::rule).toList();
  }

  private record Rule(
      String id,
      Regime regime,
      String endUser,
      String intermediary,
      Set<DocumentKind> anyOf,
      DatedRow row) {

    boolean appliesTo(Regime to, PartyType user, boolean between, LocalDate on) {
      return regime == to
          && row.validity().on(on)
          && (endUser.equals(ANY) || endUser.equals(user.name()))
          && (intermediary.equals(ANY) || intermediary.equals(between ? "YES" : "NO"));
    }
  }

  /**
   * Something that is asked for.
   *
   * @param ruleId the rule that asks
   * @param anyOf one document of any of these kinds does
   */
  public record Requirement(String ruleId, Set<DocumentKind> anyOf) {

    /** The kind to ask for if nothing is there: the first, in the order of the kinds. */
    DocumentKind first() {
      return anyOf.stream().sorted().findFirst().orElseThrow();
    }
  }

  /** What is asked for. */
  public List<Requirement> of(Application application, LocalDate receivedOn) {
    PartyType endUser = application.party(PartyRole.END_USER).type();
    if (endUser == null) {
      throw new IllegalStateException("An end user always says what kind of body it is");
    }
    return rules.stream()
        .filter(
            rule ->
                rule.appliesTo(
                    application.regime(), endUser, application.hasIntermediary(), receivedOn))
        .map(rule -> new Requirement(rule.id(), rule.anyOf()))
        .toList();
  }

  private static Rule rule(DatedRow row) {
    String endUser = row.text("end_user");
    if (!endUser.equals(ANY)) {
      row.constant("end_user", PartyType.class);
    }
    if (!Set.of(ANY, "YES", "NO").contains(row.text("intermediary"))) {
      throw row.wrong("intermediary is YES, NO or ANY");
    }
    return new Rule(
        row.text("rule_id"),
        row.constant("regime", Regime.class),
        endUser,
        row.text("intermediary"),
        kinds(row),
        row);
  }

  private static Set<DocumentKind> kinds(DatedRow row) {
    Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
    for (String name : row.text("any_of").split("\\|")) {
      kinds.add(
          Arrays.stream(DocumentKind.values())
              .filter(kind -> kind.name().equals(name))
              .findFirst()
              .orElseThrow(() -> row.wrong("any_of names an unknown kind of document")));
    }
    return kinds;
  }
}
