package nl.keten.events;

/** What may be asked of the chain (intake types). */
public enum RequestKind {
  /** Does this item need a licence? (indelingsverzoek) */
  CLASSIFICATION,
  /** Trial application before contract (sondage). */
  SONDAGE,
  /** One exporter, one recipient (individuele vergunning). */
  LICENCE_INDIVIDUAL,
  /** Categories of goods to several recipients (globale vergunning). */
  LICENCE_GLOBAL,
  /** Registration for a general licence (algemene vergunning). */
  GENERAL_REGISTRATION,
  /** Transit of military goods (doorvoervergunning). */
  TRANSIT_LICENCE,
  /** Notice of transit (doorvoermelding). */
  TRANSIT_NOTICE,
  /** Licence duty imposed on an unlisted good (ad-hocvergunningplicht). */
  CATCH_ALL,
  /** Notice of awareness, Regulation (EU) 2021/821 art. 4(2) and 5(2). */
  END_USE_NOTICE,
  /** Brokering (tussenhandel). */
  BROKERING,
  /** Technical assistance (technische bijstand). */
  TECH_ASSISTANCE,
  /** Permission under a sanctions regulation (ontheffing). */
  SANCTIONS_DEROGATION,
  /** Regulation (EU) 2019/125 (foltergoederen). */
  TORTURE_GOODS,
  /** Drug precursors. */
  PRECURSOR,
  /** Chemical weapons convention, schedule 1 (ontheffing UVCW). */
  CWC_EXEMPTION,
  /** Change of a licence (wijziging). */
  AMENDMENT,
  /** Longer validity (verlenging). */
  EXTENSION,
  /** A new paper for an old licence (vervanging). */
  REPLACEMENT,
  /** Recognition of a recipient (erkenning ontvanger). */
  CERTIFIED_RECIPIENT
}
