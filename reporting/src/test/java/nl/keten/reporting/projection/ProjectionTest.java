package nl.keten.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.keten.events.CaseEvent;
import nl.keten.events.Publisher;
import nl.keten.events.Station;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.CaseLife.Goods;
import nl.keten.reporting.RandomLives;
import nl.keten.reporting.Told;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectionTest {

  private static final Goods CAMERA = new Goods("6A003", "1000");

  @Inject Topics topics;
  @Inject CaseHistories histories;
  @Inject AgroalDataSource database;
  @Inject MeterRegistry metrics;

  @Test
  void theTablesSayWhatTheEventsSayHoweverPublishersOvertakeEachOther() {
    for (long seed = 1; seed <= 40; seed++) {
      List<CaseLife> lives = lives(seed, 5);
      Random random = new Random(seed);
      List<Told> arriving = overtaking(lives, random);
      inPolls(arriving, random);

      for (CaseLife life : lives) {
        assertThat(histories.of(life.caseId()))
            .as("seed %d", seed)
            .hasValue(Folding.of(life.told()));
      }
    }
  }

  @Test
  void changesCommuteSoThatEvenADisorderedTopicGivesTheSameTables() {
    for (long seed = 101; seed <= 120; seed++) {
      List<CaseLife> lives = lives(seed, 5);
      List<Told> arriving = new ArrayList<>(all(lives));
      Collections.shuffle(arriving, new Random(seed));
      inPolls(arriving, new Random(seed));

      for (CaseLife life : lives) {
        assertThat(histories.of(life.caseId()))
            .as("seed %d", seed)
            .hasValue(Folding.of(life.told()));
      }
    }
  }

  @Test
  void deliveredAgainTheyChangeNothing() throws SQLException {
    CaseLife life = new RandomLives(201).next();
    topics.tell(life);
    long rows = rows("event_log", life);
    CaseHistory before = histories.of(life.caseId()).orElseThrow();

    topics.tell(life);
    topics.tell(Stream.concat(life.told().stream(), life.told().stream()).toList());

    assertThat(histories.of(life.caseId())).hasValue(before);
    assertThat(rows("event_log", life)).isEqualTo(rows).isEqualTo(life.told().size());
  }

  @Test
  void aCaseIsUnknownUntilItsApplicationIsSeen() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .classified("2026-03-03 10:00", "ML15");
    Told submitted = life.told().getFirst();
    Told classified = life.told().getLast();

    topics.tell(List.of(classified));
    assertThat(histories.of(life.caseId())).isEmpty();

    topics.tell(List.of(submitted));
    assertThat(histories.of(life.caseId()).orElseThrow().classifications())
        .extracting(CaseHistory.Classification::listCode)
        .containsExactly("ML15");
  }

  @Test
  void theLogKeepsTheEnvelopeAndTheLagIsMeasuredOncePerEvent() throws SQLException {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .classified("2026-03-03 10:00", "ML15");
    long measured = metrics.timer("keten.projection.lag").count();

    topics.tell(life);
    topics.tell(life);

    assertThat(metrics.timer("keten.projection.lag").count()).isEqualTo(measured + 3);
    String sql =
        "SELECT publisher || ' ' || type || ' ' || sequence || ' ' || actor_role || ' '"
            + " || extract(epoch FROM recorded_at - occurred_at)::int || ' '"
            + " || (received_at >= recorded_at) FROM event_log WHERE event_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, life.told().getLast().eventId());
      try (ResultSet found = statement.executeQuery()) {
        assertThat(found.next()).isTrue();
        assertThat(found.getString(1))
            .isEqualTo(
                "risk-assessment nl.exportcontrole.assessments.classified.v1 1 system 3 true");
      }
    }
  }

  @Test
  void anEventThatCannotBeWrittenParksItsCaseAndNoOther() throws SQLException {
    CaseLife bad = CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA);
    CaseLife good = CaseLife.received("2026-03-02 10:00", "waddenzee", "NO", CAMERA);
    CaseEvent.Submitted submitted = (CaseEvent.Submitted) bad.told().getFirst().event();
    // PostgreSQL has no text with the character NUL.
    Told poison =
        new Told(
            bad.told().getFirst().eventId(),
            Publisher.LICENCE_INTAKE,
            1,
            new CaseEvent.Submitted(
                submitted.caseId(),
                submitted.occurredAt(),
                "\u0000",
                submitted.organisation(),
                submitted.requestKind(),
                submitted.regime(),
                submitted.permanence(),
                submitted.consigneeCountry(),
                submitted.destination(),
                submitted.parties(),
                submitted.items(),
                submitted.totalValueEur(),
                submitted.route()));
    List<Told> batch = new ArrayList<>();
    batch.add(poison);
    batch.add(bad.told().get(1));
    batch.addAll(good.told());

    topics.tell(batch);

    assertThat(histories.of(good.caseId())).hasValue(Folding.of(good.told()));
    assertThat(histories.of(bad.caseId())).isEmpty();
    assertThat(rows("parked_event", bad)).isEqualTo(2);
    assertThat(rows("parked_event", good)).isZero();
    assertThat(rows("event_log", bad)).as("nothing is stored half").isZero();
  }

  @Test
  void aVisitThatEndsInTheSamePollItBeganIsFinished() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .entered("2026-03-02 10:00", Station.RECEIVED)
            .started("2026-03-02 10:00", Station.RECEIVED)
            .finished("2026-03-02 10:00", Station.RECEIVED);

    topics.tell(life);

    assertThat(histories.of(life.caseId()).orElseThrow().visits())
        .singleElement()
        .satisfies(visit -> assertThat(visit.result()).isEqualTo("done"));
  }

  private static List<CaseLife> lives(long seed, int count) {
    RandomLives lives = new RandomLives(seed);
    return Stream.generate(lives::next).limit(count).toList();
  }

  private static List<Told> all(List<CaseLife> lives) {
    return lives.stream().flatMap(life -> life.told().stream()).toList();
  }

  /** Each publisher keeps its order; which of them comes next is chance. Some come twice. */
  private static List<Told> overtaking(List<CaseLife> lives, Random random) {
    List<Deque<Told>> waiting = new ArrayList<>();
    for (Publisher publisher : Publisher.values()) {
      waiting.add(
          all(lives).stream()
              .filter(told -> told.publisher() == publisher)
              .collect(Collectors.toCollection(ArrayDeque::new)));
    }
    List<Told> arriving = new ArrayList<>();
    waiting.removeIf(Deque::isEmpty);
    while (!waiting.isEmpty()) {
      Told told = waiting.get(random.nextInt(waiting.size())).removeFirst();
      arriving.add(told);
      if (random.nextInt(10) == 0) {
        arriving.add(told);
      }
      waiting.removeIf(Deque::isEmpty);
    }
    return arriving;
  }

  private void inPolls(List<Told> arriving, Random random) {
    int from = 0;
    while (from < arriving.size()) {
      int until = Math.min(arriving.size(), from + 1 + random.nextInt(20));
      topics.tell(arriving.subList(from, until));
      from = until;
    }
  }

  private long rows(String table, CaseLife life) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE subject = ?")) {
      statement.setString(1, life.caseId().toString());
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }
}
