package nl.keten.testbed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as Keycloak makes them, signed with a key of this JVM. Without more they are valid
 * for every service and ten minutes.
 */
public final class Tokens {

  /** Who signs. */
  public static final String ISSUER = "https://keycloak.test/realms/keten";

  private static final List<String> EVERY_SERVICE =
      List.of("licence-intake", "sanctions-screening", "risk-assessment", "reporting");
  private static final String KEY = "keten.testbed.private-key";
  private static final String PUBLIC_KEY = "keten.testbed.public-key";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Tokens() {}

  /** Somebody of that exporter; the user name is {@code exporter-} and the organisation. */
  public static String exporter(String organisation) {
    return exporter("exporter-" + organisation, organisation);
  }

  /** That person of that exporter. */
  public static String exporter(String user, String organisation) {
    return new Token(user).roles("exporter").organisation(organisation).sign();
  }

  /** That person with these roles. */
  public static String of(String user, String... roles) {
    return new Token(user).roles(roles).sign();
  }

  /** A service of the chain. */
  public static String service(String name) {
    return new Token("service-account-" + name).roles("service").sign();
  }

  /** Valid in all but the service it is for. */
  public static String forAnotherService(String user, String... roles) {
    return new Token(user).roles(roles).audience("somebody-else").sign();
  }

  /** Valid until an hour ago. */
  public static String expired(String user, String... roles) {
    return new Token(user).roles(roles).issued(Instant.now().minus(Duration.ofMinutes(70))).sign();
  }

  /** Of an issuer that is not ours. */
  public static String ofAnotherIssuer(String user, String... roles) {
    return new Token(user).roles(roles).issuer("https://elsewhere.test/realms/keten").sign();
  }

  /** Signed with a key that is not ours. */
  public static String forged(String user, String... roles) {
    return new Token(user).roles(roles).sign(newKeyPair().getPrivate());
  }

  /** The {@code sub} that a user name gets: the same on every call. */
  public static String subjectOf(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What a service is configured with to take these tokens in place of Keycloak's. */
  public static Map<String, String> config() {
    makeKey();
    return Map.of(
        "quarkus.oidc.public-key",
        System.getProperty(PUBLIC_KEY),
        "quarkus.oidc.token.issuer",
        ISSUER);
  }

  /** A token in the making. */
  private static final class Token {

    private final Map<String, Object> claims = new LinkedHashMap<>();

    Token(String user) {
      claims.put("sub", subjectOf(user));
      claims.put("preferred_username", user);
      claims.put("typ", "Bearer");
      claims.put("jti", UUID.randomUUID().toString());
      audience(EVERY_SERVICE);
      issuer(ISSUER);
      issued(Instant.now());
    }

    Token roles(String... roles) {
      claims.put("realm_access", Map.of("roles", List.of(roles)));
      return this;
    }

    Token organisation(@Nullable String organisation) {
      claims.put("organisation", organisation);
      return this;
    }

    Token audience(Object audience) {
      claims.put("aud", audience);
      return this;
    }

    Token issuer(String issuer) {
      claims.put("iss", issuer);
      return this;
    }

    Token issued(Instant at) {
      claims.put("iat", at.getEpochSecond());
      claims.put("exp", at.plus(Duration.ofMinutes(10)).getEpochSecond());
      return this;
    }

    String sign() {
      makeKey();
      try {
        byte[] key = Base64.getDecoder().decode(System.getProperty(KEY));
        return sign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("No key to sign with", e);
      }
    }

    String sign(PrivateKey key) {
      try {
        String content =
            encoded(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")))
                + "."
                + encoded(JSON.writeValueAsBytes(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
      } catch (GeneralSecurityException | JsonProcessingException e) {
        throw new IllegalStateException("The token cannot be signed", e);
      }
    }
  }

  /** One key per JVM, in its properties for all class loaders; never written down. */
  private static void makeKey() {
    synchronized (System.getProperties()) {
      if (System.getProperty(KEY) == null) {
        KeyPair pair = newKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        System.setProperty(KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
        System.setProperty(PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
      }
    }
  }

  private static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
