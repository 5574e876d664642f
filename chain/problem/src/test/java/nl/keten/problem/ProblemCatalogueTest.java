package nl.keten.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private static final Path DOCUMENT = Path.of("../../docs/problems.md");

  @Test
  void the_document_lists_exactly_the_catalogue() throws IOException {
    String expected = document();
    if (Boolean.getBoolean("keten.approve")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(DOCUMENT)
        .as(
            "regenerate with: mvn -pl chain/problem test -Dtest=ProblemCatalogueTest -Dketen.approve=true")
        .hasContent(expected);
  }

  @Test
  void titles_differ_and_exist_in_both_languages() {
    assertThat(Arrays.stream(ProblemType.values()).map(type -> type.title(Language.NL)))
        .doesNotHaveDuplicates()
        .allSatisfy(title -> assertThat(title).isNotBlank());
    assertThat(Arrays.stream(ProblemType.values()).map(type -> type.title(Language.EN)))
        .doesNotHaveDuplicates()
        .allSatisfy(title -> assertThat(title).isNotBlank());
  }

  @Test
  void every_problem_is_an_error_and_bad_input_is_400_never_422() {
    assertThat(ProblemType.values())
        .allSatisfy(type -> assertThat(type.status()).isBetween(400, 599).isNotEqualTo(422));
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Problems

            Every error is answered as `application/problem+json` (RFC 9457) with `type`, `status`, `title` and
            `detail`, in Dutch or, with `Accept-Language: en`, in English. `type` and `status` are stable: rely on
            them, not on the words. `invalid-input` names the fields in `errors[] {field, message}`;
            `internal-error` carries an `errorNumber` to quote.

            Printed from `ProblemType` by a test; do not edit.

            | type | status | title (nl) | title (en) |
            |---|---|---|---|
            """);
    for (ProblemType type : ProblemType.values()) {
      text.append(
          "| `%s` | %d | %s | %s |%n"
              .formatted(
                  type.uri(), type.status(), type.title(Language.NL), type.title(Language.EN)));
    }
    return text.toString();
  }
}
