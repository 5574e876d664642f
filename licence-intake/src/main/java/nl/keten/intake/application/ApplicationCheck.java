package nl.keten.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.keten.events.PartyRole;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.intake.application.ApplicationForm.AddressForm;
import nl.keten.intake.application.ApplicationForm.DocumentForm;
import nl.keten.intake.application.ApplicationForm.ExporterForm;
import nl.keten.intake.application.ApplicationForm.PartyForm;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import nl.keten.reference.ControlLists;
import nl.keten.reference.Countries;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form strictly: all that is wrong is named at once with the path of its field, and codes
 * are those of the day of receipt. What comes out is an application that can be stored.
 */
@ApplicationScoped
public class ApplicationCheck {

  /** The media types in which documents are taken. */
  public static final List<String> MEDIA_TYPES =
      List.of("application/pdf", "image/png", "image/jpeg", "text/plain");

  private static final int MAX_ITEMS = 1000;
  private static final int MAX_INTERMEDIARIES = 20;
  private static final int MAX_ROUTE = 20;
  private static final int MAX_DOCUMENTS = 50;

  private final Countries countries;
  private final ControlLists controlLists;

  ApplicationCheck(Countries countries, ControlLists controlLists) {
    this.countries = countries;
    this.controlLists = controlLists;
  }

  /** A document that the form announces. */
  public record Announced(
      DocumentKind kind, String title, @Nullable String fileName, @Nullable String mediaType) {}

  /** What came out of a form. */
  public record Checked(Application application, List<Announced> documents) {}

  /**
   * Reads the form.
   *
   * @param organisation of the applicant, from the token
   * @param receivedOn the day whose codes count
   * @throws ProblemException 400 with all violations, or if the kind of request is not processed
   *     yet
   */
  public Checked check(ApplicationForm form, String organisation, LocalDate receivedOn) {
    RequestKind kind = form.requestKind();
    if (kind != null && kind != RequestKind.LICENCE_INDIVIDUAL) {
      throw new ProblemException(
          ProblemType.REQUEST_KIND_NOT_SUPPORTED,
          "Only individual licences (LICENCE_INDIVIDUAL) are processed here for now.",
          "Voorlopig worden hier alleen individuele vergunningen (LICENCE_INDIVIDUAL) behandeld.");
    }
    return new Reading(receivedOn).read(form, organisation);
  }

  /** One form being read. */
  private final class Reading {

    private final Violations violations = new Violations();
    private final LocalDate day;

    Reading(LocalDate day) {
      this.day = day;
    }

    Checked read(ApplicationForm form, String organisation) {
      RequestKind kind = violations.required("requestKind", form.requestKind());
      Regime regime = violations.required("regime", form.regime());
      Permanence permanence = violations.required("permanence", form.permanence());
      String reference = violations.optionalText("exporterReference", form.exporterReference(), 60);
      List<Party> parties = parties(form);
      String destination = country("finalDestination", form.finalDestination());
      List<String> route = route(form.route());
      List<Item> items =
          new ItemCheck(controlLists, day, violations)
              .items(violations.list("items", form.items(), MAX_ITEMS));
      String endUse = violations.text("endUse", form.endUse(), 2000);
      List<Announced> documents = documents(form.documents());
      violations.refuse();
      if (kind == null || regime == null || permanence == null) {
        throw new IllegalStateException("Required fields were missing and not refused");
      }
      return new Checked(
          new Application(
              organisation,
              kind,
              regime,
              permanence,
              reference,
              destination,
              route,
              endUse,
              parties,
              items),
          documents);
    }

    private List<Party> parties(ApplicationForm form) {
      List<Party> parties = new ArrayList<>();
      exporter(violations.required("exporter", form.exporter())).ifPresent(parties::add);
      party("consignee", PartyRole.CONSIGNEE, form.consignee()).ifPresent(parties::add);
      party("endUser", PartyRole.END_USER, form.endUser()).ifPresent(parties::add);
      int at = 0;
      for (PartyForm intermediary :
          violations.list("intermediaries", form.intermediaries(), MAX_INTERMEDIARIES)) {
        party("intermediaries[" + at++ + "]", PartyRole.INTERMEDIARY, intermediary)
            .ifPresent(parties::add);
      }
      return parties;
    }

