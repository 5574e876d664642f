package nl.keten.intake.decision;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.keten.events.LicenceAct;
import nl.keten.events.Outcome;
import nl.keten.events.PartyRole;
import nl.keten.intake.application.Application;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.DecisionDraft;
import nl.keten.intake.licence.Licence;
import nl.keten.journal.Acting;
import nl.keten.problem.Language;
import nl.keten.reference.Countries;
import org.jspecify.annotations.Nullable;

/**
 * The letter that makes a decision known to the applicant (Awb 3:41), as plain text: what was
 * decided, why (Awb 3:46), under which conditions, and how to object (Awb 3:45). The templates
 * stand in {@code letters/}, one per outcome and language; every {@code {place}} in them is filled.
 */
@Singleton
class DecisionLetter {

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final DecidingAuthorities authorities;
  private final Countries countries;

  DecisionLetter(DecidingAuthorities authorities, Countries countries) {
    this.authorities = authorities;
    this.countries = countries;
  }

  /**
   * Writes the letter of a decided case; empty for one that is not decided, or was withdrawn.
   *
   * @param licence the one that was granted, if one was
   */
  Optional<String> write(
      Case kase, Application application, Optional<Licence> licence, Language language) {
    Outcome outcome = kase.decision().outcome();
    Instant madeAt = kase.decision().madeAt();
    if (outcome == null || madeAt == null) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(madeAt, Acting.CIVIL_TIME);
    return kase.decision()
        .signed()
        .map(
            draft ->
                fill(
                    template(outcome, language),
                    places(kase, application, draft, licence, day, language)));
  }

  private Map<String, String> places(
      Case kase,
      Application application,
      DecisionDraft draft,
      Optional<Licence> licence,
      LocalDate day,
      Language language) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("caseNumber", kase.submission().caseNumber());
    places.put("applicant", application.party(PartyRole.EXPORTER).name());
    places.put("receivedOn", date(kase.submission().receivedOn(), language));
    places.put("decidedOn", date(day, language));
    places.put("authority", authorities.on(day, language));
    places.put("destination", country(application.finalDestination(), day, language));
    places.put("reasons", draft.reasons());
    places.put("criteria", listed(draft.refusalCriteria().stream().map(String::valueOf).toList()));
    places.put("conditions", conditions(draft.conditions(), language));
    places.put("objection", objection(kase, day, language));
    licence.ifPresent(
        granted -> {
          places.put("licenceNumber", granted.number());
          places.put("act", act(granted.act(), language));
          places.put("validFrom", date(granted.validFrom(), language));
          places.put("validUntil", date(granted.validUntil(), language));
        });
    return places;
  }

  /** The term is named as a day where the clock knows one, and as a rule where it does not. */
  private static String objection(Case kase, LocalDate day, Language language) {
    LocalDate until = kase.term().on(day).objectionUntil();
    return switch (language) {
      case NL ->
          until == null
              ? "binnen zes weken na de dag van verzending (Awb 6:7 en 6:8)"
              : "uiterlijk op " + date(until, language) + " (Awb 6:7 en 6:8)";
      case EN ->
          until == null
              ? "within six weeks of the day after it was sent (Awb 6:7 and 6:8)"
              : "no later than " + date(until, language) + " (Awb 6:7 and 6:8)";
    };
  }

  private String country(String code, LocalDate day, Language language) {
    return countries
        .find(code, day)
        .map(
            country ->
                switch (language) {
                  case NL -> country.nameNl();
                  case EN -> country.nameEn();
                })
        .orElse(code);
  }

  private static String act(LicenceAct act, Language language) {
    return switch (act) {
      case EXPORT ->
          switch (language) {
            case NL -> "uitvoer";
            case EN -> "export";
          };
      case TRANSFER ->
          switch (language) {
            case NL -> "overdracht";
            case EN -> "transfer";
          };
    };
  }

  private static String conditions(List<String> conditions, Language language) {
    if (conditions.isEmpty()) {
      return switch (language) {
        case NL -> "Aan deze vergunning zijn geen bijzondere voorwaarden verbonden.";
        case EN -> "No special conditions are attached to this licence.";
      };
    }
    return conditions.stream().map(c -> "- " + c).collect(Collectors.joining("\n"));
  }

  private static String listed(List<String> entries) {
    return String.join(", ", entries);
  }

  private static String date(LocalDate day, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language.tag()))
        .format(day);
  }

  private static String fill(String template, Map<String, String> places) {
    Matcher place = PLACE.matcher(template);
    StringBuilder letter = new StringBuilder();
    while (place.find()) {
      @Nullable String text = places.get(place.group(1));
      if (text == null) {
        throw new IllegalStateException("A letter has no " + place.group());
      }
      place.appendReplacement(letter, Matcher.quoteReplacement(text));
    }
    return place.appendTail(letter).toString();
  }

  private static String template(Outcome outcome, Language language) {
    String name = "/letters/" + Deciding.word(outcome) + "." + language.tag() + ".txt";
    try (InputStream in = DecisionLetter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No letter " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
