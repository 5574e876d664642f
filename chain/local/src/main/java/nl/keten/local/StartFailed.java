package nl.keten.local;

import org.jspecify.annotations.Nullable;

/**
 * A part of the chain did not start; nothing of the chain is left running.
 *
 * <p>The message is one sentence for people: what is wrong and what to do.
 */
public final class StartFailed extends RuntimeException {

  private final String part;
  private final String sentence;

  StartFailed(String part, String sentence) {
    this(part, sentence, null);
  }

  StartFailed(String part, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.part = part;
    this.sentence = sentence;
  }

  /**
   * The part that failed: {@code postgres}, {@code kafka}, {@code keycloak}, {@code ports} or a
   * service.
   */
  public String part() {
    return part;
  }

  /** What is wrong and what to do. */
  public String sentence() {
    return sentence;
  }
}
