package nl.keten.intake.licence;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.keten.events.LicenceAct;
import nl.keten.events.PartyRole;
import nl.keten.events.Regime;
import nl.keten.intake.application.Application;
import nl.keten.reference.DestinationGroup;
import nl.keten.reference.DestinationGroups;

/**
 * Which act a licence permits. It follows the goods to the consignee: parts for a French yard are a
 * transfer to France, whatever navy gets the ship. Military: within the EEA a transfer (Bsg 1, 18);
 * dual-use: within the Union.
 */
@Singleton
public class Acts {

  private final DestinationGroups groups;

  /** Reads memberships from that table. */
  public Acts(DestinationGroups groups) {
    this.groups = groups;
  }

  /** The act for that application, decided on that day. */
  public LicenceAct of(Application application, LocalDate on) {
    String country = application.party(PartyRole.CONSIGNEE).address().country();
    boolean inUnion = groups.isMember(DestinationGroup.EU, country, on);
    boolean inArea = inUnion || groups.isMember(DestinationGroup.EEA, country, on);
    boolean within = application.regime() == Regime.MILITARY ? inArea : inUnion;
    return within ? LicenceAct.TRANSFER : LicenceAct.EXPORT;
  }
}
