package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The chain as it comes up: who may come in, what is where, and that a part can go and come back.
 */
@OnTheChain
class ChainIT {

  @Test
  void tokenOfAnExporterNamesTheFourServicesTheRoleAndTheOrganisation() {
    JsonNode claims = As.user("exporter-a").claims();
    assertThat(texts(claims.path("aud")))
        .containsExactlyInAnyOrder(
            Arrays.stream(Service.values()).map(Service::label).toArray(String[]::new));
    assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("exporter");
    assertThat(claims.path("organisation").asText()).isEqualTo("polderlicht");
    assertThat(claims.path("iss").asText()).isEqualTo(RunningChain.current().issuer());
    assertThat(claims.path("azp").asText()).isEqualTo(DemoAccount.CLIENT);
  }

  @Test
  void everyDemoAccountGetsATokenWithExactlyItsRoles(Chain chain) {
    assertThat(chain.accounts())
        .hasSize(15)
        .allSatisfy(
            account -> {
              JsonNode claims = As.user(account.user()).claims();
              assertThat(texts(claims.path("realm_access").path("roles")))
                  .containsExactlyInAnyOrderElementsOf(account.roles());
              assertThat(claims.path("organisation").asText("")).isEqualTo(account.organisation());
            });
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void tokenOfAServiceHasTheRoleServiceAndLivesFiveMinutes(Service service) {
    JsonNode claims = As.service(service).claims();
    assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("service");
    assertThat(claims.has("organisation")).isFalse();
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void noOtherClientTakesAPassword(Chain chain) throws Exception {
    assertThat(passwordGrant(chain, "client_id=admin-cli")).contains("invalid_client");
    assertThat(
            passwordGrant(
                chain,
                "client_id=licence-intake&client_secret="
                    + chain.clientSecret(Service.LICENCE_INTAKE)))
        .contains("unauthorized_client");
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void nobodyComesInWithoutAToken(Service service) {
    As.Answer answer = As.nobody().get(service, aPathOf(service)).expect(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void everyServiceTakesTheTokensOfTheRealm(Service service) {
    As.user("auditor-1").get(service, "/v1/operations/journal/verification").expect(200);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void everyServiceHasMadeItsTablesInItsOwnDatabase(Service service) throws SQLException {
    try (var connection = RunningChain.current().database(service).connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM flyway_schema_history")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isPositive();
    }
  }

  @Test
  void killedServiceComesBackAsAnotherProcess(Chain chain) {
    long before = chain.pid(Service.REPORTING);
    chain.kill(Service.REPORTING);
    assertThat(chain.isRunning(Service.REPORTING)).isFalse();
    assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive)).isEmpty();
    chain.start(Service.REPORTING);
    assertThat(chain.pid(Service.REPORTING)).isNotEqualTo(before);
    As.nobody().get(Service.REPORTING, aPathOf(Service.REPORTING)).expect(401);
  }

  private static String aPathOf(Service service) {
    return switch (service) {
      case LICENCE_INTAKE, SANCTIONS_SCREENING, RISK_ASSESSMENT -> "/v1/tasks";
      case REPORTING -> "/v1/decisions/totals";
    };
  }

  private static String passwordGrant(Chain chain, String client)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(chain.tokenEndpoint()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    client + "&grant_type=password&username=exporter-a&password=exporter-a"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isIn(400, 401);
      return answer.body();
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
