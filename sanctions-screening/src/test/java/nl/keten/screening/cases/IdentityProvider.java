package nl.keten.screening.cases;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.keten.testbed.Tokens;

/** Stands in for Keycloak: gives tokens of a chosen life, and counts them. */
@Mock
@ApplicationScoped
class IdentityProvider implements OidcClient {

  private final AtomicInteger given = new AtomicInteger();
  private volatile Duration life = Duration.ofMinutes(5);
  private volatile boolean down;

  /** From now on tokens live so long. */
  void givesTokensFor(Duration duration) {
    life = duration;
  }

  /** From now on it does (not) answer. */
  void isDown(boolean gone) {
    down = gone;
  }

  int given() {
    return given.get();
  }

  @Override
  public Uni<io.quarkus.oidc.client.Tokens> getTokens(Map<String, String> parameters) {
    if (down) {
      return Uni.createFrom().failure(new IllegalStateException("Connection refused"));
    }
    given.incrementAndGet();
    return Uni.createFrom()
        .item(
            new io.quarkus.oidc.client.Tokens(
                Tokens.service("sanctions-screening"),
                Instant.now().plus(life).getEpochSecond(),
                Duration.ofSeconds(20),
                null,
                null,
                new JsonObject(),
                "sanctions-screening"));
  }

  @Override
  public Uni<io.quarkus.oidc.client.Tokens> refreshTokens(
      String refreshToken, Map<String, String> parameters) {
    throw new UnsupportedOperationException("Client credentials have no refresh token");
  }

  @Override
  public Uni<Boolean> revokeAccessToken(String token, Map<String, String> parameters) {
    throw new UnsupportedOperationException("Nothing is revoked");
  }

  @Override
  public void close() {}
}
