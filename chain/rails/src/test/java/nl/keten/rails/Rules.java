package nl.keten.rails;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the POM cannot say. Each rule is seen to fail on a class made bad on purpose. */
enum Rules {
  NO_SERVICE_KNOWS_ANOTHER(
      slices()
          .assignedFrom(Slices.SERVICES)
          .should()
          .notDependOnEachOther()
          .because("services talk by events and REST, and can be down without each other")),

  FEATURES_DO_NOT_GO_ROUND(
      slices()
          .matching("nl.keten.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature is read without the others")),

  THE_LANGUAGE_HAS_NO_BEHAVIOUR(
      classes()
          .that()
          .resideInAPackage("nl.keten.events..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "nl.keten.events..",
                  "java..",
                  "com.fasterxml.jackson.annotation..",
                  "org.jspecify.annotations.."))
          .because("the published language is shared by all")),

  THE_CLOCK_IS_PURE(
      classes()
          .that()
          .resideInAPackage("nl.keten.clock..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("nl.keten.clock..", "java..", "org.jspecify.annotations.."))
          .because("the statutory term is a function of facts, a calendar and a day")),

  BUSINESS_TIME_IS_ASKED_FOR(
      noClasses()
          .that()
          .resideInAnyPackage(Slices.SERVICE_PACKAGES)
          .should()
          .accessTargetWhere(readsTheSystemClock())
          .because("Acting.now() knows the business time; the system clock does not")),

  EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT(
      methods()
          .that(areEndpoints())
          .should(ArchConditions.be(saidWhoMayCall()))
          .because("access is denied by default and granted beside the code it opens")),

  EVERY_ENDPOINT_IS_PUBLIC(
      methods()
          .that(areEndpoints())
          .should()
          .bePublic()
          .because("the framework serves no other, and only logs a warning")),

  HTTP_COMES_IN_BY_RESOURCES(
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .because("the layer is the suffix")),

  EVENTS_COME_IN_BY_LISTENERS(
      methods()
          .that()
          .areAnnotatedWith(Incoming.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Listener")
          .because("the layer is the suffix")),

  ONLY_THE_JOURNAL_SENDS(
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.keten.journal..", "nl.keten.testbed..", "nl.keten.local..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
          .because("an event leaves through the journal, inside the transaction, or not at all")),

  NO_NAMES_THAT_SAY_NOTHING(
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)")
          .because("a class is named for what it is in the field")),

  AN_AGGREGATE_HAS_VERBS(
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("nobody sets status from outside")),

  AN_AGGREGATE_KEEPS_ITS_FIELDS(
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .areNotStatic()
          .should()
          .bePrivate()
          .because("nobody sets status from outside"));

  private static final List<String> WHO_MAY_CALL =
      List.of(
          RolesAllowed.class.getName(),
          PermitAll.class.getName(),
          DenyAll.class.getName(),
          "io.quarkus.security.Authenticated");

  private final ArchRule rule;

  Rules(ArchRule rule) {
    this.rule = rule;
  }

  ArchRule rule() {
    return rule.allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
    Set<String> clocks =
        Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName());
    return describe(
        "read the system clock",
        access ->
            (access.getTarget().getName().equals("now")
                    && clocks.contains(access.getTargetOwner().getFullName()))
                || access.getTarget().getName().equals("currentTimeMillis"));
  }

  /** Methods that answer HTTP; an interface with the same annotations is a client. */
  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return describe(
        "are endpoints",
        method ->
            !method.getOwner().isInterface()
                && method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  private static DescribedPredicate<JavaMethod> saidWhoMayCall() {
    return describe(
        "said who may call it",
        method ->
            WHO_MAY_CALL.stream()
                .anyMatch(
                    who -> method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who)));
  }

  /** The four services by package. */
  static final class Slices {
    static final String[] SERVICE_PACKAGES = {
      "nl.keten.intake..", "nl.keten.screening..", "nl.keten.risk..", "nl.keten.reporting.."
    };
    static final SliceAssignment SERVICES = new ByService();

    private Slices() {}
  }

  private static final class ByService implements SliceAssignment {
    private static final List<String> SERVICES =
        List.of("nl.keten.intake", "nl.keten.screening", "nl.keten.risk", "nl.keten.reporting");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      for (String service : SERVICES) {
        if ((javaClass.getPackageName() + ".").startsWith(service + ".")) {
          return SliceIdentifier.of(service);
        }
      }
      return SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "services";
    }
  }
}
