package nl.keten.events;

/** How a case ended. */
public enum Outcome {
  /** The licence was granted (vergunning verleend). */
  GRANTED,
  /** The licence was refused (afgewezen), on named criteria. */
  REFUSED,
  /** The applicant withdrew (ingetrokken). */
  WITHDRAWN,
  /** Not processed for want of information (buiten behandeling gesteld), Awb 4:5. */
  NOT_PROCESSED,
  /** No licence is required (geen vergunning vereist). */
  NO_LICENCE_REQUIRED,
  /** A general licence covers the transaction (algemene vergunning van toepassing). */
  GENERAL_LICENCE_APPLIES
}
