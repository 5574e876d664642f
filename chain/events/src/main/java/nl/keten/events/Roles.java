package nl.keten.events;

/** The roles of the realm, as the tokens carry them and the annotations name them. */
public final class Roles {

  /** Applies for an organisation; its token has the claim {@link #ORGANISATION_CLAIM}. */
  public static final String EXPORTER = "exporter";

  /** Takes in, drafts decisions (CDIU). */
  public static final String CDIU_OFFICER = "cdiu-officer";

  /** Signs decisions (CDIU). */
  public static final String CDIU_SIGNATORY = "cdiu-signatory";

  /** Classifies and clears sanctions hits (Customs, Team POSS). */
  public static final String POSS_ANALYST = "poss-analyst";

  /** Handles declarations (Customs). */
  public static final String CUSTOMS_OFFICER = "customs-officer";

  /** Advises on the criteria (Foreign Affairs). */
  public static final String BZ_ADVISER = "bz-adviser";

  /** Agrees with drafts (Foreign Affairs). */
  public static final String BZ_REVIEWER = "bz-reviewer";

  /** Handles objections. */
  public static final String LEGAL_OFFICER = "legal-officer";

  /** Releases publications. */
  public static final String PUBLISHER = "publisher";

  /** Reads everything, changes nothing. */
  public static final String AUDITOR = "auditor";

  /** Runs the installation: parked events, replay, verification; sees no content of cases. */
  public static final String OPERATOR = "operator";

  /** A service of the chain calling another. */
  public static final String SERVICE = "service";

  /** The claim that names an exporter's organisation. */
  public static final String ORGANISATION_CLAIM = "organisation";

  private Roles() {}
}
