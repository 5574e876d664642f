package nl.keten.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.Delivery;
import nl.keten.reporting.Told;

/** The topics, as far as a test needs them: what is told is at once read by the listener. */
@ApplicationScoped
public class Topics {

  private final ProjectionListener listener;

  Topics(ProjectionListener listener) {
    this.listener = listener;
  }

  /** Tells whole lives. */
  public void tell(CaseLife... lives) {
    tell(Arrays.stream(lives).flatMap(life -> life.told().stream()).toList());
  }

  /** Tells these events in one poll. */
  public void tell(List<Told> told) {
    listener.read(Delivery.of(told));
  }
}
