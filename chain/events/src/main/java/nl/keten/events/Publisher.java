package nl.keten.events;

/** A service that publishes events, and its topic. */
public enum Publisher {
  LICENCE_INTAKE("licence-intake"),
  SANCTIONS_SCREENING("sanctions-screening"),
  RISK_ASSESSMENT("risk-assessment");

  private final String service;

  Publisher(String service) {
    this.service = service;
  }

  /** The name of the service: of its folder, its client in the realm and its consumer group. */
  public String service() {
    return service;
  }

  /** The topic this service publishes on, and nobody else. */
  public String topic() {
    return "keten." + service;
  }

  /**
   * The publisher of that service name.
   *
   * @throws IllegalArgumentException if no publishing service has that name
   */
  public static Publisher ofService(String service) {
    for (Publisher publisher : values()) {
      if (publisher.service.equals(service)) {
        return publisher;
      }
    }
    throw new IllegalArgumentException("No service publishes events under the name " + service);
  }
}
