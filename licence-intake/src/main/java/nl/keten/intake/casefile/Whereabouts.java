package nl.keten.intake.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import nl.keten.events.Station;

/**
 * The first region of a case: the stations where it is and was. It can be at several at a time.
 * Moves by this service obey the map of {@link Station#successors()}; what other services say of
 * their own stations is taken as it comes, because no order across publishers may be assumed.
 */
@Embeddable
public class Whereabouts {

  @Column(name = "open_stations")
  private String[] open = {};

  @Column(name = "visited_stations")
  private String[] visited = {};

  protected Whereabouts() {}

  /** Begins at {@link Station#RECEIVED}. */
  static Whereabouts received() {
    Whereabouts whereabouts = new Whereabouts();
    whereabouts.arrived(Station.RECEIVED);
    return whereabouts;
  }

  /** Where the case is. */
  public Set<Station> open() {
    return stations(open);
  }

  /** Where the case is and was. */
  public Set<Station> visited() {
    return stations(visited);
  }

  /** Whether the case is there. */
  public boolean isAt(Station station) {
    return open().contains(station);
  }

  /**
   * Goes on to a station of ours; the one guard of all moves.
   *
   * @throws IllegalStateException if no station where the case was leads there
   */
  void moveTo(Station next) {
    if (visited().stream().noneMatch(from -> from.successors().contains(next))) {
      throw new IllegalStateException("No way to " + next + " from " + visited());
    }
    if (next == Station.DECIDED) {
      open = new String[0];
    }
    arrived(next);
  }

  /** The case is there now; said by the service that owns the station. */
  public void arrived(Station station) {
    open = with(open(), station);
    visited = with(visited(), station);
  }

  /** The case was there, as a finding of that station tells; its station events may come later. */
  void passed(Station station) {
    visited = with(visited(), station);
  }

  /** The case is no longer there; said by the service that owns the station. */
  public void left(Station station) {
    Set<Station> rest = open();
    rest.remove(station);
    open = names(rest);
  }

  private static String[] with(Set<Station> stations, Station station) {
    stations.add(station);
    return names(stations);
  }

  private static String[] names(Set<Station> stations) {
    return stations.stream().map(Station::name).toArray(String[]::new);
  }

  private static Set<Station> stations(String[] names) {
    Set<Station> stations = EnumSet.noneOf(Station.class);
    for (String name : names) {
      stations.add(Station.valueOf(name));
    }
    return stations;
  }
}
