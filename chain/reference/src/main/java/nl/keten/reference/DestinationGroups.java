package nl.keten.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belonged to a circle of countries on a day. Immutable. */
public final class DestinationGroups {

  private static final TableFormat FORMAT =
      new TableFormat(
          DestinationGroups.class,
          "destination-groups.csv",
          List.of("group", "country"),
          List.of("group", "country"));

  private final Map<DestinationGroup, List<Membership>> memberships;

  private DestinationGroups(Map<DestinationGroup, List<Membership>> memberships) {
    this.memberships = memberships;
  }

  private record Membership(DestinationGroup group, String country, Validity validity) {}

  /**
   * Reads the table.
   *
   * @param extra a folder that may hold extra rows, see {@link DatedTable#read}
   */
  public static DestinationGroups read(Optional<Path> extra) {
    Map<DestinationGroup, List<Membership>> memberships = new EnumMap<>(DestinationGroup.class);
    memberships.putAll(
        DatedTable.read(FORMAT, extra).rows().stream()
            .map(DestinationGroups::membership)
            .collect(groupingBy(Membership::group)));
    return new DestinationGroups(memberships);
  }

  /** Whether the country (ISO 3166-1 alpha-2) belonged to the group on that day. */
  public boolean isMember(DestinationGroup group, String country, LocalDate on) {
    return members(group).stream()
        .anyMatch(member -> member.country().equals(country) && member.validity().on(on));
  }

  /**
   * Whether the country was an ally (bondgenoot) on that day: a member of any of the groups, as the
   * customs handbook has it. Who handles a case is another question, with its own table.
   */
  public boolean isAlly(String country, LocalDate on) {
    return !groupsOf(country, on).isEmpty();
  }

  /** The groups that the country belonged to on that day. */
  public Set<DestinationGroup> groupsOf(String country, LocalDate on) {
    Set<DestinationGroup> groups = EnumSet.noneOf(DestinationGroup.class);
    Arrays.stream(DestinationGroup.values())
        .filter(group -> isMember(group, country, on))
        .forEach(groups::add);
    return groups;
  }

  /** The members of that day. */
  public Set<String> members(DestinationGroup group, LocalDate on) {
    return members(group).stream()
        .filter(member -> member.validity().on(on))
        .map(Membership::country)
        .collect(toUnmodifiableSet());
  }

  /**
   * The days on which any membership begins or ends, in order: between two of them nothing changes.
   */
  public List<LocalDate> changes() {
    List<LocalDate> days = new ArrayList<>();
    for (List<Membership> group : memberships.values()) {
      for (Membership membership : group) {
        days.add(membership.validity().from());
        LocalDate to = membership.validity().to();
        if (to != null) {
          days.add(to);
        }
      }
    }
    return days.stream().distinct().sorted().toList();
  }

  private List<Membership> members(DestinationGroup group) {
    return memberships.getOrDefault(group, List.of());
  }

  private static Membership membership(DatedRow row) {
    return new Membership(
        row.constant("group", DestinationGroup.class), row.text("country"), row.validity());
  }
}
