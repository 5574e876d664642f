package nl.keten.screening.cases;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The token with which this service calls others: its own, by client credentials. */
@ApplicationScoped
class ServiceToken {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcClient client;
  private @Nullable Tokens tokens;

  ServiceToken(OidcClient client) {
    this.client = client;
  }

  /**
   * A valid access token; a new one when the old is about to expire.
   *
   * @throws RuntimeException if the identity provider cannot be reached
   */
  synchronized String access() {
    Tokens known = tokens;
    if (known == null
        || known.isAccessTokenExpired()
        || known.isAccessTokenWithinRefreshInterval()) {
      known = client.getTokens().await().atMost(PATIENCE);
      tokens = known;
    }
    return known.getAccessToken();
  }
}
