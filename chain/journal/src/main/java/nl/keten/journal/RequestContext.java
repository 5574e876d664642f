package nl.keten.journal;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request brings along; filled by {@link RequestFilters}. */
@RequestScoped
class RequestContext {

  private UUID correlation = UuidV7.next();
  private @Nullable Instant businessTime;
  private @Nullable String traceParent;
  private @Nullable String role;
  private List<String> permittedRoles = List.of();
  private String operation = "";

  UUID correlation() {
    return correlation;
  }

  void correlation(UUID correlation) {
    this.correlation = correlation;
  }

  @Nullable Instant businessTime() {
    return businessTime;
  }

  void businessTime(Instant businessTime) {
    this.businessTime = businessTime;
  }

  @Nullable String traceParent() {
    return traceParent;
  }

  void traceParent(@Nullable String traceParent) {
    this.traceParent = traceParent;
  }

  @Nullable String role() {
    return role;
  }

  void role(String role) {
    this.role = role;
  }

  List<String> permittedRoles() {
    return permittedRoles;
  }

  void permittedRoles(List<String> permittedRoles) {
    this.permittedRoles = permittedRoles;
  }

  String operation() {
    return operation;
  }

  void operation(String operation) {
    this.operation = operation;
  }
}
