package nl.keten.intake.application;

import java.math.BigDecimal;
import java.util.List;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in. Everything may be missing: {@link ApplicationCheck} names all that
 * is wrong at once.
 */
@Schema(name = "Application", description = "Request for an export licence (vergunningaanvraag).")
public record ApplicationForm(
    @Schema(required = true, description = "Only LICENCE_INDIVIDUAL is processed for now.")
        @Nullable RequestKind requestKind,
    @Schema(required = true) @Nullable Regime regime,
    @Schema(required = true) @Nullable Permanence permanence,
    @Schema(maxLength = 60, description = "The exporter's own mark.")
        @Nullable String exporterReference,
    @Schema(required = true) @Nullable ExporterForm exporter,
    @Schema(required = true) @Nullable PartyForm consignee,
    @Schema(required = true) @Nullable PartyForm endUser,
    @Schema(maxItems = 20) @Nullable List<@Nullable PartyForm> intermediaries,
    @Schema(required = true, pattern = "[A-Z]{2}", description = "ISO 3166-1 alpha-2.")
        @Nullable String finalDestination,
    @Schema(maxItems = 20, description = "Countries passed through, in order; ISO 3166-1 alpha-2.")
        @Nullable List<@Nullable String> route,
    @Schema(required = true, minItems = 1, maxItems = 1000)
        @Nullable List<@Nullable ItemForm> items,
    @Schema(required = true, maxLength = 2000) @Nullable String endUse,
    @Schema(maxItems = 50, description = "Metadata; the content is uploaded to each document.")
        @Nullable List<@Nullable DocumentForm> documents) {

  /** Who applies. */
  @Schema(name = "ApplicationExporter")
  public record ExporterForm(
      @Schema(required = true, maxLength = 200) @Nullable String name,
      @Schema(required = true) @Nullable AddressForm address,
      @Schema(pattern = "[A-Z]{2}[A-Za-z0-9]{1,15}") @Nullable String eori,
      @Schema(pattern = "[0-9]{8}") @Nullable String kvk) {}

  /** Consignee, end user or intermediary. */
  @Schema(name = "ApplicationParty")
  public record PartyForm(
      @Schema(required = true, maxLength = 200) @Nullable String name,
      @Schema(required = true) @Nullable AddressForm address,
      @Schema(required = true) @Nullable PartyType type,
      @Schema(maxLength = 200) @Nullable String website) {}

  /** Where a party is. */
  @Schema(name = "ApplicationAddress")
  public record AddressForm(
      @Schema(required = true, maxLength = 200) @Nullable String street,
      @Schema(maxLength = 20) @Nullable String postalCode,
      @Schema(required = true, maxLength = 100) @Nullable String city,
      @Schema(required = true, pattern = "[A-Z]{2}") @Nullable String country) {}

  /** A line of goods. */
  @Schema(name = "ApplicationItem")
  public record ItemForm(
      @Schema(
              required = true,
              examples = {"ML5.b", "6A003.b.4.b"})
          @Nullable String listCode,
      @Schema(required = true, pattern = "[0-9]{8}") @Nullable String cnCode,
      @Schema(required = true, maxLength = 1000) @Nullable String description,
      @Schema(required = true, type = SchemaType.NUMBER, exclusiveMinimum = true, minimum = "0")
          @Nullable BigDecimal quantity,
      @Schema(required = true) @Nullable UnitOfMeasure unit,
      @Schema(
              required = true,
              type = SchemaType.NUMBER,
              minimum = "0",
              maximum = "99999999999.99",
              description = "Of the whole line, in EUR, at most 2 decimals.")
          @Nullable BigDecimal valueEur,
      @Schema(description = "Whether it becomes part of something else; false by default.")
          @Nullable Boolean component,
      @Schema(maxLength = 200) @Nullable String endSystem) {}

  /** A document that comes with the application. */
  @Schema(name = "ApplicationDocument")
  public record DocumentForm(
      @Schema(required = true) @Nullable DocumentKind kind,
      @Schema(required = true, maxLength = 200) @Nullable String title,
      @Schema(maxLength = 200) @Nullable String fileName,
      @Schema(enumeration = {"application/pdf", "image/png", "image/jpeg", "text/plain"})
          @Nullable String mediaType) {}
}
