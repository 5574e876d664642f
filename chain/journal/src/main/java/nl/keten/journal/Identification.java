package nl.keten.journal;

import jakarta.enterprise.context.ApplicationScoped;
import nl.keten.events.Publisher;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service this is, and how it names itself as a source of events. */
@ApplicationScoped
class Identification {

  private final String service;
  private final String oin;

  Identification(
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "keten.oin", defaultValue = "00000000000000000000") String oin) {
    this.service = service;
    this.oin = oin;
    if (!oin.matches("[0-9]{20}")) {
      throw new IllegalArgumentException("keten.oin has 20 digits");
    }
  }

  String service() {
    return service;
  }

  /**
   * The publisher this service is.
   *
   * @throws IllegalArgumentException if it publishes nothing
   */
  Publisher publisher() {
    return Publisher.ofService(service);
  }

  boolean publishes() {
    for (Publisher publisher : Publisher.values()) {
      if (publisher.service().equals(service)) {
        return true;
      }
    }
    return false;
  }

  /** The CloudEvents source as the NL GOV profile asks: a URN, not a location. */
  String source() {
    return "urn:nld:oin:" + oin + ":systeem:" + service;
  }
}