    private Optional<Party> exporter(@Nullable ExporterForm form) {
      if (form == null) {
        return Optional.empty();
      }
      String name = violations.text("exporter.name", form.name(), 200);
      Address address = address("exporter.address", form.address());
      String eori =
          violations.optionalForm(
              "exporter.eori",
              form.eori(),
              "[A-Z]{2}[A-Za-z0-9]{1,15}",
              "An EORI number is a country code and 1 to 15 letters or digits.",
              "Een EORI-nummer is een landcode en 1 tot 15 letters of cijfers.");
      String kvk =
          violations.optionalForm(
              "exporter.kvk",
              form.kvk(),
              "[0-9]{8}",
              "A number of the trade register has 8 digits.",
              "Een KvK-nummer heeft 8 cijfers.");
      return Optional.of(Party.exporter(name, address, eori, kvk));
    }

    private Optional<Party> party(String field, PartyRole role, @Nullable PartyForm given) {
      PartyForm form = violations.required(field, given);
      if (form == null) {
        return Optional.empty();
      }
      String name = violations.text(field + ".name", form.name(), 200);
      Address address = address(field + ".address", form.address());
      PartyType type = violations.required(field + ".type", form.type());
      String website =
          violations.optionalForm(
              field + ".website",
              form.website(),
              "(?:https?://)?[A-Za-z0-9.-]+\\.[A-Za-z]{2,24}(?:[/?#][!-~]{0,150})?",
              "A web address such as https://example.org.",
              "Een webadres zoals https://example.org.");
      return type == null
          ? Optional.empty()
          : Optional.of(Party.other(role, name, address, type, website));
    }

    private Address address(String field, @Nullable AddressForm given) {
      AddressForm form = violations.required(field, given);
      if (form == null) {
        return new Address("", null, "", "");
      }
      return new Address(
          violations.text(field + ".street", form.street(), 200),
          violations.optionalText(field + ".postalCode", form.postalCode(), 20),
          violations.text(field + ".city", form.city(), 100),
          country(field + ".country", form.country()));
    }

    private String country(String field, @Nullable String given) {
      String code = violations.required(field, given);
      if (code == null) {
        return "";
      }
      if (!countries.isValid(code, day)) {
        violations.add(
            field,
            "Not a country code (ISO 3166-1 alpha-2) of that day.",
            "Geen landcode (ISO 3166-1 alpha-2) van die dag.");
      }
      return code;
    }

    private List<String> route(@Nullable List<@Nullable String> given) {
      List<String> route = new ArrayList<>();
      int at = 0;
      for (String stop : violations.list("route", given, MAX_ROUTE)) {
        route.add(country("route[" + at++ + "]", stop));
      }
      return route;
    }

    private List<Announced> documents(@Nullable List<@Nullable DocumentForm> given) {
      List<Announced> documents = new ArrayList<>();
      int at = 0;
      for (DocumentForm entry : violations.list("documents", given, MAX_DOCUMENTS)) {
        String field = "documents[" + at++ + "]";
        DocumentForm form = violations.required(field, entry);
        if (form == null) {
          continue;
        }
        DocumentKind kind = violations.required(field + ".kind", form.kind());
        String title = violations.text(field + ".title", form.title(), 200);
        String fileName =
            violations.optionalForm(
                field + ".fileName",
                form.fileName(),
                "[^\\p{Cntrl}/\\\\\"]{1,200}",
                "A file name without a path.",
                "Een bestandsnaam zonder pad.");
        String mediaType = form.mediaType();
        if (mediaType != null && !MEDIA_TYPES.contains(mediaType)) {
          violations.add(
              field + ".mediaType",
              "One of " + String.join(", ", MEDIA_TYPES) + ".",
              "Een van " + String.join(", ", MEDIA_TYPES) + ".");
        }
        if (kind != null) {
          documents.add(new Announced(kind, title, fileName, mediaType));
        }
      }
      return documents;
    }
  }
}
