package nl.keten.screening.cases;

/** Shows enums of this package to the test of the database. */
public final class Occasions {

  private Occasions() {}

  public static Enum<?>[] all() {
    return ScreeningRequest.Occasion.values();
  }

  public static Enum<?>[] requestStates() {
    return RequestState.values();
  }
}
