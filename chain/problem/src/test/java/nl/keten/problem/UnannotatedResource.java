package nl.keten.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its author forgot to say who may call it. */
@Path("forgotten")
class UnannotatedResource {

  @GET
  public String forgotten() {
    return "nobody should see this";
  }
}
