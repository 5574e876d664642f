package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as a process of its own, as {@code deploy/run} starts it: what it prints and that it
 * leaves nothing behind, however it ends. Without services: they are processes like Keycloak.
 */
class LauncherIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir private Path folder;
  private Home home;
  private int base;
  private final List<Process> launchers = new ArrayList<>();

  /** A project folder of its own, so that a chain somebody is using keeps its chain.json. */
  @BeforeEach
  void linkTheProject() throws IOException {
    Home project = Home.find();
    home = new Home(folder.toRealPath());
    Files.createSymbolicLink(folder.resolve("deploy"), project.root().resolve("deploy"));
    Files.createSymbolicLink(folder.resolve("chain"), project.root().resolve("chain"));
    Files.createDirectories(home.work());
    Files.createDirectories(project.work().resolve("keycloak"));
    Files.createSymbolicLink(home.work().resolve("keycloak"), project.work().resolve("keycloak"));
    base = freeBase();
  }

  @AfterEach
  void endWhatATestLeft() {
    launchers.forEach(Process::destroyForcibly);
    launchers.forEach(launcher -> launcher.onExit().join());
  }

  @Test
  void startsTellsScriptsHowFarItIsGivesTokensAndStopsOnASignal() throws Exception {
    Process launcher = launch("--only", "none");
    List<String> lines = readUntil(launcher, "READY ");
    assertThat(lines)
        .anyMatch(line -> line.matches("PROGRESS postgres \\d+\\.\\d"))
        .anyMatch(line -> line.matches("PROGRESS kafka \\d+\\.\\d"))
        .anyMatch(line -> line.matches("PROGRESS keycloak \\d+\\.\\d"))
        .contains("URL keycloak http://localhost:%d/realms/keten".formatted(base + 30))
        .last()
        .asString()
        .matches("READY \\d+\\.\\d");

    assertThat(Token.of("exporter-a", home).split("\\.", -1)).hasSize(3);

    Process second = launch("--only", "none");
    assertThat(readUntil(second, "FAILED "))
        .last()
        .asString()
        .startsWith(
            "FAILED ports A chain already runs here (process %d)".formatted(launcher.pid()));
    assertThat(second.waitFor()).isEqualTo(1);

    List<Started> parts = partsOf(launcher);
    assertThat(parts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(parts).allSatisfy(part -> assertThat(part.living()).isPresent());

    launcher.destroy();
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(parts).allSatisfy(part -> assertThat(part.living()).isEmpty());
    assertThat(home.chainFile()).doesNotExist();
    assertThat(Run.all(home)).isEmptyDirectory();
  }

  @Test
  void killedLauncherLeavesNoProcessAndTheNextStartClearsUp() throws Exception {
    Process launcher = launch("--only", "none");
    readUntil(launcher, "READY ");
    List<Started> parts = partsOf(launcher);
    Path run = runOf(launcher);

    launcher.destroyForcibly().waitFor();
    await(() -> parts.stream().noneMatch(part -> part.living().isPresent()));

    assertThat(ChainFile.running(home)).isEmpty();
    assertThat(run).exists();
    Leftovers.clear(home);
    assertThat(run).doesNotExist();
  }

  @Test
  void stoppedWhileItStartsLeavesNoProcess() throws Exception {
    Process launcher = launch("--only", "none");
    await(() -> !partsOf(launcher).isEmpty());
    List<Started> parts = partsOf(launcher);
    launcher.destroy();
    assertThat(launcher.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(parts).allSatisfy(part -> assertThat(part.living()).isEmpty());
    assertThat(Run.all(home)).isEmptyDirectory();
  }

  @Test
  void portInUseIsOneSentenceAndNothingIsLeftRunning() throws Exception {
    try (ServerSocket held = new ServerSocket(base + 30, 1, InetAddress.getLoopbackAddress())) {
      assertThat(held.isBound()).isTrue();
      Process launcher = launch("--only", "none");
      assertThat(readUntil(launcher, "FAILED "))
          .singleElement()
          .asString()
          .startsWith("FAILED ports Port %d, which Keycloak needs, is in use".formatted(base + 30));
      assertThat(launcher.waitFor()).isEqualTo(1);
    }
    assertThat(Run.all(home)).doesNotExist();
  }

  @Test
  void serviceThatIsNotBuiltIsOneSentence() throws Exception {
    Process launcher = launch("--only", "reporting");
    assertThat(readUntil(launcher, "FAILED "))
        .singleElement()
        .asString()
        .startsWith("FAILED reporting reporting is not built");
    assertThat(launcher.waitFor()).isEqualTo(1);
  }

  private Process launch(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D%s=%s".formatted(Home.PROPERTY, home.root()),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--headless",
                "--port-base",
                Integer.toString(base)));
    command.addAll(List.of(words));
    Process launcher =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("errors-%d.txt".formatted(launchers.size())).toFile())
            .start();
    launchers.add(launcher);
    return launcher;
  }

  /** The lines up to one that begins so. */
  private List<String> readUntil(Process launcher, String beginning) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader out = launcher.inputReader(UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.startsWith(beginning)) {
        return lines;
      }
    }
    throw new AssertionError("The launcher ended without '%s': %s".formatted(beginning, lines));
  }

  private Path runOf(Process launcher) {
    return find(launcher)
        .orElseThrow(() -> new AssertionError("No run folder of process " + launcher.pid()));
  }

  private Optional<Path> find(Process launcher) {
    if (!Files.exists(Run.all(home))) {
      return Optional.empty();
    }
    try (var runs = Files.list(Run.all(home))) {
      return runs.filter(run -> run.getFileName().toString().startsWith(launcher.pid() + "-"))
          .findFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Started> partsOf(Process launcher) {
    Optional<Path> list = find(launcher).map(run -> run.resolve(Run.PROCESSES));
    try {
      return list.isPresent() && Files.exists(list.get())
          ? Files.readAllLines(list.get()).stream().flatMap(l -> Started.parse(l).stream()).toList()
          : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("the condition came true in time").isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static int freeBase() {
    Random random = new Random();
    for (int i = 0; i < 100; i++) {
      int base = 20_000 + random.nextInt(10_000);
      if (Ports.from(base).firstInUse().isEmpty()) {
        return base;
      }
    }
    throw new IllegalStateException("No free ports");
  }
}
