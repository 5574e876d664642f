package nl.keten.screening.clearing;

import java.util.UUID;
import nl.keten.events.PartyRole;

/**
 * A party of a case that may be a listed one.
 *
 * @param partyFingerprint of what was known of the party: a judgement holds as long as it stays
 * @param binding whether the list binds in the Netherlands
 * @param entryFingerprint of what the list said: a judgement holds as long as it stays
 * @param entry what the list said, as JSON, for the reviewer and the file
 * @param listedName which of the listed names
 * @param rule why they are taken to be the same
 */
public record Resemblance(
    UUID partyId,
    PartyRole partyRole,
    String partyName,
    String partyCountry,
    String partyFingerprint,
    String list,
    boolean binding,
    String entryId,
    String entryFingerprint,
    String entry,
    String listedName,
    String rule) {}
