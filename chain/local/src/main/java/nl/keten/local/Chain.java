package nl.keten.local;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole chain running on one machine: PostgreSQL, Kafka, Keycloak and the services as JVMs of
 * their own. Closing it stops everything and waits until it is gone.
 *
 * <p>Thread-safe, except that a single service must not be started and stopped by two threads at
 * once.
 */
public final class Chain implements AutoCloseable {

  private final Postgres postgres;
  private final Broker broker;
  private final Keycloak keycloak;
  private final Services services;
  private final Run run;
  private final Parts parts;
  private volatile Options options;

  Chain(
      Options options,
      Run run,
      Postgres postgres,
      Broker broker,
      Keycloak keycloak,
      Services services,
      Parts parts) {
    this.options = options;
    this.run = run;
    this.postgres = postgres;
    this.broker = broker;
    this.keycloak = keycloak;
    this.services = services;
    this.parts = parts;
  }

  /**
   * Starts a chain and waits until every part is ready.
   *
   * @throws StartFailed if a part does not start; nothing is left running then
   */
  public static Chain start(Options options) {
    LauncherLog.to(options.logs());
    return new ChainStart(options, new Silent()).run();
  }

  /** Where a service answers: {@code http://localhost:8081}. */
  public String url(Service service) {
    return services.url(service);
  }

  /** The process of a service. */
  public long pid(Service service) {
    return services.process(service).pid();
  }

  /** Whether a service was started and has not ended since. */
  public boolean isRunning(Service service) {
    return services.started().contains(service) && services.process(service).isAlive();
  }

  /** Ends a service as {@code kill -9} does. */
  public void kill(Service service) {
    services.kill(service);
  }

  /** Stops a service as a redeployment does. */
  public void stop(Service service) {
    services.stop(service);
  }

  /** Starts a service that was stopped or killed, and waits until it is ready. */
  public void start(Service service) {
    services.start(service);
    announce();
  }

  /**
   * Has the services take the time from requests, or not. They are restarted if they do otherwise
   * now; the other parts keep running.
   */
  public void testClock(boolean on) {
    if (options.testClock() == on) {
      return;
    }
    Set<Service> restarted = services.started();
    services.close();
    options = options.testClock(on);
    services.startLike(new ServiceProcess(options, postgres, broker, keycloak, run));
    restarted.forEach(services::start);
    announce();
  }

  /** The database of a service, for a look at what it stored. */
  public Database database(Service service) {
    return postgres.database(service);
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** The names of the topics. */
  public List<String> topics() {
    return broker.topics();
  }

  /** Who signs the tokens. */
  public String issuer() {
    return keycloak.issuer();
  }

  /** Where tokens are given. */
  public String tokenEndpoint() {
    return keycloak.issuer() + "/protocol/openid-connect/token";
  }

  /** The demo accounts; the password of each is its name. */
  public List<DemoAccount> accounts() {
    return DemoAccount.read(options.home().demo());
  }

  /** The secret of a service's own client in the realm. */
  public String clientSecret(Service service) {
    return keycloak.secret(service);
  }

  String keycloakUrl() {
    return keycloak.url();
  }

  long keycloakPid() {
    return keycloak.process().pid();
  }

  /** What PostgreSQL says of its durability. */
  String durability() {
    return postgres.durability();
  }

  Collection<Service> started() {
    return services.started();
  }

  /** Every address of the chain, by name. */
  Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      if (started().contains(service)) {
        urls.put(service.label(), url(service));
      }
    }
    urls.put("keycloak", issuer());
    urls.put("kafka", bootstrapServers());
    urls.put("postgres", "jdbc:postgresql://localhost:" + options.ports().postgres());
    return urls;
  }

  void announce() {
    if (options.announced()) {
      ChainFile.write(this, options);
    }
  }

  @Override
  public void close() {
    if (options.announced()) {
      ChainFile.remove(options.home());
    }
    parts.close();
  }
}
