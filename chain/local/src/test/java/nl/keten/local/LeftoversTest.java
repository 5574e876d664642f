package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir private Path root;
  private Process child;

  @BeforeEach
  void startSomethingToBeLeft() throws IOException {
    child = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endIt() {
    child.destroyForcibly();
  }

  @Test
  void processOfALauncherThatIsGoneIsEndedAndItsFolderRemoved() throws Exception {
    Path run = run(ended(), Started.of(child.toHandle()));
    assertThat(Leftovers.clear(new Home(root))).isEqualTo(1);
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(run).doesNotExist();
  }

  @Test
  void processOfALauncherThatRunsIsLeftAlone() throws IOException {
    Path run = run(Started.of(ProcessHandle.current()), Started.of(child.toHandle()));
    assertThat(Leftovers.clear(new Home(root))).isZero();
    assertThat(child.isAlive()).isTrue();
    assertThat(run).exists();
  }

  @Test
  void anotherProgramThatGotTheNumberOfALeftoverIsLeftAlone() throws IOException {
    Started hourAgo = new Started(child.pid(), Instant.now().minus(Duration.ofHours(1)));
    run(ended(), hourAgo);
    assertThat(Leftovers.clear(new Home(root))).isZero();
    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void wardenEndsWhatItWatchesWhenThePipeClosesAndNothingElse() throws Exception {
    Process forgotten = new ProcessBuilder("sleep", "600").start();
    try {
      Warden warden = Warden.start(root.resolve("warden.log"));
      warden.watch(forgotten.pid());
      warden.watch(child.pid());
      warden.forget(forgotten.pid());
      warden.forget(1);
      warden.close();
      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(forgotten.isAlive()).isTrue();
    } finally {
      forgotten.destroyForcibly();
    }
  }

  @Test
  void wardenDoesNotAskForEverWhoDoesNotListen() throws Exception {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
    try {
      Warden warden = Warden.start(root.resolve("warden.log"));
      warden.watch(deaf.pid());
      warden.close();
      assertThat(deaf.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      deaf.destroyForcibly();
    }
  }

  private Path run(Started launcher, Started process) throws IOException {
    Path run = Run.all(new Home(root)).resolve(launcher.asName() + "-1");
    Files.createDirectories(run);
    Files.writeString(run.resolve(Run.PROCESSES), process.asName() + "\n");
    return run;
  }

  private static Started ended() throws IOException {
    Process process = new ProcessBuilder("true").start();
    Started started = Started.of(process.toHandle());
    process.onExit().join();
    return started;
  }
}
