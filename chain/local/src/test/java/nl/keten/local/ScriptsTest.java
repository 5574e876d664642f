package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell functions that the scripts of deploy/ share. */
class ScriptsTest {

  private static final Home HOME = Home.find();

  @TempDir private Path folder;

  @Test
  void jdkThatJavaHomeNamesIsTakenIfItIsNewEnough() throws Exception {
    Path jdk = jdk("22.0.1");
    assertThat(bash("find_jdk && echo $JAVA_HOME", Map.of("JAVA_HOME", jdk.toString())).out())
        .isEqualTo(jdk.toString());
  }

  @Test
  void jdkThatIsTooOldIsPassedOver() throws Exception {
    Path old = jdk("17.0.2");
    Ran ran = bash("find_jdk; echo $JAVA_HOME", Map.of("JAVA_HOME", old.toString()));
    assertThat(ran.out()).isNotEqualTo(old.toString());
  }

  @Test
  void runtimeWithoutCompilerIsNoJdk() throws Exception {
    Path runtime = jdk("25");
    Files.delete(runtime.resolve("bin/javac"));
    assertThat(bash("jdk_version " + runtime, Map.of()).out()).isEmpty();
  }

  @Test
  void missingJdkIsOneSentence() throws Exception {
    Ran ran = bash("JDK_NEEDED=999; find_jdk", Map.of("JAVA_HOME", ""));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo("No JDK of 999 or newer was found; install one, or point JAVA_HOME at it.");
  }

  @Test
  void productIsStaleWhenMissingOrOlderThanAnySourceButNotThanATest() throws Exception {
    Path source = write("module/src/main/A.java", 100);
    Path product = folder.resolve("module/target/a.jar");
    String stale =
        "is_stale %s %s && echo stale || echo fresh"
            .formatted(product, folder.resolve("module/src"));
    assertThat(bash(stale, Map.of()).out()).isEqualTo("stale");
    write("module/target/a.jar", 200);
    assertThat(bash(stale, Map.of()).out()).isEqualTo("fresh");
    write("module/src/test/ATest.java", 300);
    assertThat(bash(stale, Map.of()).out()).isEqualTo("fresh");
    Files.setLastModifiedTime(source, FileTime.from(Instant.ofEpochSecond(300)));
    assertThat(bash(stale, Map.of()).out()).isEqualTo("stale");
  }

  @Test
  void closingLineCountsTheTestsOfAllModulesAndNamesTheSkippedOnes() throws Exception {
    report(
        "a/target/surefire-reports/TEST-A.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite xmlns:xsi="x" name="A" time="0.1" tests="4" errors="1" skipped="2" failures="0">
          <testcase name="one" classname="x.A" time="0.0"/>
          <testcase name="two" classname="x.A" time="0.0">
            <skipped message="no lists folder given"/>
          </testcase>
          <testcase name="three" classname="x.A" time="0.0">
            <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: no reference data
                at x.A.three(A.java:1)
            ]]></skipped>
          </testcase>
        </testsuite>
        """);
    report(
        "b/target/failsafe-reports/TEST-B.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite xmlns:xsi="x" name="B" time="0.1" tests="4" errors="0" skipped="0" failures="2">
        </testsuite>
        """);
    assertThat(bash("cd %s && report_tests".formatted(folder), Map.of()).out())
        .isEqualTo(
            "Skipped:\n  x.A two: no lists folder given\n  x.A three: no reference data\n\n3 passed, 3 failed, 2 skipped");
  }

  private Path jdk(String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve("jdk-" + version));
    Files.createDirectories(jdk.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      assertThat(Files.createFile(jdk.resolve("bin").resolve(program)).toFile().setExecutable(true))
          .isTrue();
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    return jdk;
  }

  private Path write(String name, long seconds) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(seconds)));
  }

  private void report(String name, String text) throws IOException {
    Files.writeString(write(name, 1), text);
  }

  private static Ran bash(String command, Map<String, String> environment) throws Exception {
    Path lib = HOME.root().resolve("deploy/lib");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            "-c",
            ". %1$s/jdk.sh; . %1$s/build.sh; . %1$s/reports.sh; %2$s".formatted(lib, command));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8).strip();
    return new Ran(process.waitFor(), out, err);
  }

  private record Ran(int exit, String out, String err) {}
}
