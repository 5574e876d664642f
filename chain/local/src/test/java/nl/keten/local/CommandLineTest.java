package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  private static final Home HOME = Home.find();

  @Test
  void withoutWordsTheWholeChainStartsOnTheDocumentedPortsAndTheRealClock() {
    CommandLine line = CommandLine.parse(HOME);
    assertThat(line.headless()).isFalse();
    assertThat(line.options().services()).containsExactlyInAnyOrder(Service.values());
    assertThat(line.options().ports().http(Service.LICENCE_INTAKE)).isEqualTo(8081);
    assertThat(line.options().ports().management(Service.REPORTING)).isEqualTo(9084);
    assertThat(line.options().ports().keycloak()).isEqualTo(8180);
    assertThat(line.options().testClock()).isFalse();
    assertThat(line.options().keep()).isNull();
    assertThat(line.options().heapMegabytes()).isEqualTo(256);
  }

  @Test
  void wordsAreTakenInAnyOrder(@TempDir Path lists) {
    CommandLine line =
        CommandLine.parse(
            HOME,
            "--test-clock",
            "--lists",
            lists.toString(),
            "--heap",
            "384",
            "--keep",
            "somewhere",
            "--headless",
            "--only",
            "reporting,licence-intake");
    assertThat(line.headless()).isTrue();
    assertThat(line.options().testClock()).isTrue();
    assertThat(line.options().lists()).isEqualTo(lists);
    assertThat(line.options().heapMegabytes()).isEqualTo(384);
    assertThat(line.options().keep()).isEqualTo(Path.of("somewhere").toAbsolutePath());
    assertThat(line.options().services())
        .containsExactlyInAnyOrder(Service.REPORTING, Service.LICENCE_INTAKE);
  }

  @Test
  void chainOnOtherPortsWritesOtherLogs() {
    Options beside = CommandLine.parse(HOME, "--port-base", "20000").options();
    assertThat(beside.ports().http(Service.LICENCE_INTAKE)).isEqualTo(20001);
    assertThat(beside.logs()).isNotEqualTo(Options.standard(HOME).logs());
  }

  @Test
  void everyMistakeIsAnsweredWithOneSentenceThatNamesIt() {
    refused("deploy/run does not know --fast; see --help.", "--fast");
    refused("--keep needs a value; see --help.", "--keep", "--headless");
    refused("--port-base takes a number, not many.", "--port-base", "many");
    refused("--port-base takes a number from 1024 to 65504, not 80.", "--port-base", "80");
    refused(
        "There is no service intake; the services are licence-intake, sanctions-screening, risk-assessment, reporting.",
        "--only",
        "intake");
    assertThatThrownBy(() -> CommandLine.parse(HOME, "--lists", "/nowhere"))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith("there is no such folder.");
  }

  private static void refused(String sentence, String... words) {
    assertThatThrownBy(() -> CommandLine.parse(HOME, words))
        .isInstanceOf(UsageException.class)
        .hasMessage(sentence);
  }
}
