package nl.keten.risk.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Foreign Affairs finds on one criterion. */
@Embeddable
public class CriterionAnswer {

  private int criterion;
  private boolean concern;

  @Column(name = "finding")
  private String text;

  @Column(name = "direct_link")
  private @Nullable String directLink;

  @Column(name = "indirect_link")
  private @Nullable String indirectLink;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CriterionAnswer() {}

  /**
   * An answer.
   *
   * @param criterion 1-8
   * @param concern whether the test raised a concern
   * @param directLink between the good, the destination and the end user
   * @param indirectLink the same, by a detour
   */
  public CriterionAnswer(
      int criterion,
      boolean concern,
      String text,
      @Nullable String directLink,
      @Nullable String indirectLink) {
    this.criterion = criterion;
    this.concern = concern;
    this.text = text;
    this.directLink = directLink;
    this.indirectLink = indirectLink;
  }

  /** 1-8. */
  public int criterion() {
    return criterion;
  }

  /** Whether the test raised a concern. */
  public boolean concern() {
    return concern;
  }

  /** The finding. */
  public String text() {
    return text;
  }

  /** The direct link; always there where the criterion asks for it. */
  public Optional<String> directLink() {
    return Optional.ofNullable(directLink);
  }

  /** The indirect link; always there where the criterion asks for it. */
  public Optional<String> indirectLink() {
    return Optional.ofNullable(indirectLink);
  }
}
