package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.keten.events.Roles;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  private static final Home HOME = Home.find();
  private final ObjectNode realm = Json.read(HOME.realm());
  private final ObjectNode demo = Json.read(HOME.demo());

  @Test
  void productionRealmHasNoPeopleOnlyTheAccountsOfItsServices() {
    assertThat(realm.path("users"))
        .hasSize(Service.values().length)
        .allSatisfy(
            user -> {
              assertThat(user.path("username").asText())
                  .isEqualTo("service-account-" + user.path("serviceAccountClientId").asText());
              assertThat(user.has("credentials")).isFalse();
              assertThat(texts(user.path("realmRoles"))).containsExactly(Roles.SERVICE);
            });
  }

  @Test
  void noClientTakesPasswordsOrGivesTokensToTheAddressBar() {
    assertThat(realm.path("clients"))
        .allSatisfy(
            client -> {
              assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
              assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            });
    assertThat(executors()).contains("reject-implicit-grant");
  }

  @Test
  void clientThatKeycloakMakesWithPasswordGrantsIsSwitchedOff() {
    assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
  }

  @Test
  void everyClientProvesItStartedTheLoginItFinishes() {
    assertThat(realm.path("clients"))
        .allSatisfy(
            client ->
                assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                    .isEqualTo("S256"));
    assertThat(executors()).contains("pkce-enforcer");
  }

  @Test
  void noRedirectOrOriginIsAWildcard() {
    assertThat(realm.path("clients"))
        .allSatisfy(
            client -> {
              assertThat(texts(client.path("redirectUris"))).noneMatch(uri -> uri.contains("*"));
              assertThat(texts(client.path("webOrigins")))
                  .doesNotContain("+")
                  .noneMatch(origin -> origin.contains("*"));
            });
  }

  @Test
  void everyServiceHasAConfidentialClientWhoseSecretIsNotInTheFile() {
    for (Service service : Service.values()) {
      JsonNode client = client(service.label());
      assertThat(client.path("publicClient").asBoolean(true)).isFalse();
      assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
      assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
      assertThat(client.path("secret").asText()).isEqualTo("${" + service.secretVariable() + "}");
    }
  }

  @Test
  void tokensNameEveryServiceAsAudienceAndCarryRolesAndOrganisation() {
    List<String> scopes = texts(realm.path("defaultDefaultClientScopes"));
    List<JsonNode> mappers = new ArrayList<>();
    realm
        .path("clientScopes")
        .forEach(
            scope -> {
              if (scopes.contains(scope.path("name").asText())) {
                scope.path("protocolMappers").forEach(mappers::add);
              }
            });
    assertThat(mappers)
        .filteredOn(mapper -> mapper.path("protocolMapper").asText().equals("oidc-audience-mapper"))
        .extracting(mapper -> mapper.path("config").path("included.client.audience").asText())
        .containsExactlyInAnyOrder(
            Arrays.stream(Service.values()).map(Service::label).toArray(String[]::new));
    assertThat(mappers)
        .extracting(mapper -> mapper.path("config").path("claim.name").asText())
        .contains("realm_access.roles", Roles.ORGANISATION_CLAIM);
  }

  @Test
  void rolesAreThoseOfThePublishedLanguage() throws IllegalAccessException {
    Set<String> roles = new TreeSet<>();
    for (var field : Roles.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && !field.getName().equals("ORGANISATION_CLAIM")) {
        roles.add((String) field.get(null));
      }
    }
    Set<String> inRealm = new TreeSet<>();
    realm.path("roles").path("realm").forEach(role -> inRealm.add(role.path("name").asText()));
    inRealm.remove("default-roles-keten");
    assertThat(inRealm).isEqualTo(roles);
  }

  @Test
  void tokensLiveFiveMinutesAndGuessingIsSlowedDownAndAdministrationIsRecorded() {
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("failureFactor").asInt()).isBetween(1, 10);
    assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
    assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
    assertThat(realm.path("sslRequired").asText()).isEqualTo("all");
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
  }

  @Test
  void nobodyChoosesTheirOwnOrganisation() throws IOException {
    JsonNode profile =
        Json.MAPPER.readTree(
            realm
                .path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());
    assertThat(profile.path("attributes"))
        .filteredOn(attribute -> attribute.path("name").asText().equals("organisation"))
        .singleElement()
        .satisfies(
            attribute ->
                assertThat(texts(attribute.path("permissions").path("edit")))
                    .containsExactly("admin"));
    // Attributes that the profile does not declare are refused, not let through.
    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
  }

  @Test
  void demoOverlayIsTheOnlyPlaceWithAccountsAndAPasswordClient() {
    assertThat(fields(demo))
        .containsExactlyInAnyOrder(
            "displayName", "sslRequired", "passwordPolicy", "clients", "users");
    assertThat(demo.path("clients"))
        .singleElement()
        .satisfies(
            client -> {
              assertThat(client.path("clientId").asText()).isEqualTo(DemoAccount.CLIENT);
              assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isTrue();
              assertThat(client.path("standardFlowEnabled").asBoolean(true)).isFalse();
            });
    assertThat(realm.toString()).doesNotContain(DemoAccount.CLIENT);
  }

  @Test
  void everyRoleOfAPersonHasADemoAccountAndOnlyExportersHaveAnOrganisation() {
    List<DemoAccount> accounts = DemoAccount.read(HOME.demo());
    Set<String> played = new TreeSet<>();
    accounts.forEach(account -> played.addAll(account.roles()));
    Set<String> all = new TreeSet<>();
    realm.path("roles").path("realm").forEach(role -> all.add(role.path("name").asText()));
    all.removeAll(Set.of("default-roles-keten", Roles.SERVICE));
    assertThat(played).isEqualTo(all);
    assertThat(accounts)
        .allSatisfy(
            account ->
                assertThat(account.organisation().isEmpty())
                    .isNotEqualTo(account.roles().contains(Roles.EXPORTER)));
  }

  @Test
  void overlayAppendsItsClientAndAccountsToThoseOfTheRealm() {
    ObjectNode merged = Json.overlay(realm, demo);
    assertThat(merged.path("users"))
        .hasSize(realm.path("users").size() + demo.path("users").size());
    assertThat(merged.path("clients")).hasSize(realm.path("clients").size() + 1);
    assertThat(merged.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(merged.path("sslRequired").asText()).isEqualTo("external");
    assertThat(Json.read(HOME.realm())).isEqualTo(realm);
  }

  private JsonNode client(String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("The realm has no client " + id);
  }

  private List<String> executors() {
    assertThat(realm.path("clientPolicies").path("policies"))
        .singleElement()
        .satisfies(policy -> assertThat(policy.path("enabled").asBoolean()).isTrue());
    List<String> executors = new ArrayList<>();
    realm
        .path("clientProfiles")
        .path("profiles")
        .path(0)
        .path("executors")
        .forEach(executor -> executors.add(executor.path("executor").asText()));
    return executors;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<String> fields(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
