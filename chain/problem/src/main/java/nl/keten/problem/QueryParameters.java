package nl.keten.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Which query parameters do not have the form their resource asks for. The framework answers 404 to
 * them as it does to a malformed path; they are bad input, with a name.
 */
final class QueryParameters {

  private QueryParameters() {}

  static List<InvalidField> invalid(ResourceInfo resource, UriInfo here) {
    List<InvalidField> invalid = new ArrayList<>();
    if (resource.getResourceMethod() == null) {
      return invalid;
    }
    for (Parameter parameter : resource.getResourceMethod().getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      String value = query == null ? null : here.getQueryParameters().getFirst(query.value());
      if (query != null && value != null && !hasForm(parameter.getType(), value)) {
        invalid.add(
            new InvalidField(
                query.value(),
                "This parameter does not have the form that the API describes.",
                "Deze parameter heeft niet de vorm die de API beschrijft."));
      }
    }
    return invalid;
  }

  private static boolean hasForm(Class<?> type, String value) {
    try {
      if (type == int.class || type == Integer.class) {
        Integer.parseInt(value);
      } else if (type == long.class || type == Long.class) {
        Long.parseLong(value);
      } else if (type == UUID.class) {
        UUID.fromString(value);
      } else if (type == LocalDate.class) {
        LocalDate.parse(value);
      } else if (type == Instant.class) {
        Instant.parse(value);
      } else if (type.isEnum()) {
        return Arrays.stream(type.getEnumConstants())
            .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
      }
      return true;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return false;
    }
  }
}
