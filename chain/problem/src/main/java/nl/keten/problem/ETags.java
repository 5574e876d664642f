package nl.keten.problem;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditional requests (RFC 9110, 13.1.1): who judges must have seen what he judges. A tag is the
 * version of an aggregate, or the versions of the parts that make up what was shown.
 */
public final class ETags {

  private ETags() {}

  /** The tag of what is shown, for the {@code ETag} header. */
  public static EntityTag of(long... versions) {
    StringBuilder tag = new StringBuilder();
    for (long version : versions) {
      tag.append(tag.isEmpty() ? "" : ".").append(version);
    }
    return new EntityTag(tag.toString());
  }

  /**
   * Lets a judging act through only if the caller saw the current state.
   *
   * @param ifMatch the request's {@code If-Match}, a list of tags; {@code *} is refused, because it
   *     says nothing about what was seen
   * @throws ProblemException 428 if missing, 412 if stale
   */
  public static void require(@Nullable String ifMatch, EntityTag current) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      throw new ProblemException(
          ProblemType.IF_MATCH_REQUIRED,
          "Send If-Match with the ETag of what you have seen.",
          "Stuur If-Match mee met de ETag van wat u hebt gezien.");
    }
    if (!List.of(ifMatch.strip().split("\\s*,\\s*")).contains('"' + current.getValue() + '"')) {
      throw new ProblemException(
          ProblemType.STALE_ETAG,
          "This has changed since you saw it. Look again, then decide.",
          "Dit is gewijzigd sinds u het zag. Bekijk het opnieuw en beslis dan.");
    }
  }

  /** As {@link #require(String, EntityTag)}, for an aggregate that is shown as a whole. */
  public static void require(@Nullable String ifMatch, long version) {
    require(ifMatch, of(version));
  }
}
