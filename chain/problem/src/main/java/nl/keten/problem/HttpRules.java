package nl.keten.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What the Dutch API design rules ask of every path. */
class HttpRules {

  private static final Logger LOG = Logger.getLogger(HttpRules.class);

  private final ProblemResponses responses;

  HttpRules(ProblemResponses responses) {
    this.responses = responses;
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
