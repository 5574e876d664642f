package nl.keten.local;

import java.util.concurrent.CountDownLatch;

/** What {@code deploy/run} runs: starts a chain, and stops it on Ctrl-C or SIGTERM. */
public final class Launcher {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private Launcher() {}

  /** Exit codes: 0 after --help, 1 if the chain did not start, 2 for a wrong command line. */
  public static void main(String[] words) throws InterruptedException {
    CommandLine line;
    try {
      line = CommandLine.parse(Home.find(), words);
    } catch (UsageException e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
      return;
    }
    if (line.help()) {
      System.out.print(CommandLine.HELP);
      return;
    }
    run(line);
  }

  private static void run(CommandLine line) throws InterruptedException {
    LauncherLog.to(line.options().logs());
    Progress progress = line.headless() ? new Headless(System.out) : new ForPeople(System.out);
    ChainStart start = new ChainStart(line.options(), progress);
    Thread hook = new Thread(() -> stop(start, progress), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    progress.note("Keten starts; logs are in %s.".formatted(line.options().logs()));
    try {
      start.run();
    } catch (StartFailed e) {
      if (isStopping(hook)) {
        // Somebody stopped it; the hook says so and ends the JVM.
        return;
      }
      progress.failed(e.part(), e.sentence());
      System.exit(FAILED);
    }
    // Until a signal: the hook does the rest.
    new CountDownLatch(1).await();
  }

  private static void stop(ChainStart start, Progress progress) {
    progress.note("Stopping.");
    start.close();
    progress.note("Everything has stopped.");
  }

  private static boolean isStopping(Thread hook) {
    return hook.getState() != Thread.State.NEW;
  }
}
