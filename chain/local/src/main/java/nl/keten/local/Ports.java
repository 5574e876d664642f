package nl.keten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The ports of one running chain, all on the loopback interface. */
public record Ports(
    int postgres,
    int kafka,
    int kafkaController,
    int keycloak,
    int keycloakManagement,
    Map<Service, Integer> http,
    Map<Service, Integer> management) {

  private static final int HIGHEST = 65_535;

  public Ports {
    http = Map.copyOf(http);
    management = Map.copyOf(management);
  }

  /** The ports that the documentation names. */
  public static Ports standard() {
    return new Ports(
        15432,
        19092,
        19093,
        8180,
        9180,
        perService(Service::standardPort),
        perService(Service::standardManagementPort));
  }

  /** Ports counted from a base, so that a second chain can run beside the first. */
  static Ports from(int base) {
    if (base < 1024 || base + 31 > HIGHEST) {
      throw new UsageException(
          "--port-base takes a number from 1024 to %d, not %d.".formatted(HIGHEST - 31, base));
    }
    return new Ports(
        base + 20,
        base + 21,
        base + 22,
        base + 30,
        base + 31,
        perService(service -> base + service.standardPort() - 8080),
        perService(service -> base + 10 + service.standardManagementPort() - 9080));
  }

  /** Ports that are free at this moment, chosen by the operating system. */
  public static Ports free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      Deque<Integer> free = new ArrayDeque<>();
      for (int i = 0; i < 5 + 2 * Service.values().length; i++) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        free.add(socket.getLocalPort());
      }
      return new Ports(
          free.pop(),
          free.pop(),
          free.pop(),
          free.pop(),
          free.pop(),
          perService(service -> free.pop()),
          perService(service -> free.pop()));
    } catch (IOException e) {
      throw new UncheckedIOException("The operating system gave no free ports", e);
    } finally {
      held.forEach(Ports::release);
    }
  }

  int http(Service service) {
    return http.getOrDefault(service, 0);
  }

  int management(Service service) {
    return management.getOrDefault(service, 0);
  }

  /** The first port that another program holds, as one sentence; empty if all are free. */
  Optional<String> firstInUse() {
    for (Map.Entry<Integer, String> port : named().entrySet()) {
      if (!isFree(port.getKey())) {
        return Optional.of(
            "Port %d, which %s needs, is in use by another program; stop that program, or let the chain use other ports with --port-base 20000."
                .formatted(port.getKey(), port.getValue()));
      }
    }
    return Optional.empty();
  }

  /** Every port, in the order in which the parts are listed. */
  List<Integer> all() {
    List<Integer> all =
        new ArrayList<>(List.of(postgres, kafka, kafkaController, keycloak, keycloakManagement));
    for (Service service : Service.values()) {
      all.add(http(service));
      all.add(management(service));
    }
    return all;
  }

  private Map<Integer, String> named() {
    Map<Integer, String> named = new LinkedHashMap<>();
    named.put(postgres, "PostgreSQL");
    named.put(kafka, "Kafka");
    named.put(kafkaController, "Kafka's controller");
    named.put(keycloak, "Keycloak");
    named.put(keycloakManagement, "Keycloak's health check");
    for (Service service : Service.values()) {
      named.put(http(service), service.label());
      named.put(management(service), "the health check of " + service.label());
    }
    return named;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: a connection of a chain just stopped, still in TIME_WAIT, does not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<Service, Integer> perService(ToIntFunction<Service> port) {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, port.applyAsInt(service));
    }
    return ports;
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
