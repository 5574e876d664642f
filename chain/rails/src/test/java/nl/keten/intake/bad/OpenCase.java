package nl.keten.intake.bad;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An aggregate whose status anybody sets. */
@Entity
public class OpenCase {

  @Id long id;

  private String status = "RECEIVED";

  /** Sets what only a verb should change. */
  public void setStatus(String status) {
    this.status = status;
  }

  /** The status. */
  public String status() {
    return status;
  }
}
