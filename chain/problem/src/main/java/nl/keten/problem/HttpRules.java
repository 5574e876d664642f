package nl.keten.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What the Dutch API design rules ask of every path. */
class HttpRules {

  private static final Logger LOG = Logger.getLogger(HttpRules.class);
  private static final int JUST_AFTER_THE_HEADERS = Integer.MIN_VALUE + 1;

  private final ProblemResponses responses;
  private final long maxBody;

  HttpRules(
      ProblemResponses responses,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
    this.responses = responses;
    this.maxBody = maxBody.asLongValue();
  }

  /** A path with a slash at its end is another path (rule no-trailing-slash): 404, no redirect. */
  @ServerRequestFilter(preMatching = true)
  void noTrailingSlash(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    if (path.length() > 1 && path.endsWith("/")) {
      throw ProblemException.notFound();
    }
  }

  /** What no resource answers for is a problem too, not a page of the framework. */
  void lastRoute(@Observes Router router) {
    router.route().last().handler(context -> write(context, ProblemException.notFound()));
  }

  /** Before the framework, which would close the connection without a word. */
  void bodyLimit(@Observes Router router) {
    router
        .route()
        .order(JUST_AFTER_THE_HEADERS)
        .handler(
            context -> {
              String length = context.request().getHeader("Content-Length");
              if (length != null && isMoreThan(maxBody, length)) {
                context.response().putHeader("Connection", "close");
                write(context, ProblemMappers.tooLarge());
              } else {
                context.next();
              }
            });
  }

  private static boolean isMoreThan(long limit, String length) {
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException e) {
      return false; // the framework refuses it
    }
  }

  private void write(RoutingContext context, ProblemException problem) {
    Language language =
        Language.among(
            context.acceptableLanguages().stream()
                .map(
                    accepted -> Locale.forLanguageTag(accepted.tag() == null ? "" : accepted.tag()))
                .toList());
    HttpServerResponse response = context.response();
    response
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", ProblemResponses.MEDIA_TYPE)
        .putHeader("Content-Language", language.tag())
        .putHeader("Vary", "Accept-Language")
        .end(responses.body(problem, language))
        .onFailure(gone -> LOG.debug("The caller hung up", gone));
  }
}
