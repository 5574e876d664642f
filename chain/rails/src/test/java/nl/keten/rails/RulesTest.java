package nl.keten.rails;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

  private static final Path ROOT = Path.of("../..");
  private static final JavaClasses PRODUCTION = new ClassFileImporter().importPaths(modules());
  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("nl.keten").that(areBadOnPurpose());

  @ParameterizedTest
  @EnumSource(Rules.class)
  void theTreeKeepsTheRule(Rules rule) {
    rule.rule().check(PRODUCTION);
  }

  @ParameterizedTest
  @EnumSource(Rules.class)
  void theRuleIsSeenToFailOnAClassMadeBadOnPurpose(Rules rule) {
    assertThat(rule.rule().evaluate(BAD).hasViolation()).isTrue();
  }

  @Test
  void theRulesLookAtEveryModuleThatHasClasses() {
    for (String service :
        List.of("intake", "screening", "risk", "reporting", "events", "clock", "journal")) {
      assertThat(
              PRODUCTION.stream()
                  .anyMatch(c -> c.getPackageName().startsWith("nl.keten." + service)))
          .as("classes of nl.keten.%s, built before this module", service)
          .isTrue();
    }
  }

  private static List<Path> modules() {
    try (Stream<Path> poms = Files.find(ROOT, 3, (file, is) -> file.endsWith("pom.xml"))) {
      return poms.map(pom -> pom.resolveSibling("target/classes"))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DescribedPredicate<JavaClass> areBadOnPurpose() {
    return describe("are bad on purpose", c -> c.getPackageName().contains(".bad"));
  }
}
