package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import nl.keten.events.Hold;

/** The third region of a case: what holds it. Placed and released by the services that know why. */
@Embeddable
public class Holds {

  @Column(name = "holds")
  private String[] names = {};

  protected Holds() {}

  /** No grant while this hold stands. */
  public void place(Hold hold) {
    Set<Hold> standing = standing();
    standing.add(hold);
    keep(standing);
  }

  /** People who looked took it away. */
  public void release(Hold hold) {
    Set<Hold> standing = standing();
    standing.remove(hold);
    keep(standing);
  }

  /** Those that stand now; a copy. */
  public Set<Hold> standing() {
    Set<Hold> standing = EnumSet.noneOf(Hold.class);
    for (String name : names) {
      standing.add(Hold.valueOf(name));
    }
    return standing;
  }

  private void keep(Set<Hold> standing) {
    names = standing.stream().map(Hold::name).toArray(String[]::new);
  }
}
