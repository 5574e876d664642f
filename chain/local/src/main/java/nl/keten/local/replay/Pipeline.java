package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.keten.local.replay.Destinations.Distance;
import org.jspecify.annotations.Nullable;

/**
 * Many cases on their way at once. One thread walks past the queues of the stations and hands what
 * waits there to the workers, as a head of department would; nobody waits for one case, so what the
 * services do among themselves costs the replay no time.
 */
final class Pipeline {

  private static final WorkStation[] LATE_STATIONS_FIRST = {
    WorkStation.SIGNING,
    WorkStation.BZ_AGREEMENT,
    WorkStation.DECISION,
    WorkStation.BZ_ADVICE,
    WorkStation.CLASSIFICATION,
    WorkStation.INTAKE
  };

  /**
   * Refusals after which the queue is looked at again: at signing the screening that the draft
   * asked for may still be under way, and an act whose answer was lost is found done.
   */
  private static final Set<String> PASSING =
      Set.of("grant-blocked", "task-already-claimed", "task-not-claimed", "task-finished");

  private static final Duration SHORTEST_REST = Duration.ofMillis(20);
  private static final Duration LONGEST_REST = Duration.ofMillis(500);

  private final Api api;
  private final Endpoints endpoints;
  private final Desk desk;
  private final StationTimes times;
  private final Destinations destinations;
  private final Log log;
  private final Duration patience;
  private final int workers;
  private final int window;

  private final Map<String, CaseInFlight> inFlight = new ConcurrentHashMap<>();
  private final AtomicInteger starting = new AtomicInteger();

  /**
   * @param workers how many act at a time
   * @param window how many cases are on their way at most
   * @param patience after how long without any movement a case is given up
   */
  Pipeline(
      Api api,
      Endpoints endpoints,
      Desk desk,
      StationTimes times,
      Destinations destinations,
      Log log,
      int workers,
      int window,
      Duration patience) {
    this.api = api;
    this.endpoints = endpoints;
    this.desk = desk;
    this.times = times;
    this.destinations = destinations;
    this.log = log;
    this.workers = workers;
    this.window = window;
    this.patience = patience;
  }

  /** Brings every decision as far as it goes; what goes wrong with one stops no other. */
  void run(List<Decision> decisions) {
    Queue<Decision> waiting = new ArrayDeque<>(decisions);
    ExecutorService hands = Executors.newFixedThreadPool(workers);
    Duration rest = SHORTEST_REST;
    try {
      while (!waiting.isEmpty() || starting.get() > 0 || !inFlight.isEmpty()) {
        boolean moved = admit(waiting, hands);
        for (WorkStation station : LATE_STATIONS_FIRST) {
          moved |= walkPast(station, hands);
        }
        giveUpStuck();
        log.tick();
        rest = moved ? SHORTEST_REST : shorter(rest.multipliedBy(2), LONGEST_REST);
        Thread.sleep(rest.toMillis());
      }
      hands.shutdown();
      if (!hands.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new ReplayException("Workers did not come back within a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayException("Interrupted");
    } finally {
      hands.shutdownNow();
    }
  }

  private boolean admit(Queue<Decision> waiting, ExecutorService hands) {
    boolean admitted = false;
    while (!waiting.isEmpty() && inFlight.size() + starting.get() < window) {
      Decision decision = waiting.remove();
      starting.incrementAndGet();
      hands.execute(
          () -> {
            try {
              begin(decision);
            } catch (RuntimeException e) {
              log.failed(decision, "application", String.valueOf(e.getMessage()));
            } finally {
              starting.decrementAndGet();
            }
          });
      admitted = true;
    }
    return admitted;
  }

  private void begin(Decision decision) {
    Distance distance = destinations.of(decision.destination()).distance();
    StationTimes.Plan plan = times.plan(decision, distance);
    JsonNode seen = desk.apply(decision, plan);
    String caseId = seen.path("caseId").asText();
    log.applied(decision, caseId);
    JsonNode decided = seen.path("decision");
    if (decided.isObject()) {
      String difference = Outcome.difference(decision, decided);
      if (difference == null) {
        log.decidedBefore(decision);
      } else {
        log.failed(decision, "decision", difference);
      }
      return;
    }
    inFlight.put(caseId, new CaseInFlight(decision, plan, caseId));
  }

  private boolean walkPast(WorkStation station, ExecutorService hands) {
    boolean moved = false;
    @Nullable String cursor = null;
    do {
      String page =
          "tasks?limit=100&station=" + station + (cursor == null ? "" : "&cursor=" + cursor);
      JsonNode tasks = api.as(station.watcher(), station.service(endpoints), page).get().body();
      for (JsonNode task : tasks.path("items")) {
        CaseInFlight one = inFlight.get(task.path("caseId").asText());
        String taskId = task.path("taskId").asText();
        if (one != null && one.take(taskId)) {
          boolean claimed = task.path("claimed").asBoolean();
          hands.execute(() -> work(station, one, taskId, claimed));
          moved = true;
        }
      }
      cursor = tasks.path("next").isTextual() ? tasks.path("next").asText() : null;
    } while (cursor != null);
    return moved;
  }

  private void work(WorkStation station, CaseInFlight one, String taskId, boolean claimed) {
    try {
      if (!claimed) {
        desk.claim(
            station.service(endpoints), station.account(one), taskId, station.takenUp(one.plan()));
      }
      station.act(desk, one);
      one.finished(taskId);
      if (station == WorkStation.SIGNING) {
        inFlight.remove(one.caseId());
        log.decided(one.decision());
      }
    } catch (Refusal refusal) {
      if (PASSING.contains(refusal.type())) {
        one.waitFor(refusal.getMessage());
      } else {
        fail(one, station.name(), refusal);
      }
    } catch (RuntimeException e) {
      fail(one, station.name(), e);
    }
  }

  private void fail(CaseInFlight one, String where, RuntimeException e) {
    inFlight.remove(one.caseId());
    log.failed(one.decision(), where, String.valueOf(e.getMessage()));
  }

  private void giveUpStuck() {
    for (CaseInFlight one : List.copyOf(inFlight.values())) {
      if (one.stuckFor(patience.toNanos())) {
        inFlight.remove(one.caseId());
        @Nullable String because = stuckBecause(one);
        if (because == null) {
          log.decided(one.decision());
        } else {
          log.failed(one.decision(), "waiting", because);
        }
      }
    }
  }

  /** Why it does not move; null if it was decided, as the file says, without our having heard. */
  private @Nullable String stuckBecause(CaseInFlight one) {
    @Nullable String waits = one.waitsFor();
    try {
      JsonNode seen = desk.look(one);
      if (seen.path("decision").isObject()) {
        return Outcome.difference(one.decision(), seen.path("decision"));
      }
      if (waits != null) {
        return waits;
      }
      return "nothing moved for %d s; case %s is at %s, guards %s"
          .formatted(
              patience.toSeconds(), one.caseId(), seen.path("stations"), seen.path("guards"));
    } catch (RuntimeException e) {
      return "nothing moved for %d s; case %s".formatted(patience.toSeconds(), one.caseId());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
