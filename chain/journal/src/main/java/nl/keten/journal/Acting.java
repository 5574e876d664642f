package nl.keten.journal;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.keten.events.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, when, and why: of the request being answered, of the event being applied, or of the
 * system's own work. Thread-safe; what it answers belongs to the calling thread.
 */
@ApplicationScoped
public class Acting {

  /** Where the law's days begin and end. */
  public static final ZoneId CIVIL_TIME = ZoneId.of("Europe/Amsterdam");

  private static final ThreadLocal<@Nullable Cause> CAUSE = new ThreadLocal<>();

  private final RequestContext request;
  private final SecurityIdentity identity;
  private final BusinessClock clock;

  Acting(RequestContext request, SecurityIdentity identity, BusinessClock clock) {
    this.request = request;
    this.identity = identity;
    this.clock = clock;
  }

  /** Who acts; identity comes from the token and nowhere else. */
  public Actor actor() {
    if (CAUSE.get() != null || !inRequest() || identity.isAnonymous()) {
      return Actor.SYSTEM;
    }
    String organisation = null;
    String subject = identity.getPrincipal().getName();
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      organisation = token.getClaim(Roles.ORGANISATION_CLAIM);
      subject = token.getSubject() == null ? subject : token.getSubject();
    }
    Set<String> roles = identity.getRoles();
    return new Actor(subject, roleActedIn(roles), roles, organisation);
  }

  /** Business time, to the microsecond as the database keeps it. */
  public Instant now() {
    Instant now = Instant.now();
    if (clock.takenFromRequests()) {
      Cause because = CAUSE.get();
      if (because != null) {
        now = because.businessTime();
      } else if (inRequest() && request.businessTime() != null) {
        now = request.businessTime();
      }
    }
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  /** The Dutch civil date of {@link #now()}. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), CIVIL_TIME);
  }

  /**
   * From here on the caller acts in this role of its roles; for an endpoint that serves several.
   *
   * @throws IllegalStateException if it has no such role: check first
   */
  public void actIn(String role) {
    if (!actor().has(role)) {
      throw new IllegalStateException("The caller has no role " + role);
    }
    request.role(role);
  }

  /**
   * Does work that an earlier event or request asked for: new events point back to the cause, and
   * the system acts.
   */
  public <T> T because(Cause why, Supplier<T> work) {
    Cause before = CAUSE.get();
    CAUSE.set(why);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CAUSE.remove();
      } else {
        CAUSE.set(before);
      }
    }
  }

  /** As {@link #because(Cause, Supplier)}, for work without a result. */
  public void because(Cause why, Runnable work) {
    because(
        why,
        () -> {
          work.run();
          return why;
        });
  }

  /** The cause of what is done now, to keep with work for later. */
  public Cause cause() {
    Cause because = CAUSE.get();
    return because != null
        ? because
        : new Cause(inRequest() ? request.correlation() : UuidV7.next(), null, now());
  }

  /** W3C trace context of the request, if it brought one. */
  @Nullable String traceParent() {
    return CAUSE.get() == null && inRequest() ? request.traceParent() : null;
  }

  /** Method and path of the request; empty outside one. */
  String operation() {
    return inRequest() ? request.operation() : "";
  }

  private String roleActedIn(Set<String> roles) {
    if (request.role() != null) {
      return request.role();
    }
    return request.permittedRoles().stream()
        .filter(roles::contains)
        .findFirst()
        .orElseGet(() -> roles.isEmpty() ? "none" : new TreeSet<>(roles).first());
  }

  private static boolean inRequest() {
    return Arc.container().requestContext().isActive();
  }
}
