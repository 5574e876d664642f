package nl.keten.events;

import java.util.Set;

/**
 * Where a case is. Classification and screening run side by side, so that a case can be at more
 * than one station; screening is repeated until the decision, so that it leads nowhere by itself.
 */
public enum Station {
  /** Received, receipt not yet confirmed (ontvangen). */
  RECEIVED(Publisher.LICENCE_INTAKE) {
    @Override
    public Set<Station> successors() {
      return Set.of(INTAKE);
    }
  },
  /** Is the application complete? (volledigheidstoets) CDIU. */
  INTAKE(Publisher.LICENCE_INTAKE) {
    @Override
    public Set<Station> successors() {
      return Set.of(CLASSIFICATION, SCREENING, SIGNING, DECIDED);
    }
  },
  /** Which list code? (indeling) Team POSS or CDIU. */
  CLASSIFICATION(Publisher.RISK_ASSESSMENT) {
    @Override
    public Set<Station> successors() {
      return Set.of(ROUTING, DECIDED);
    }
  },
  /** Is a party listed? (sanctietoets) Team POSS, two reviewers. */
  SCREENING(Publisher.SANCTIONS_SCREENING) {
    @Override
    public Set<Station> successors() {
      return Set.of(SCREENING, DECISION, DECIDED);
    }
  },
  /** Who looks? (routering) By a dated table. */
  ROUTING(Publisher.RISK_ASSESSMENT) {
    @Override
    public Set<Station> successors() {
      return Set.of(BZ_ADVICE, DECISION, DECIDED);
    }
  },
  /** The eight criteria (advies BZ). Foreign Affairs. */
  BZ_ADVICE(Publisher.RISK_ASSESSMENT) {
    @Override
    public Set<Station> successors() {
      return Set.of(DECISION, DECIDED);
    }
  },
  /** The decision is drafted (conceptbesluit). CDIU. */
  DECISION(Publisher.LICENCE_INTAKE) {
    @Override
    public Set<Station> successors() {
      return Set.of(BZ_AGREEMENT, SIGNING, DECIDED);
    }
  },
  /** Foreign Affairs agrees with the draft (akkoord BZ). */
  BZ_AGREEMENT(Publisher.LICENCE_INTAKE) {
    @Override
    public Set<Station> successors() {
      return Set.of(SIGNING, DECISION, DECIDED);
    }
  },
  /** A second officer signs (vier ogen). CDIU. */
  SIGNING(Publisher.LICENCE_INTAKE) {
    @Override
    public Set<Station> successors() {
      return Set.of(DECIDED, DECISION, INTAKE);
    }
  },
  /** The decision was sent (besluit bekendgemaakt). */
  DECIDED(Publisher.LICENCE_INTAKE) {
    @Override
    public Set<Station> successors() {
      return Set.of();
    }
  };

  private final Publisher owner;

  Station(Publisher owner) {
    this.owner = owner;
  }

  /** The stations a case may go to from here. */
  public abstract Set<Station> successors();

  /** The service that keeps this station's queue and publishes its events. */
  public Publisher owner() {
    return owner;
  }
}
