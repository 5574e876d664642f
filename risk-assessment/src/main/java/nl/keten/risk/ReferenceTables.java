package nl.keten.risk;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import nl.keten.reference.ControlLists;
import nl.keten.reference.Countries;
import nl.keten.reference.DestinationGroups;
import nl.keten.risk.advice.Criteria;
import nl.keten.risk.routing.RoutingRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The dated tables, read and checked once at the start: with a table that has a gap the service
 * does not start.
 */
@Singleton
class ReferenceTables {

  private final Optional<Path> extra;

  ReferenceTables(@ConfigProperty(name = "keten.reference.extra") Optional<Path> extra) {
    this.extra = extra;
  }

  @Produces
  @Singleton
  @Startup
  ControlLists controlLists() {
    return ControlLists.read(extra);
  }

  @Produces
  @Singleton
  @Startup
  RoutingRules routingRules() {
    return RoutingRules.read(extra, DestinationGroups.read(extra), Countries.read(extra));
  }

  @Produces
  @Singleton
  @Startup
  Criteria criteria() {
    return Criteria.read(extra);
  }
}
