package nl.keten.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Every failure and the answer it becomes. Nothing here repeats what the caller sent: a JSON error
 * names the place in the document, never the content.
 */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @Inject ProblemResponses responses;
  @Inject AllowedMethods allowedMethods;

  @ServerExceptionMapper
  Response problem(ProblemException problem, HttpHeaders headers) {
    return responses.of(problem, Language.among(headers.getAcceptableLanguages()));
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  Response unauthenticated(Throwable failure, HttpHeaders headers) {
    return problem(
        new ProblemException(
            ProblemType.UNAUTHENTICATED,
            "Send a valid access token for this service.",
            "Stuur een geldig toegangstoken voor deze dienst mee."),
        headers);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure, HttpHeaders headers) {
    return problem(
        new ProblemException(
            ProblemType.FORBIDDEN, "Your role does not permit this.", "Uw rol staat dit niet toe."),
        headers);
  }

  // Jackson: its own mappers in the framework are for exactly these two classes.
  @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
  Response unmappable(JsonMappingException failure, HttpHeaders headers) {
    return problem(unreadable(failure), headers);
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException failure, HttpHeaders headers) {
    return problem(unreadable(failure), headers);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure, HttpHeaders headers) {
    if (failure.getConstraintViolations().stream().anyMatch(ProblemMappers::isOurs)) {
      return unexpected(failure, headers);
    }
    List<Map<String, String>> errors =
        failure.getConstraintViolations().stream()
            .map(v -> Map.of("field", field(v.getPropertyPath()), "message", v.getMessage()))
            .sorted(Comparator.comparing((Map<String, String> e) -> e.get("field")))
            .toList();
    return problem(
        new ProblemException(
            ProblemType.INVALID_INPUT,
            "Correct the fields named in errors.",
            "Verbeter de velden die in errors staan.",
            Map.of("errors", errors)),
        headers);
  }

  /** Two people changed the same thing; the second one did not see what the first one did. */
  @ServerExceptionMapper
  Response changedMeanwhile(OptimisticLockException failure, HttpHeaders headers) {
    return problem(changedMeanwhile(), headers);
  }

  /** What the framework refuses: no such path, method, media type, or a bad parameter. */
  @ServerExceptionMapper
  Response refused(
      WebApplicationException failure, HttpHeaders headers, UriInfo here, ResourceInfo resource) {
    int status = failure.getResponse().getStatus();
    if (failure.getCause() instanceof JsonProcessingException json) {
      return problem(unreadable(json), headers);
    }
    if (status == 404 && failure.getCause() != null) {
      List<InvalidField> invalid = QueryParameters.invalid(resource, here);
      if (!invalid.isEmpty()) {
        return problem(invalid(invalid), headers);
      }
    }
    ProblemException problem = refusal(status);
    if (problem == null) {
      return status < 400 ? failure.getResponse() : unexpected(failure, headers);
    }
    Response response = problem(problem, headers);
    return status != 405
        ? response
        : Response.fromResponse(response)
            .header(HttpHeaders.ALLOW, allowedMethods.of(here.getPath()))
            .build();
  }

  /** Anything else is our fault. The caller gets a number to quote; the reason stays in the log. */
  @ServerExceptionMapper
  Response unexpected(Throwable failure, HttpHeaders headers) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem(problem, headers);
      }
      if (cause instanceof OptimisticLockException) {
        return problem(changedMeanwhile(), headers);
      }
    }
    UUID number = UUID.randomUUID();
    LOG.errorf(failure, "Unexpected error %s", number);
    return problem(
        new ProblemException(
            ProblemType.INTERNAL_ERROR,
            "Something went wrong on our side. Quote the error number when you report it.",
            "Er ging bij ons iets mis. Noem het foutnummer als u het meldt.",
            Map.of("errorNumber", number)),
        headers);
  }

  private static ProblemException changedMeanwhile() {
    return new ProblemException(
        ProblemType.CHANGED_MEANWHILE,
        "Somebody else changed this at the same moment. Look again, then repeat.",
        "Iemand anders wijzigde dit op hetzelfde moment. Bekijk het opnieuw en probeer het nog eens.");
  }

  private static @Nullable ProblemException refusal(int status) {
    return switch (status) {
      case 400 ->
          new ProblemException(
              ProblemType.INVALID_INPUT,
              "A parameter or header is not valid.",
              "Een parameter of header is niet geldig.");
      case 401 ->
          new ProblemException(
              ProblemType.UNAUTHENTICATED,
              "Send a valid access token for this service.",
              "Stuur een geldig toegangstoken voor deze dienst mee.");
      case 403 ->
          new ProblemException(
              ProblemType.FORBIDDEN,
              "Your role does not permit this.",
              "Uw rol staat dit niet toe.");
      case 404 -> ProblemException.notFound();
      case 405 ->
          new ProblemException(
              ProblemType.METHOD_NOT_ALLOWED,
              "Use one of the methods in the Allow header.",
              "Gebruik een van de methoden in de Allow-header.");
      case 406 ->
          new ProblemException(
              ProblemType.NOT_ACCEPTABLE,
              "This is not available in the format asked for.",
              "Dit is niet beschikbaar in het gevraagde formaat.");
      case 413 -> tooLarge();
      case 415 ->
          new ProblemException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send the content with the type that the description of this API names.",
              "Stuur de inhoud met het type dat de beschrijving van deze API noemt.");
      default -> null;
    };
  }

  static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "The content is larger than this resource takes.",
        "De inhoud is groter dan hier wordt aangenomen.");
  }

  private static ProblemException unreadable(JsonProcessingException failure) {
    return switch (failure) {
      case StreamConstraintsException tooMuch -> tooLarge();
      case UnrecognizedPropertyException unknown ->
          invalid(pathOf(unknown), "This field is not known.", "Dit veld is niet bekend.");
      case JsonMappingException mismatch when !mismatch.getPath().isEmpty() ->
          mismatch.getCause() instanceof StreamConstraintsException
              ? tooLarge()
              : invalid(
                  pathOf(mismatch),
                  "This field does not have the form or one of the values that the API describes.",
                  "Dit veld heeft niet de vorm of een van de waarden die de API beschrijft.");
      default ->
          new ProblemException(
              ProblemType.MALFORMED_BODY,
              "The body is not the JSON document that the API describes" + place(failure) + ".",
              "De inhoud is niet het JSON-document dat de API beschrijft" + plaats(failure) + ".");
    };
  }

  private static ProblemException invalid(String field, String en, String nl) {
    return invalid(List.of(new InvalidField(field, en, nl)));
  }

  private static ProblemException invalid(List<InvalidField> errors) {
    return new ProblemException(
        ProblemType.INVALID_INPUT,
        "Correct the fields named in errors.",
        "Verbeter de velden die in errors staan.",
        Map.of("errors", errors));
  }

  private static String place(JsonProcessingException failure) {
    return failure.getLocation() == null ? "" : " (line " + failure.getLocation().getLineNr() + ")";
  }

  private static String plaats(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? ""
        : " (regel " + failure.getLocation().getLineNr() + ")";
  }

  private static String pathOf(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(printable(step.getFieldName()));
      }
    }
    return path.toString();
  }

  /** A field's name comes from the caller too when it is an unknown one. */
  private static String printable(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}") ? name : "?";
  }

  /** A result of ours that breaks its own rule is our fault, not the caller's. */
  private static boolean isOurs(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  /** The path as the caller wrote it: without our method, and without our name for the body. */
  private static String field(Path path) {
    StringBuilder inBody = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD) {
        if (node.getIndex() != null) {
          inBody.append('[').append(node.getIndex()).append(']');
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
          inBody.append(inBody.isEmpty() ? "" : ".").append(node.getName());
        }
      }
    }
    return inBody.isEmpty() ? parameter : inBody.toString();
  }
}
