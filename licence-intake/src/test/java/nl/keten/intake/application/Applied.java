package nl.keten.intake.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import nl.keten.intake.application.ApplicationCheck.Checked;
import nl.keten.reference.ControlLists;
import nl.keten.reference.Countries;

/** Forms as they come out of the check, with the tables as they are shipped. */
public final class Applied {

  private static final ApplicationCheck CHECK =
      new ApplicationCheck(Countries.read(Optional.empty()), ControlLists.read(Optional.empty()));
  private static final ObjectMapper JSON = new ObjectMapper();

  private Applied() {}

  static Checked check(ObjectNode form, LocalDate receivedOn) {
    try {
      return CHECK.check(JSON.treeToValue(form, ApplicationForm.class), "polderlicht", receivedOn);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The application that the form becomes. */
  public static Application of(ObjectNode form, LocalDate receivedOn) {
    return check(form, receivedOn).application();
  }
}
