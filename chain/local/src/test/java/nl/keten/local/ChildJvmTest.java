package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

  private static final Health NEVER = Health.of("http://localhost:1/");

  @TempDir private Path root;
  private Run run;

  @BeforeEach
  void open() {
    run = Run.open(options());
  }

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void jvmThatEndsWhileStartingIsReportedWithItsOwnComplaint() throws Exception {
    Path log = Files.writeString(root.resolve("a.log"), "ERROR of an earlier run\n");
    ChildJvm jvm = ChildJvm.start("reporting", List.of("-jar", "absent.jar"), Map.of(), log, run);
    assertThatThrownBy(() -> jvm.awaitReady(NEVER))
        .isInstanceOfSatisfying(
            StartFailed.class, failed -> assertThat(failed.part()).isEqualTo("reporting"))
        .hasMessageStartingWith("reporting ended while starting (exit 1): ")
        .hasMessageContaining("absent.jar")
        .hasMessageNotContaining("earlier run")
        .hasMessageEndingWith("see %s.".formatted(log));
  }

  @Test
  void jvmThatIsStillStartingWhenTheChainStopsIsEnded() throws Exception {
    Path source =
        Files.writeString(
            root.resolve("Endless.java"),
            "class Endless { public static void main(String[] a) throws Exception { Thread.sleep(600_000); } }");
    ChildJvm jvm =
        ChildJvm.start(
            "reporting", List.of(source.toString()), Map.of(), root.resolve("b.log"), run);
    run.stop();
    assertThatThrownBy(() -> jvm.awaitReady(NEVER))
        .hasMessage("The chain was stopped before reporting was ready.");
    assertThat(jvm.isAlive()).isFalse();
  }

  @Test
  void serviceThatWasNotBuiltIsNamedBeforeAnythingStarts() {
    assertThatThrownBy(
            () -> ServiceProcess.requireBuilt(options().only(java.util.Set.of(Service.REPORTING))))
        .hasMessage(
            "reporting is not built (there is no reporting/target/quarkus-app/quarkus-run.jar); deploy/run builds it, or mvn package does.");
  }

  private Options options() {
    return Options.standard(new Home(root)).logging(root.resolve("logs"));
  }
}
