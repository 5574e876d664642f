package nl.keten.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Progress for somebody who looks at it. */
record ForPeople(PrintStream out) implements Progress {

  @Override
  public synchronized void ready(String part, Duration took, String remark) {
    out.printf(Locale.ROOT, "  %-20s %6.1f s   %s%n", part, took.toMillis() / 1000.0, remark);
  }

  @Override
  public synchronized void note(String sentence) {
    out.println(sentence);
  }

  @Override
  public synchronized void ready(Chain chain, Duration took) {
    out.printf(Locale.ROOT, "%nThe chain is ready after %.1f s.%n%n", took.toMillis() / 1000.0);
    chain.urls().forEach((name, url) -> out.printf("  %-20s %s%n", name, url));
    out.println("\nDemo accounts (deploy/token USER prints an access token):\n");
    for (DemoAccount account : chain.accounts()) {
      out.printf("  %-20s %s%n", account.user(), does(account));
    }
    out.println(
        "\nNext: docs/first-licence.md, from an application to a licence. Ctrl-C stops everything.");
    out.flush();
  }

  @Override
  public synchronized void failed(String part, String sentence) {
    out.println(sentence);
  }

  private static String does(DemoAccount account) {
    List<String> roles = account.roles();
    return String.join(", ", roles)
        + (account.organisation().isEmpty() ? "" : " for " + account.organisation());
  }
}
