package nl.keten.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A service of the chain, in the order in which a case travels.
 *
 * <p>Its label is one name for everything that belongs to it: folder, client in the realm, consumer
 * group, log file.
 */
public enum Service {
  LICENCE_INTAKE(8081, 9081),
  SANCTIONS_SCREENING(8082, 9082),
  RISK_ASSESSMENT(8083, 9083),
  REPORTING(8084, 9084);

  private final int standardPort;
  private final int standardManagementPort;

  Service(int standardPort, int standardManagementPort) {
    this.standardPort = standardPort;
    this.standardManagementPort = standardManagementPort;
  }

  /** The name with hyphens, for example {@code licence-intake}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its database, and of the role that owns it: {@code licence_intake}. */
  public String database() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The variable that tells other services where it is: {@code KETEN_LICENCE_INTAKE_URL}. */
  String urlVariable() {
    return "KETEN_" + name() + "_URL";
  }

  /** The variable by which the realm file leaves room for its secret. */
  String secretVariable() {
    return "KETEN_" + name() + "_SECRET";
  }

  int standardPort() {
    return standardPort;
  }

  int standardManagementPort() {
    return standardManagementPort;
  }

  /**
   * The service of that label.
   *
   * @throws UsageException if there is none
   */
  static Service ofLabel(String label) {
    for (Service service : values()) {
      if (service.label().equals(label)) {
        return service;
      }
    }
    throw new UsageException(
        "There is no service %s; the services are %s."
            .formatted(
                label,
                Arrays.stream(values()).map(Service::label).collect(Collectors.joining(", "))));
  }
}
