package nl.keten.intake.licence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.LicenceAct;
import nl.keten.events.Roles;
import nl.keten.intake.application.Application;
import nl.keten.intake.application.Applications;
import nl.keten.intake.application.UnitOfMeasure;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Licences as their holder and those who supervise their use see them. */
@Path("licences")
@Tag(name = "Licences")
@Produces(MediaType.APPLICATION_JSON)
class LicenceResource {

  private final Licences licences;
  private final Applications applications;
  private final Acting acting;

  LicenceResource(Licences licences, Applications applications, Acting acting) {
    this.licences = licences;
    this.applications = applications;
    this.acting = acting;
  }

  @Schema(name = "Licence")
  record LicenceView(
      UUID licenceId,
      String licenceNumber,
      UUID caseId,
      LicenceAct act,
      String finalDestination,
      LocalDate validFrom,
      LocalDate validUntil,
      String validityRule,
      BigDecimal totalValueEur,
      List<String> conditions,
      List<LicenceLine> lines,
      Instant issuedAt) {}

  @Schema(name = "LicenceLine")
  record LicenceLine(
      UUID itemId,
      String listCode,
      String cnCode,
      String description,
      BigDecimal quantity,
      UnitOfMeasure unit,
      BigDecimal valueEur) {}

  @GET
  @Path("{licenceId}")
  @Transactional
  @RolesAllowed({
    Roles.EXPORTER,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.POSS_ANALYST,
    Roles.CUSTOMS_OFFICER,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getLicence", summary = "A licence (vergunning)")
  public LicenceView get(UUID licenceId) {
    Actor actor = acting.actor();
    Licence licence =
        licences
            .findByIdOptional(licenceId)
            .filter(l -> !actor.isExporter() || l.organisation().equals(actor.organisation()))
            .orElseThrow(ProblemException::notFound);
    return view(licence, applications.of(licence.caseId()));
  }

  private static LicenceView view(Licence licence, Application application) {
    return new LicenceView(
        licence.id(),
        licence.number(),
        licence.caseId(),
        licence.act(),
        application.finalDestination(),
        licence.validFrom(),
        licence.validUntil(),
        licence.validityRule(),
        licence.totalValueEur(),
        licence.conditions(),
        application.items().stream()
            .map(
                item ->
                    new LicenceLine(
                        item.id(),
                        item.currentListCode(),
                        item.cnCode(),
                        item.description(),
                        item.quantity(),
                        item.unit(),
                        item.valueEur()))
            .toList(),
        licence.issuedAt());
  }
}
