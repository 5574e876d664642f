package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A service said no; RFC 9457 tells why. */
final class Refusal extends ReplayException {

  private static final String PREFIX = "urn:keten:problem:";

  private final String call;
  private final int status;
  private final String type;
  private final transient JsonNode problem;

  Refusal(String call, int status, JsonNode problem) {
    super(call + " -> " + status);
    this.call = call;
    this.status = status;
    this.problem = problem;
    String uri = problem.path("type").asText("");
    this.type = uri.startsWith(PREFIX) ? uri.substring(PREFIX.length()) : uri;
  }

  int status() {
    return status;
  }

  /** The slug of the problem; empty if the answer was none. */
  String type() {
    return type;
  }

  /** Whether asking again in a moment may help: the service or what it stands on is away. */
  boolean isPassing() {
    return status == 502 || status == 503 || status == 504;
  }

  /** Whether somebody else changed the case between looking and acting. */
  boolean isOutdated() {
    return status == 412 || type.equals("changed-meanwhile");
  }

  /** Method, path, status, problem and what it names, on one line. */
  @Override
  public String getMessage() {
    List<String> named = new ArrayList<>();
    problem
        .path("errors")
        .forEach(error -> named.add(error.path("field").asText() + ": " + message(error)));
    problem
        .path("guards")
        .forEach(guard -> named.add(guard.isTextual() ? guard.asText() : guard.toString()));
    return call
        + " -> "
        + status
        + " "
        + (type.isEmpty() ? "without a problem type" : type)
        + (named.isEmpty() ? " " + problem.path("detail").asText("") : " " + named);
  }

  private static String message(JsonNode error) {
    return error.path("messageEn").asText(error.path("message").asText(""));
  }
}
