package nl.keten.problem;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import nl.keten.testbed.Tokens;

/** Only the key of the tokens: this module has no database. */
public class TokenKeys implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Tokens.config();
  }

  @Override
  public void stop() {
    // nothing was started
  }
}
