package nl.keten.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chain is started with.
 *
 * @param home the project folder
 * @param ports where its parts listen
 * @param services the services to start; the others are left out
 * @param keep folder that keeps databases, topics and accounts over a restart; null: thrown away at
 *     the end
 * @param lists folder with the sanctions lists that screening loads
 * @param testClock requests may bring their own time (KETEN_BUSINESS_CLOCK=request); for tests and
 *     replay only
 * @param logs folder for one log file per part
 * @param heapMegabytes heap limit of each service
 * @param announced whether {@code .keten/chain.json} tells other programs about this chain
 */
public record Options(
    Home home,
    Ports ports,
    Set<Service> services,
    @Nullable Path keep,
    Path lists,
    boolean testClock,
    Path logs,
    int heapMegabytes,
    boolean announced) {

  public Options {
    services = Set.copyOf(services);
  }

  /** All four services on the standard ports, nothing kept, the invented sample lists. */
  public static Options standard(Home home) {
    return new Options(
        home,
        Ports.standard(),
        EnumSet.allOf(Service.class),
        null,
        home.sampleLists(),
        false,
        home.work().resolve("logs"),
        256,
        true);
  }

  /** The same on other ports. */
  public Options on(Ports other) {
    return new Options(
        home, other, services, keep, lists, testClock, logs, heapMegabytes, announced);
  }

  /** The same with only these services. */
  public Options only(Set<Service> some) {
    return new Options(home, ports, some, keep, lists, testClock, logs, heapMegabytes, announced);
  }

  /** The same with its data kept in a folder. */
  public Options keeping(Path folder) {
    return new Options(
        home, ports, services, folder, lists, testClock, logs, heapMegabytes, announced);
  }

  /** The same with other sanctions lists. */
  public Options screening(Path folder) {
    return new Options(
        home, ports, services, keep, folder, testClock, logs, heapMegabytes, announced);
  }

  /** The same with requests that may bring their own time, or not. */
  public Options testClock(boolean on) {
    return new Options(home, ports, services, keep, lists, on, logs, heapMegabytes, announced);
  }

  /** The same with its log files elsewhere. */
  public Options logging(Path folder) {
    return new Options(
        home, ports, services, keep, lists, testClock, folder, heapMegabytes, announced);
  }

  /** The same with another heap limit for each service. */
  public Options heap(int megabytes) {
    return new Options(home, ports, services, keep, lists, testClock, logs, megabytes, announced);
  }

  /** The same, unknown to deploy/token and the like. */
  public Options unannounced() {
    return new Options(home, ports, services, keep, lists, testClock, logs, heapMegabytes, false);
  }
}
