package nl.keten.journal;

import java.util.Set;
import nl.keten.events.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. For a request it is the person or service of the token, for an event that is applied
 * and for work on a timer it is {@link #SYSTEM}.
 *
 * @param subject the token's {@code sub}; {@code system} for the system
 * @param role the role acted in: the first one that the endpoint permits ({@code @RolesAllowed}, in
 *     the order written there) and the caller has. {@code system} for the system
 * @param roles all roles of the caller
 * @param organisation the exporter's organisation, from the token; null for everybody else
 */
public record Actor(String subject, String role, Set<String> roles, @Nullable String organisation) {

  /** The chain itself, applying an event or working on a timer. */
  public static final Actor SYSTEM = new Actor("system", "system", Set.of(), null);

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller has that role, whichever it acts in. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether this is somebody of the exporter's side: by role, or because of an organisation. */
  public boolean isExporter() {
    return organisation != null || has(Roles.EXPORTER);
  }

  /** The same caller in another of its roles. */
  Actor in(String other) {
    return new Actor(subject, other, roles, organisation);
  }
}
