package nl.keten.intake.bad;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import nl.keten.reporting.bad.Figures;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * A name that says nothing, another service's class, an open endpoint, its own clock and producer.
 */
@Path("/cases")
public class CaseManager {

  private final Producer<String, String> producer;

  CaseManager(Producer<String, String> producer) {
    this.producer = producer;
  }

  /** Nobody says who may call it. */
  @GET
  public Figures open() throws Exception {
    producer.send(new ProducerRecord<>("keten.licence-intake", Instant.now().toString())).get();
    return new Figures(1);
  }

  /** Not public. */
  @GET
  @Path("count")
  int count() {
    return 0;
  }

  /** Reads events, and is no listener. */
  @Incoming("risk-assessment")
  public void on(String event) throws Exception {
    producer.send(new ProducerRecord<>("elsewhere", event)).get();
  }
}
