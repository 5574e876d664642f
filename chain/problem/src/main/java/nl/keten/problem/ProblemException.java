package nl.keten.problem;

import java.util.Map;

/**
 * A request that cannot be done, said in both languages. Thrown inside a transaction it rolls that
 * back, so that nothing is stored half.
 *
 * <p>Details and extensions never repeat what the caller sent: it may be personal data, and answers
 * end up in logs.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final String detailEn;
  private final String detailNl;
  private final transient Map<String, Object> extensions;

  /** A problem with members of its own, see RFC 9457 section 3.2. */
  public ProblemException(
      ProblemType type, String detailEn, String detailNl, Map<String, Object> extensions) {
    super(type.slug() + ": " + detailEn);
    this.type = type;
    this.detailEn = detailEn;
    this.detailNl = detailNl;
    this.extensions = Map.copyOf(extensions);
  }

  /** A problem that needs no more than its sentence. */
  public ProblemException(ProblemType type, String detailEn, String detailNl) {
    this(type, detailEn, detailNl, Map.of());
  }

  /** The one answer for what does not exist and for what the caller may not know of. */
  public static ProblemException notFound() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "There is nothing here for you.", "Hier is niets voor u.");
  }

  /** One invalid field of the input; for rules that annotations cannot say. */
  public static ProblemException invalid(String field, String detailEn, String detailNl) {
    return new ProblemException(
        ProblemType.INVALID_INPUT,
        detailEn,
        detailNl,
        Map.of("errors", java.util.List.of(new InvalidField(field, detailEn, detailNl))));
  }

  /** Which problem. */
  public ProblemType type() {
    return type;
  }

  /** The sentence in that language. */
  public String detail(Language language) {
    return switch (language) {
      case NL -> detailNl;
      case EN -> detailEn;
    };
  }

  /** Further members of the answer, by name. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
