package nl.keten.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.keten.events.Hold;
import nl.keten.events.HoldEvent;
import nl.keten.events.Outcome;
import nl.keten.events.Publisher;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.reporting.CaseLife.Goods;

/** Lives of cases as they might go, the same for the same seed. */
public final class RandomLives {

  private static final List<Station> ROAD =
      List.of(
          Station.INTAKE,
          Station.CLASSIFICATION,
          Station.ROUTING,
          Station.BZ_ADVICE,
          Station.DECISION,
          Station.SIGNING,
          Station.DECISION,
          Station.SIGNING);
  private static final List<String> CODES = List.of("ML5", "ML10", "ML15", "6A003", "5A002");
  private static final List<String> COUNTRIES = List.of("EG", "NO", "TR", "KE");

  private final Random random;
  private final Instant from;
  private Instant now = Instant.EPOCH;

  /** A source of lives received from early 2026 on. */
  public RandomLives(long seed) {
    this(seed, "2026-01-05 09:00");
  }

  /** A source of lives received in the ninety days from that time on. */
  public RandomLives(long seed, String from) {
    this.random = new Random(seed);
    this.from = CaseLife.at(from);
  }

  /** One that visits stations one after another, each entered as the one before is finished. */
  public CaseLife next() {
    now = from.plus(Duration.ofMinutes(random.nextInt(90 * 24 * 60)));
    CaseLife life =
        CaseLife.received(
            now, random.nextBoolean() ? "polderlicht" : "waddenzee", pick(COUNTRIES), goods());
    int stations = random.nextInt(ROAD.size() + 1);
    boolean open = random.nextInt(4) == 0;
    for (int i = 0; i < stations; i++) {
      Station station = ROAD.get(i);
      life.entered(now, station);
      work(life, station);
      if (random.nextInt(3) == 0) {
        suspend(life);
      }
      hold(life);
      pass(20);
      if (i < stations - 1 || !open) {
        life.finished(now, station);
      }
    }
    if (!open) {
      decide(life);
    }
    return life;
  }

  private List<Goods> goods() {
    List<Goods> goods = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      goods.add(new Goods(pick(CODES), random.nextInt(100_000) + "." + (10 + random.nextInt(90))));
    }
    return goods;
  }

  private void work(CaseLife life, Station station) {
    int rounds = random.nextInt(3);
    for (int i = 0; i < rounds; i++) {
      pass(5);
      life.started(now, station);
      if (random.nextBoolean()) {
        pass(3);
        life.paused(now, station);
      }
    }
  }

  private void suspend(CaseLife life) {
    life.fact(now, today(), "information-requested", null);
    pass(30);
    if (random.nextInt(5) > 0) {
      life.fact(now, today(), "information-received", null);
    }
  }

  private void hold(CaseLife life) {
    if (random.nextInt(5) == 0) {
      Publisher by =
          random.nextBoolean() ? Publisher.SANCTIONS_SCREENING : Publisher.LICENCE_INTAKE;
      life.tell(by, new HoldEvent.Placed(life.caseId(), now, Hold.SANCTIONS, "hit"));
      pass(4);
      if (random.nextBoolean()) {
        life.tell(by, new HoldEvent.Released(life.caseId(), now, Hold.SANCTIONS, "cleared"));
      }
    }
  }

  private void decide(CaseLife life) {
    switch (random.nextInt(4)) {
      case 0 ->
          life.decided(now, Outcome.REFUSED, Set.of(1 + random.nextInt(4), 5 + random.nextInt(4)));
      case 1 -> life.decided(now, Outcome.WITHDRAWN, Set.of());
      default -> life.decided(now, Outcome.GRANTED, Set.of());
    }
  }

  private void pass(int maxDays) {
    now = now.plus(Duration.ofMinutes(random.nextInt(maxDays * 24 * 60)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, Acting.CIVIL_TIME);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
