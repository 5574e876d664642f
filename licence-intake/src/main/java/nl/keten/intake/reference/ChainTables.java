package nl.keten.intake.reference;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.keten.reference.ControlLists;
import nl.keten.reference.Countries;
import nl.keten.reference.DestinationGroups;

/** The tables of chain/reference, read once at start: a wrong one stops the start. */
@Startup
@Singleton
class ChainTables {

  private final Countries countries;
  private final ControlLists controlLists;
  private final DestinationGroups destinationGroups;

  ChainTables(ReferenceFolder folder) {
    this.countries = Countries.read(folder.extra());
    this.controlLists = ControlLists.read(folder.extra());
    this.destinationGroups = DestinationGroups.read(folder.extra());
  }

  @Produces
  @Singleton
  Countries countries() {
    return countries;
  }

  @Produces
  @Singleton
  ControlLists controlLists() {
    return controlLists;
  }

  @Produces
  @Singleton
  DestinationGroups destinationGroups() {
    return destinationGroups;
  }
}
