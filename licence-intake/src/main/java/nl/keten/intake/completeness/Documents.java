package nl.keten.intake.completeness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.keten.intake.application.Application;
import nl.keten.intake.application.ApplicationCheck.Announced;
import nl.keten.intake.application.DocumentKind;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.completeness.DocumentRules.Requirement;
import nl.keten.problem.ProblemException;

/** The documents of the cases, and whether they are what the rules ask for. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

  private final DocumentRules rules;

  Documents(DocumentRules rules) {
    this.rules = rules;
  }

  /**
   * Opens a place for every document that was announced, and for those that a rule asks for and
   * nobody announced, so that the exporter sees what is missing and can upload it.
   */
  public void announce(Case kase, Application application, List<Announced> announced) {
    List<Document> documents = new ArrayList<>();
    for (Announced document : announced) {
      documents.add(
          new Document(
              kase.id(),
              document.kind(),
              document.title(),
              document.fileName(),
              document.mediaType()));
    }
    for (Requirement requirement : rules.of(application, kase.submission().receivedOn())) {
      if (documents.stream().noneMatch(d -> requirement.anyOf().contains(d.kind()))) {
        documents.add(
            new Document(kase.id(), requirement.first(), title(requirement.first()), null, null));
      }
    }
    persist(documents);
  }

  /** In the order of the application. */
  public List<Document> of(UUID caseId) {
    return list("caseId = ?1 order by id", caseId);
  }

  /**
   * The document of that case with that id.
   *
   * @throws ProblemException 404 if there is none
   */
  Document of(UUID caseId, UUID documentId) {
    return findByIdOptional(documentId)
        .filter(document -> document.caseId().equals(caseId))
        .orElseThrow(ProblemException::notFound);
  }

  /** What a rule asks for and no accepted document gives. */
  List<Requirement> missing(Case kase, Application application) {
    List<Document> documents = of(kase.id());
    return rules.of(application, kase.submission().receivedOn()).stream()
        .filter(
            requirement ->
                documents.stream()
                    .noneMatch(d -> d.isAccepted() && requirement.anyOf().contains(d.kind())))
        .toList();
  }

  /** Whether every document that a rule asks for was accepted. */
  public boolean areAccepted(Case kase, Application application) {
    return missing(kase, application).isEmpty();
  }

  private static String title(DocumentKind kind) {
    return switch (kind) {
      case END_USER_STATEMENT -> "Eindgebruikersverklaring (end-user statement)";
      case CONTRACT -> "Contract";
      case TECHNICAL_SHEET -> "Technische gegevens (technical data)";
      case ICP -> "Intern nalevingsprogramma (ICP)";
      case OTHER -> "Ander document (other document)";
    };
  }
}
