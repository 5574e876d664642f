package nl.keten.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.keten.events.Route;

/** An officer sent a case another way than it went: to whom, why, who, when. */
@Embeddable
class RouteOverride {

  @Enumerated(EnumType.STRING)
  @Column(name = "to_route")
  private Route to;

  private String reason;

  @Column(name = "decided_by")
  private String by;

  @Column(name = "decided_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected RouteOverride() {}

  RouteOverride(Route to, String reason, String by, Instant at) {
    this.to = to;
    this.reason = reason;
    this.by = by;
    this.at = at;
  }

  Route to() {
    return to;
  }

  String reason() {
    return reason;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }
}
