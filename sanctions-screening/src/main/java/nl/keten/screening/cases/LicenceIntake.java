package nl.keten.screening.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** licence-intake, which knows the parties of a case. */
@ApplicationScoped
class LicenceIntake {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final URI address;
  private final ServiceToken token;
  private final ObjectMapper json;

  LicenceIntake(
      @ConfigProperty(name = "keten.licence-intake.url") URI address,
      ServiceToken token,
      ObjectMapper json) {
    this.address = address;
    this.token = token;
    this.json = json;
  }

  /** It gave no answer that can be used; it is asked again later. */
  static final class Unavailable extends Exception {

    private static final long serialVersionUID = 1L;

    Unavailable(String what) {
      super(what);
    }

    Unavailable(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * The application of a case, as it is now.
   *
   * @throws Unavailable if there is no answer, or none that can be used
   */
  Application application(UUID caseId) throws Unavailable {
    HttpResponse<byte[]> response = get(caseId);
    if (response.statusCode() != OK) {
      throw new Unavailable("licence-intake answers " + response.statusCode());
    }
    try {
      Application application =
          json.readValue(new String(response.body(), StandardCharsets.UTF_8), Application.class);
      if (!caseId.equals(application.caseId())) {
        throw new Unavailable("licence-intake answers with another case");
      }
      return application;
    } catch (JsonProcessingException e) {
      throw new Unavailable("licence-intake answers what is not an application", e);
    }
  }

  private HttpResponse<byte[]> get(UUID caseId) throws Unavailable {
    String bearer;
    try {
      bearer = token.access();
    } catch (RuntimeException e) {
      throw new Unavailable("no token from the identity provider", e);
    }
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/v1/cases/" + caseId + "/application"))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + bearer)
            .header("Accept", "application/json")
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Unavailable("licence-intake cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopping", e);
    }
  }
}
