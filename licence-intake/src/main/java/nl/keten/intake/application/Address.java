package nl.keten.intake.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a party is.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record Address(
    String street,
    @Column(name = "postal_code") @Nullable String postalCode,
    String city,
    String country) {}
