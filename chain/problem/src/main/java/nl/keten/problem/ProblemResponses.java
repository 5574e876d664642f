package nl.keten.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a problem as RFC 9457 asks: type, status, title and detail always, in one language. */
@ApplicationScoped
class ProblemResponses {

  static final String MEDIA_TYPE = "application/problem+json";

  private final ObjectMapper json;

  ProblemResponses(ObjectMapper json) {
    this.json = json;
  }

  Response of(ProblemException problem, Language language) {
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .type(MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .entity(body(problem, language));
    if (problem.type() == ProblemType.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  /**
   * The body as text: written here, because the media type is not one a JSON writer is asked for.
   */
  String body(ProblemException problem, Language language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type().uri());
    body.put("status", problem.type().status());
    body.put("title", problem.type().title(language));
    body.put("detail", problem.detail(language));
    problem.extensions().forEach((name, value) -> body.put(name, inOneLanguage(value, language)));
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem that is not JSON: " + problem.type(), e);
    }
  }

  private static Object inOneLanguage(Object value, Language language) {
    return switch (value) {
      case InvalidField invalid ->
          Map.of("field", invalid.field(), "message", messageOf(invalid, language));
      case List<?> list -> list.stream().map(entry -> inOneLanguage(entry, language)).toList();
      default -> value;
    };
  }

  private static String messageOf(InvalidField invalid, Language language) {
    return switch (language) {
      case NL -> invalid.messageNl();
      case EN -> invalid.messageEn();
    };
  }
}
