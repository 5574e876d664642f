package nl.keten.clock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void factsInGiveOneJsonObjectOut() {
    int status =
        run(
            "2026-03-02 received\r\n\r\n# asked by letter\n2026-03-16\tInformation-Requested # 1\n"
                + "2026-04-01 information-received\n2026-05-12 decided",
            "--as-of",
            "2026-06-01");

    assertThat(status).isZero();
    assertThat(out.toString(UTF_8))
        .contains("\"due\": \"2026-05-12\"")
        .contains("\"state\": \"STOPPED\"")
        .contains("\"grossDays\": 71")
        .contains("\"suspendedDays\": 15")
        .contains("\"netDays\": 56")
        .contains("\"onTime\": true")
        .contains("\"penaltyEur\": 0")
        .contains("\"objectionUntil\": null")
        .contains("\"article\": \"Awb 4:13\"");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30 received | line 1: '2026-02-30' is not a date that exists",
        "2-3-2026 received | line 1: '2-3-2026' is not a date that exists",
        "2026-03-02 recieved | line 1: unknown fact; known are received",
        "2026-03-02 | line 1: a line is YYYY-MM-DD fact [argument]",
        "2026-03-02 received 2026-03-03 | line 1: received has no argument",
        "2026-03-02 term-extended | line 1: term-extended needs a date",
        "2026-03-02 received now and then | line 1: a line is",
        "2026-03-02 decided | no line says when the application was received"
      })
  void inputThatCannotBeReadIsRefusedWithItsLine(String line, String message) {
    assertThat(run(line, "--as-of", "2026-06-01")).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"--as-of,2026-13-01", "--on,2026-01-01", "--as-of=,"})
  void wrongArgumentsAreRefused(String first, String second) {
    List<String> arguments = second == null ? List.of(first) : List.of(first, second);

    assertThat(run("2026-03-02 received", arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).isNotBlank();
  }

  @Test
  void helpNamesEveryFactAndItsArticle() {
    assertThat(run("", "--help")).isZero();
    for (ClockFact.Kind kind : ClockFact.Kind.values()) {
      assertThat(out.toString(UTF_8)).contains(kind.word()).contains(kind.article());
    }
  }

  @Test
  void withoutADayItReadsToday() {
    assertThat(run("1999-03-02 received")).isZero();
    assertThat(out.toString(UTF_8)).contains("\"state\": \"BREACHED\"");
  }

  @Test
  void aRefusalAloneIsEnoughForItsObjectionTerm() {
    assertThat(run("2026-06-15 refused", "--as-of", "2026-06-20")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("\"objectionUntil\": \"2026-07-27\"")
        .contains("\"due\": null");
  }

  @Test
  void everyWrongLineIsNamed() {
    assertThat(run("2026-02-30 received\n2026-03-02 recieved", "--as-of", "2026-06-20"))
        .isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("line 1:").contains("line 2:");
  }

  @Test
  void factsThatCannotBeTrueAreRefusedWithTheirLines() {
    assertThat(run("2026-03-02 received\n# later\n2026-03-01 decided\n2026-03-09 received"))
        .isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8))
        .contains("line 3: 2026-03-01 decided: the application was not yet received")
        .contains("line 4: 2026-03-09 received: the application was received before");
  }

  @Test
  void factsAfterTheDayAreNotedBesideTheAnswer() {
    assertThat(run("2026-03-02 received\n2026-05-12 decided", "--as-of=2026-04-01")).isZero();
    assertThat(out.toString(UTF_8)).contains("\"state\": \"RUNNING\"");
    assertThat(err.toString(UTF_8)).contains("line 2 is dated after 2026-04-01");
  }

  @Test
  void nothingOnStandardInputIsRefused() {
    assertThat(run("\n# nothing\n")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no line says when the application was received");
  }

  private int run(String facts, String... arguments) {
    return ClockCommand.run(
        List.of(arguments),
        new ByteArrayInputStream(facts.getBytes(UTF_8)),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }
}
