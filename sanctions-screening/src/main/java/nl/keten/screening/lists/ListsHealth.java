package nl.keten.screening.lists;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.keten.journal.Acting;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How the lists are. Always up: without usable lists screenings wait, yet reviewers must reach
 * their hits and operators this answer; taking the service out of rotation would hide both. Alarm
 * on {@code keten_sanctions_obstacles} instead.
 */
@Readiness
@ApplicationScoped
class ListsHealth implements HealthCheck {

  private final Lists lists;
  private final Acting acting;

  ListsHealth(Lists lists, Acting acting) {
    this.lists = lists;
    this.acting = acting;
  }

  void measure(@Observes StartupEvent starting, MeterRegistry metrics) {
    Gauge.builder("keten.sanctions.obstacles", this, health -> health.obstacles().size())
        .description("Reasons why screenings wait for lists; 0 is well")
        .register(metrics);
    Gauge.builder("keten.sanctions.names", lists, loaded -> loaded.current().index().names())
        .description("Listed names in the index")
        .register(metrics);
  }

  @Override
  public HealthCheckResponse call() {
    List<Obstacle> obstacles = obstacles();
    HealthCheckResponseBuilder health = HealthCheckResponse.named("lists").up();
    health.withData("screening", obstacles.isEmpty() ? "RUNS" : "WAITS");
    obstacles.forEach(obstacle -> health.withData(obstacle.list(), obstacle.kind().name()));
    return health.build();
  }

  private List<Obstacle> obstacles() {
    return lists.current().obstacles(acting.today());
  }
}
