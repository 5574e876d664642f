package nl.keten.intake.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;
import nl.keten.journal.Acting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The applicant takes the application back. */
@Path("cases/{caseId}/withdrawals")
@Tag(name = "Applications")
@Consumes(MediaType.APPLICATION_JSON)
class WithdrawalResource {

  private final Cases cases;
  private final Casework casework;
  private final EntityManager database;
  private final Acting acting;

  WithdrawalResource(Cases cases, Casework casework, EntityManager database, Acting acting) {
    this.cases = cases;
    this.casework = casework;
    this.database = database;
    this.acting = acting;
  }

  @Schema(name = "Withdrawal")
  record Withdrawal(@Schema(maxLength = CaseNote.MAX_TEXT) @Nullable String reason) {}

  @POST
  @Transactional
  @RolesAllowed(Roles.EXPORTER)
  @Operation(
      operationId = "withdraw",
      summary = "Withdraw an application (intrekken)",
      description = "Possible until it is decided; then case-decided.")
  @APIResponse(responseCode = "204", description = "Withdrawn")
  public void withdraw(UUID caseId, @Nullable Withdrawal body) {
    Case kase = cases.lock(caseId);
    kase.withdraw(acting.now());
    CaseNote.of(kase, CaseNote.Kind.WITHDRAWAL, body == null ? null : body.reason(), acting)
        .ifPresent(database::persist);
    casework.close(kase, "withdrawn", List.of());
  }
}
