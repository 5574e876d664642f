package nl.keten.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Takes from a request what the journal will say about it. */
class RequestFilters {

  static final String BUSINESS_TIME = "X-Keten-Business-Time";
  static final String CORRELATION = "X-Correlation-Id";

  private final RequestContext context;
  private final BusinessClock clock;

  RequestFilters(RequestContext context, BusinessClock clock) {
    this.context = context;
    this.clock = clock;
  }

  @ServerRequestFilter
  void read(ContainerRequestContext request, ResourceInfo resource) {
    context.operation(request.getMethod() + " " + request.getUriInfo().getPath());
    context.traceParent(traceParent(request.getHeaderString("traceparent")));
    correlation(request.getHeaderString(CORRELATION));
    businessTime(request.getHeaderString(BUSINESS_TIME));
    permittedRoles(resource);
  }

  private void correlation(@Nullable String header) {
    if (header != null) {
      try {
        context.correlation(UUID.fromString(header));
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid(
            CORRELATION, "The correlation is a UUID.", "De correlatie is een UUID.");
      }
    }
  }

  private void businessTime(@Nullable String header) {
    if (header == null) {
      return;
    }
    if (!clock.takenFromRequests()) {
      throw new ProblemException(
          ProblemType.BUSINESS_TIME_REFUSED,
          "The business clock of this service is the system clock; leave the header out.",
          "De klok van deze dienst is de systeemklok; laat de header weg.");
    }
    try {
      context.businessTime(Instant.parse(header));
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(
          BUSINESS_TIME,
          "An instant such as 2026-01-31T09:00:00Z.",
          "Een tijdstip zoals 2026-01-31T09:00:00Z.");
    }
  }

  private void permittedRoles(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    RolesAllowed permitted = method == null ? null : method.getAnnotation(RolesAllowed.class);
    if (permitted == null && resource.getResourceClass() != null) {
      permitted = resource.getResourceClass().getAnnotation(RolesAllowed.class);
    }
    if (permitted != null) {
      context.permittedRoles(List.of(permitted.value()));
    }
  }

  /** Only what has the form of W3C Trace Context goes on. */
  private static @Nullable String traceParent(@Nullable String header) {
    return header != null && header.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
        ? header
        : null;
  }
}
