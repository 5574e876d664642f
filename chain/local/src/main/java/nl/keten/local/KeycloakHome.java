package nl.keten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that Keycloak takes for its own installation: links to a distribution, and beside them
 * data of its own.
 *
 * <p>Keycloak's script is not used: it stays as a shell before its JVM, so that killing what was
 * started would leave the JVM behind.
 */
record KeycloakHome(Path distribution, Path folder) {

  private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  /** A home whose programs are a distribution's and whose data, once written, are its own. */
  static KeycloakHome linkedTo(Path distribution, Path folder, Path data) {
    try {
      Files.createDirectories(folder.resolve("conf"));
      Files.createDirectories(data);
      for (String shared : List.of("lib", "providers", "themes")) {
        Files.createSymbolicLink(folder.resolve(shared), distribution.resolve(shared));
      }
      Files.createSymbolicLink(folder.resolve("data"), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeycloakHome(distribution, folder);
  }

  /** Starts a command of Keycloak, such as {@code start --optimized}. */
  ChildJvm start(
      String part, List<String> words, Map<String, String> environment, Path log, Run run) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(
        List.of(
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dkc.home.dir=" + folder,
            "-Djboss.server.config.dir=" + folder.resolve("conf"),
            "-cp",
            folder.resolve("lib/quarkus-run.jar").toString(),
            MAIN));
    command.addAll(words);
    return ChildJvm.start(part, command, local(environment), log, run);
  }

  /** Runs a command of Keycloak that ends by itself. */
  void runToEnd(
      String part, List<String> words, Map<String, String> environment, Path log, Run run) {
    int exit = start(part, words, environment, log, run).awaitEnd();
    if (exit != 0) {
      throw new StartFailed(
          part,
          "Keycloak could not be prepared: '%s' ended with %d; see %s."
              .formatted(words.getFirst(), exit, log));
    }
  }

  private static Map<String, String> local(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    // One server: no cluster, and no port open to find one.
    all.put("KC_CACHE", "local");
    return all;
  }
}
