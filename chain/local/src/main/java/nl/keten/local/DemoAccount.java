package nl.keten.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An account of the demo overlay; its password is its name.
 *
 * @param organisation what an exporter acts for; empty for officials
 */
public record DemoAccount(String user, List<String> roles, String organisation) {

  /** The client that gives tokens for a name and a password; it exists in the overlay only. */
  public static final String CLIENT = "keten-demo";

  public DemoAccount {
    roles = List.copyOf(roles);
  }

  /** The accounts of an overlay file, in its order. */
  static List<DemoAccount> read(Path overlay) {
    return StreamSupport.stream(Json.read(overlay).path("users").spliterator(), false)
        .map(
            user ->
                new DemoAccount(
                    user.path("username").asText(),
                    StreamSupport.stream(user.path("realmRoles").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                    user.path("attributes").path("organisation").path(0).asText("")))
        .toList();
  }
}
