package nl.keten.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a path knows, for the {@code Allow} header that an answer of 405 must carry (RFC
 * 9110, 15.5.6) and that the framework leaves out.
 */
@ApplicationScoped
class AllowedMethods {

  private record Endpoint(Pattern path, String method) {}

  private final BeanManager beans;
  private volatile @Nullable List<Endpoint> endpoints;

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
  }

  /** The methods of that path below the root of the API, as the header wants them. */
  String of(String path) {
    String asked = withSlash(path);
    SortedSet<String> methods = new TreeSet<>();
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.path.matcher(asked).matches()) {
        methods.add(endpoint.method);
      }
    }
    return String.join(", ", methods);
  }

  private List<Endpoint> endpoints() {
    List<Endpoint> known = endpoints;
    if (known == null) {
      known = read();
      endpoints = known;
    }
    return known;
  }

  private List<Endpoint> read() {
    List<Endpoint> found = new ArrayList<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path root = bean.getBeanClass().getAnnotation(Path.class);
      if (root != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
              found.add(
                  new Endpoint(pattern(root, method.getAnnotation(Path.class)), verb.value()));
            }
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static Pattern pattern(Path root, @Nullable Path own) {
    String template = withSlash(root.value()) + (own == null ? "" : withSlash(own.value()));
    // A parameter is one segment, unless it has a pattern of its own.
    StringBuilder regex = new StringBuilder();
    for (String part : template.split("(?=\\{)|(?<=\\})", -1)) {
      if (part.startsWith("{")) {
        int colon = part.indexOf(':');
        regex.append(colon < 0 ? "[^/]+" : part.substring(colon + 1, part.length() - 1).strip());
      } else {
        regex.append(Pattern.quote(part));
      }
    }
    return Pattern.compile(regex.toString());
  }

  private static String withSlash(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
