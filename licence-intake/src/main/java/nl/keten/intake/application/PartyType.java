package nl.keten.intake.application;

/** What kind of body a party is; decides which document states the end use. */
public enum PartyType {
  STATE_ARMED_FORCE,
  GOVERNMENT,
  COMMERCIAL,
  RESEARCH,
  PRIVATE_PERSON
}
