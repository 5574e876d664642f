package nl.keten.screening.feeds;

import static nl.keten.screening.feeds.ListEntry.Quality.ALIAS;
import static nl.keten.screening.feeds.ListEntry.Quality.PRIMARY;
import static nl.keten.screening.feeds.ListEntry.Quality.WEAK_ALIAS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.keten.screening.feeds.ListEntry.Kind;
import nl.keten.screening.feeds.ListEntry.ListedName;
import nl.keten.screening.feeds.ListEntry.Quality;

/**
 * The consolidated financial sanctions list of the European Union, FSF XML 1.1. Keyed by {@code
 * logicalId}, since 142 entries have no EU reference. Aliases come in another order every day;
 * parts of a birth date are spelt {@code dayOfMonth}/{@code monthOfYear} or {@code day}/{@code
 * month}.
 */
final class EuFsfXml {

  private EuFsfXml() {}

  static ParsedList parse(FeedText feed) throws ListRefused {
    Entries entries = new Entries(feed.notes());
    XmlElement root =
        HardenedXml.read(
            feed,
            "export",
            Set.of("sanctionEntity"),
            party -> entries.add(party.attribute("logicalId"), names(party), n -> entry(party, n)));
    return entries.list(FeedDate.day(root.attribute("generationDate")), feed.sha256());
  }

  private static ListEntry entry(XmlElement party, List<ListedName> names) {
    String key = party.attribute("logicalId");
    String reference = party.attribute("euReferenceNumber");
    return new ListEntry(
        key,
        reference.isEmpty() ? key : reference,
        kind(party),
        names,
        party.children("birthdate").stream()
            .map(EuFsfXml::birth)
            .filter(date -> !date.isEmpty())
            .toList(),
        Stream.of("citizenship", "address")
            .flatMap(element -> party.children(element).stream())
            .map(place -> place.attribute("countryIso2Code"))
            .filter(country -> !country.isEmpty() && !country.equals("00"))
            .toList(),
        party.children("regulation").stream()
            .map(regulation -> regulation.attribute("programme"))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private static Kind kind(XmlElement party) {
    boolean person =
        party.children("subjectType").stream()
            .anyMatch(
                type ->
                    type.attribute("classificationCode").equals("P")
                        || type.attribute("code").equals("person"));
    return person ? Kind.PERSON : Kind.ORGANISATION;
  }

  /**
   * Sorted, so that "the first strong name" means the same on every day on which nothing changed.
   */
  private static List<ListedName> names(XmlElement party) {
    List<ListedName> names = new ArrayList<>();
    party.children("nameAlias").stream()
        .sorted(
            java.util.Comparator.comparing((XmlElement alias) -> weak(alias))
                .thenComparing(alias -> alias.attribute("logicalId").length())
                .thenComparing(alias -> alias.attribute("logicalId")))
        .forEach(
            alias -> {
              String text = wholeName(alias);
              if (!text.isEmpty()) {
                Quality strong = names.isEmpty() ? PRIMARY : ALIAS;
                names.add(new ListedName(text, weak(alias) ? WEAK_ALIAS : strong));
              }
            });
    return names;
  }

  private static boolean weak(XmlElement alias) {
    return alias.attribute("strong").equals("false");
  }

  private static String wholeName(XmlElement alias) {
    String whole = alias.attribute("wholeName");
    if (!whole.isEmpty()) {
      return whole;
    }
    return Stream.of("firstName", "middleName", "lastName")
        .map(alias::attribute)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String birth(XmlElement birth) {
    String whole = birth.attribute("birthdate");
    if (!whole.isEmpty()) {
      return whole;
    }
    String from = birth.attribute("yearRangeFrom");
    if (!from.isEmpty()) {
      return from + "/" + birth.attribute("yearRangeTo");
    }
    String year = birth.attribute("year");
    String month = either(birth, "monthOfYear", "month");
    String day = either(birth, "dayOfMonth", "day");
    if (year.isEmpty() || month.isEmpty()) {
      return year;
    }
    return year + "-" + twoDigits(month) + (day.isEmpty() ? "" : "-" + twoDigits(day));
  }

  private static String either(XmlElement element, String spelling, String otherSpelling) {
    String value = element.attribute(spelling);
    return value.isEmpty() ? element.attribute(otherSpelling) : value;
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
