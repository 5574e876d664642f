package nl.keten.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.keten.events.CaseEvent;
import nl.keten.events.ScreeningEvent;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JournalTest {

  @Inject Journal journal;
  @Inject Inbox inbox;

  private final UUID caseId = UuidV7.next();

  private CaseEvent accepted() {
    return new CaseEvent.IntakeAccepted(caseId, Instant.now());
  }

  private ValidatableResponse accept(String token, Map<String, String> headers, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .headers(headers)
        .contentType("application/json")
        .body(body)
        .post("/v1/cases/acceptances")
        .then();
  }

  private ValidatableResponse accept(String token) {
    return accept(token, Map.of(), Map.of("caseId", caseId));
  }

  private static boolean isIntact() throws SQLException {
    try (Connection connection = Journaled.connect()) {
      return JournalVerifier.verify(connection).isIntact();
    }
  }

  @Test
  void appending_outside_a_transaction_fails_loudly() {
    assertThatThrownBy(() -> journal.append(accepted())).isInstanceOf(TransactionalException.class);
    assertThatThrownBy(() -> inbox.firstTime("reader", UuidV7.next()))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void what_is_rolled_back_was_never_said() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          journal.append(accepted());
                          throw new IllegalStateException("the act fails");
                        }))
        .hasMessageContaining("the act fails");
    assertThat(Journaled.of(caseId.toString())).isEmpty();
    QuarkusTransaction.requiringNew().run(() -> journal.append(accepted()));
    assertThat(Journaled.of(caseId.toString()))
        .extracting(Journaled.Row::position)
        .containsExactly(1L);
  }

  @Test
  void a_service_cannot_publish_what_the_catalogue_gives_to_another() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            journal.append(
                                new ScreeningEvent.Confirmed(
                                    caseId, Instant.now(), UuidV7.next()))))
        .hasMessageContaining("does not publish");
  }

  @Test
  void several_events_keep_their_order_and_their_chain() throws SQLException {
    UUID other = UuidV7.next();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                journal.append(
                    List.of(
                        accepted(),
                        new CaseEvent.IntakeAccepted(other, Instant.now()),
                        new CaseEvent.ReceiptConfirmed(caseId, Instant.now(), "EC-1"))));
    assertThat(Journaled.typesOf(caseId))
        .containsExactly("cases.intake-accepted.v1", "cases.receipt-confirmed.v1");
    assertThat(Journaled.typesOf(other)).containsExactly("cases.intake-accepted.v1");
    assertThat(isIntact()).isTrue();
  }

  @Test
  void many_threads_on_one_case_make_one_unbroken_chain() throws Exception {
    int threads = 8;
    long each = 15;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> done = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        done.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    QuarkusTransaction.requiringNew().run(() -> journal.append(accepted()));
                  }
                }));
      }
      for (Future<?> thread : done) {
        thread.get();
      }
    }
    assertThat(Journaled.of(caseId.toString()))
        .extracting(Journaled.Row::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, threads * each).boxed().toList());
    assertThat(isIntact()).isTrue();
  }

  @Test
  void the_database_refuses_to_change_remove_or_empty_the_journal() throws SQLException {
    QuarkusTransaction.requiringNew().run(() -> journal.append(accepted()));
    try (Connection connection = Journaled.connect();
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "UPDATE journal SET body = '{}'",
              "UPDATE journal SET actor = 'x', published_at = now()",
              "DELETE FROM journal",
              "TRUNCATE journal")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
      }
      assertThat(
              statement.executeUpdate("UPDATE journal SET published_at = now() WHERE position = 1"))
          .isPositive();
    }
  }

  @Test
  void who_acts_comes_from_the_token_in_the_role_that_the_endpoint_permits() {
    accept(Tokens.of("officer-signatory", "cdiu-officer", "cdiu-signatory"))
        .statusCode(200)
        .body("role", equalTo("cdiu-signatory"))
        .body("subject", equalTo(Tokens.subjectOf("officer-signatory")))
        .body("organisation", nullValue());
    accept(Tokens.exporter("polderlicht"))
        .body("role", equalTo("exporter"))
        .body("organisation", equalTo("polderlicht"));
    assertThat(Journaled.of(caseId.toString()))
        .extracting(Journaled.Row::actorRole)
        .containsExactly("cdiu-signatory", "exporter");
    assertThat(Journaled.of(caseId.toString()).getFirst().actor())
        .isEqualTo(Tokens.subjectOf("officer-signatory"));
  }

  @Test
  void business_time_from_outside_is_refused_unless_the_clock_is_set_so() {
    accept(
            Tokens.of("officer-1", "cdiu-officer"),
            Map.of("X-Keten-Business-Time", "2010-01-01T09:00:00Z"),
            Map.of("caseId", caseId))
        .statusCode(400)
        .body("type", equalTo("urn:keten:problem:business-time-refused"));
    assertThat(Journaled.of(caseId.toString())).isEmpty();
  }

  @Test
  void the_same_key_and_body_give_the_same_answer_and_one_effect() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String officer = Tokens.of("officer-1", "cdiu-officer");
    String first =
        accept(officer, key, Map.of("caseId", caseId)).statusCode(200).extract().asString();
    String again =
        accept(officer, key, Map.of("caseId", caseId)).statusCode(200).extract().asString();
    assertThat(again).isEqualTo(first);
    assertThat(Journaled.of(caseId.toString())).hasSize(1);
  }

  @Test
  void the_same_key_with_another_body_is_409_and_without_effect() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String officer = Tokens.of("officer-1", "cdiu-officer");
    accept(officer, key, Map.of("caseId", caseId)).statusCode(200);
    accept(officer, key, Map.of("caseId", caseId, "remark", "other"))
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:idempotency-key-reused"));
    assertThat(Journaled.of(caseId.toString())).hasSize(1);
  }

  @Test
  void a_key_belongs_to_its_caller() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    accept(Tokens.of("officer-1", "cdiu-officer"), key, Map.of("caseId", caseId)).statusCode(200);
    accept(Tokens.of("officer-2", "cdiu-officer"), key, Map.of("caseId", caseId)).statusCode(200);
    assertThat(Journaled.of(caseId.toString())).hasSize(2);
  }

  @Test
  void a_key_of_an_act_that_failed_is_free() {
    String key = UUID.randomUUID().toString();
    String officer = Tokens.of("officer-1", "cdiu-officer");
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(officer)
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(Map.of("caseId", caseId))
          .post("/v1/cases/failures")
          .then()
          .statusCode(500);
    }
    assertThat(Journaled.of(caseId.toString())).isEmpty();
    accept(officer, Map.of("Idempotency-Key", key), Map.of("caseId", caseId)).statusCode(200);
  }

  @Test
  void a_key_that_is_none_is_400() {
    accept(
            Tokens.of("officer-1", "cdiu-officer"),
            Map.of("Idempotency-Key", "x".repeat(201)),
            Map.of("caseId", caseId))
        .statusCode(400)
        .body("type", equalTo("urn:keten:problem:idempotency-key-invalid"));
  }

  @Test
  void two_requests_with_one_key_at_the_same_time_act_once() throws Exception {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String officer = Tokens.of("officer-1", "cdiu-officer");
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        answers.add(
            pool.submit(
                () ->
                    accept(officer, key, Map.of("caseId", caseId))
                        .statusCode(200)
                        .extract()
                        .asString()));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.getFirst().get());
      }
    }
    assertThat(Journaled.of(caseId.toString())).hasSize(1);
  }
}
