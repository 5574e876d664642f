package nl.keten.intake.completeness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The content of documents, in and out. */
@Path("cases/{caseId}/documents/{documentId}/content")
@Tag(name = "Documents")
class DocumentResource {

  /** 10 MiB; the limit of the server lies just above. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  private final Cases cases;
  private final Documents documents;
  private final EntityManager database;
  private final Acting acting;

  DocumentResource(Cases cases, Documents documents, EntityManager database, Acting acting) {
    this.cases = cases;
    this.documents = documents;
    this.database = database;
    this.acting = acting;
  }

  @PUT
  @Transactional
  @RolesAllowed(Roles.EXPORTER)
  @Consumes({"application/pdf", "image/png", "image/jpeg", MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "uploadDocument",
      summary = "Upload the content of a document",
      description = "At most 10 MiB. Replaces earlier content as long as that was not accepted.")
  @APIResponse(responseCode = "204", description = "Stored")
  public void upload(
      UUID caseId,
      UUID documentId,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      byte[] content) {
    Case kase = cases.lock(caseId);
    Document document = documents.of(caseId, documentId);
    MediaKind kind = kindOf(type, content);
    Instant now = acting.now();
    kase.documentUploaded();
    document.uploaded(kind, content.length, sha256(content), now);
    Optional.ofNullable(database.find(DocumentContent.class, documentId))
        .ifPresentOrElse(
            there -> there.replacedBy(content),
            () -> database.persist(new DocumentContent(documentId, content)));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Roles.EXPORTER,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.POSS_ANALYST,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR
  })
  @Operation(operationId = "downloadDocument", summary = "Download the content of a document")
  @APIResponse(responseCode = "200", description = "The bytes, as an attachment")
  public Response download(UUID caseId, UUID documentId) {
    cases.visible(caseId);
    Document document = documents.of(caseId, documentId);
    DocumentContent content =
        Optional.ofNullable(database.find(DocumentContent.class, documentId))
            .orElseThrow(ProblemException::notFound);
    return Response.ok(content.bytes(), document.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + documentId + "\"")
        .build();
  }

  private static MediaKind kindOf(MediaType type, byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "A document has at most 10 MiB.",
          "Een document is ten hoogste 10 MiB.");
    }
    if (content.length == 0) {
      throw ProblemException.invalid("content", "The content is empty.", "De inhoud is leeg.");
    }
    return MediaKind.of(type.getType(), type.getSubtype())
        .filter(kind -> kind.matches(content))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "content",
                    "The content is not what its media type says.",
                    "De inhoud is niet wat het mediatype zegt."));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
