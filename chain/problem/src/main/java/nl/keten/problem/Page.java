package nl.keten.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a list in a fixed order. Callers treat the cursor as opaque; it names the last item
 * seen, so that a page stays right while items are added.
 *
 * @param next the cursor of the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** Items on a page unless the caller asks otherwise. */
  public static final String DEFAULT_LIMIT = "20";

  /** Items on a page at most. */
  public static final int MAX_LIMIT = 100;

  /**
   * The page out of what a query found.
   *
   * @param found up to {@code limit + 1} items: the one too many tells that there is a next page
   * @param position what the query continues after, of an item
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> position) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), null);
    }
    List<T> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, encode(position.apply(items.getLast())));
  }

  /** The page with other items in the same places. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }

  /** The answer, with the next page in the {@code Link} header (RFC 8288). */
  public Response respond(UriInfo here) {
    Response.ResponseBuilder response = Response.ok(this);
    if (next != null) {
      String target =
          here.getRequestUriBuilder().replaceQueryParam("cursor", next).build().toString();
      response.header("Link", "<" + target + ">; rel=\"next\"");
    }
    return response.build();
  }

  /**
   * The position that a cursor names; null without a cursor.
   *
   * @throws ProblemException 400 if it is not one of ours
   */
  public static @Nullable String position(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw badCursor();
    }
  }

  /**
   * The limit, if it is one.
   *
   * @throws ProblemException 400 outside 1..{@value #MAX_LIMIT}
   */
  public static int limit(int asked) {
    if (asked < 1 || asked > MAX_LIMIT) {
      throw ProblemException.invalid(
          "limit", "limit is 1 to " + MAX_LIMIT + ".", "limit is 1 tot en met " + MAX_LIMIT + ".");
    }
    return asked;
  }

  /** What to answer when a position does not parse. */
  public static ProblemException badCursor() {
    return ProblemException.invalid(
        "cursor",
        "Use the cursor of the previous page as it was given.",
        "Gebruik de cursor van de vorige pagina zoals die is gegeven.");
  }

  private static String encode(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }
}
