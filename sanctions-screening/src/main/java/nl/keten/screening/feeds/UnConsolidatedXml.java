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
 * The consolidated list of the United Nations Security Council: {@code CONSOLIDATED_LIST} with
 * {@code INDIVIDUAL} and {@code ENTITY}. The name of an entity stands in {@code FIRST_NAME}; one
 * alias element may hold several names divided by a semicolon; an entry taken off the list simply
 * is no longer there.
 */
final class UnConsolidatedXml {

  private static final String INDIVIDUAL = "INDIVIDUAL";
  private static final String ENTITY = "ENTITY";

  private UnConsolidatedXml() {}

  static ParsedList parse(FeedText feed) throws ListRefused {
    Entries entries = new Entries(feed.notes());
    XmlElement root =
        HardenedXml.read(
            feed,
            "CONSOLIDATED_LIST",
            Set.of(INDIVIDUAL, ENTITY),
            party ->
                entries.add(party.child("DATAID"), names(party), named -> entry(party, named)));
    return entries.list(FeedDate.day(root.attribute("dateGenerated")), feed.sha256());
  }

  private static ListEntry entry(XmlElement party, List<ListedName> names) {
    return new ListEntry(
        party.child("DATAID"),
        party.child("REFERENCE_NUMBER"),
        party.name().equals(INDIVIDUAL) ? Kind.PERSON : Kind.ORGANISATION,
        names,
        party.children("INDIVIDUAL_DATE_OF_BIRTH").stream()
            .map(UnConsolidatedXml::birth)
            .filter(date -> !date.isEmpty())
            .toList(),
        party.children("NATIONALITY").stream()
            .flatMap(nationality -> nationality.children("VALUE").stream())
            .map(XmlElement::text)
            .filter(country -> !country.isEmpty())
            .toList(),
        party.child("UN_LIST_TYPE"));
  }

  private static List<ListedName> names(XmlElement party) {
    List<ListedName> names = new ArrayList<>();
    String primary =
        Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
            .map(party::child)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    add(names, primary, PRIMARY);
    add(names, party.child("NAME_ORIGINAL_SCRIPT"), PRIMARY);
    Stream.of("INDIVIDUAL_ALIAS", "ENTITY_ALIAS")
        .flatMap(element -> party.children(element).stream())
        .forEach(
            alias -> {
              Quality quality = alias.child("QUALITY").equalsIgnoreCase("Low") ? WEAK_ALIAS : ALIAS;
              for (String name : alias.child("ALIAS_NAME").split(";")) {
                add(names, name.strip(), quality);
              }
            });
    return names;
  }

  private static void add(List<ListedName> names, String text, Quality quality) {
    if (!text.isEmpty()) {
      names.add(new ListedName(text, quality));
    }
  }

  private static String birth(XmlElement birth) {
    if (!birth.child("DATE").isEmpty()) {
      return birth.child("DATE");
    }
    if (!birth.child("FROM_YEAR").isEmpty()) {
      return birth.child("FROM_YEAR") + "/" + birth.child("TO_YEAR");
    }
    return birth.child("YEAR");
  }
}
