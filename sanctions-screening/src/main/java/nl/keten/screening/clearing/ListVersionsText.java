package nl.keten.screening.clearing;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import nl.keten.events.ListVersion;

/** List versions in one column: one a line, {@code list sha256 date}. */
@Converter
class ListVersionsText implements AttributeConverter<List<ListVersion>, String> {

  @Override
  public String convertToDatabaseColumn(List<ListVersion> versions) {
    return versions.stream()
        .map(version -> version.list() + " " + version.sha256() + " " + version.generatedOn())
        .collect(joining("\n"));
  }

  @Override
  public List<ListVersion> convertToEntityAttribute(String text) {
    return text.lines()
        .map(line -> line.split(" ", -1))
        .map(part -> new ListVersion(part[0], part[1], LocalDate.parse(part[2])))
        .toList();
  }
}
