package nl.keten.intake.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.keten.problem.ProblemException;

/** The questions put to the applicant, and the answers. */
@Embeddable
public class Correspondence {

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "case_id", nullable = false)
  @OrderBy("id")
  private List<InformationRequest> requests = new ArrayList<>();

  protected Correspondence() {}

  void add(InformationRequest request) {
    requests.add(request);
  }

  /** In the order of asking. */
  public List<InformationRequest> requests() {
    return List.copyOf(requests);
  }

  /** The request with that id, of this case. */
  public InformationRequest request(UUID requestId) {
    return requests.stream()
        .filter(request -> request.id().equals(requestId))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /** Whether the applicant still has to answer something. */
  public boolean isOpen() {
    return requests.stream().anyMatch(InformationRequest::isOpen);
  }

  /** Whether the last day of some request passed without an answer (Awb 4:5(1)). */
  boolean lapsedUnansweredBy(LocalDate day) {
    return requests.stream().anyMatch(request -> request.lapsedUnansweredBy(day));
  }
}
