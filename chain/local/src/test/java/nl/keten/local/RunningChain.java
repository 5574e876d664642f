package nl.keten.local;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one chain of a test run: started before the first class that is {@link OnTheChain}, stopped
 * after the last test. Its logs are in chain/local/target/chain-logs.
 *
 * <p>The system property {@code keten.it.lists} names a folder with other sanctions lists than the
 * invented ones.
 */
public final class RunningChain implements BeforeAllCallback, ParameterResolver {

  private static @Nullable Chain current;

  /** The running chain. */
  public static Chain current() {
    if (current == null) {
      throw new IllegalStateException("No chain runs: is the class marked @OnTheChain?");
    }
    return current;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    boolean testClock =
        context
            .getTestClass()
            .map(test -> test.getAnnotation(OnTheChain.class))
            .map(OnTheChain::testClock)
            .orElse(false);
    // Kept in the root store, which closes it after the last test.
    Chain chain =
        context
            .getRoot()
            .getStore(Namespace.create(RunningChain.class))
            .computeIfAbsent(Chain.class, key -> start(testClock), Chain.class);
    current = chain;
    chain.testClock(testClock);
    for (Service service : Service.values()) {
      if (!chain.isRunning(service)) {
        chain.start(service);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chain.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return current();
  }

  private static Chain start(boolean testClock) {
    Home home = Home.find();
    Options options =
        Options.standard(home)
            .on(Ports.free())
            .logging(home.root().resolve("chain/local/target/chain-logs"))
            .testClock(testClock)
            .unannounced();
    String lists = System.getProperty("keten.it.lists");
    return Chain.start(
        lists == null || lists.isBlank()
            ? options
            : options.screening(java.nio.file.Path.of(lists).toAbsolutePath()));
  }
}
