package nl.keten.local.replay;

import java.util.HashSet;
import java.util.Set;
import nl.keten.local.replay.StationTimes.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way through the chain, as the replay sees it. What happened to it is asked of
 * the chain; here is only what must not be done twice at a time. Thread-safe.
 */
final class CaseInFlight {

  private final Decision decision;
  private final Plan plan;
  private final String caseId;
  private final Set<String> finishedTasks = new HashSet<>();
  private boolean inHand;
  private long movedNanos = System.nanoTime();
  private long restUntilNanos = System.nanoTime();
  private int waits;
  private @Nullable String waitsFor;

  CaseInFlight(Decision decision, Plan plan, String caseId) {
    this.decision = decision;
    this.plan = plan;
    this.caseId = caseId;
  }

  Decision decision() {
    return decision;
  }

  Plan plan() {
    return plan;
  }

  String caseId() {
    return caseId;
  }

  /** Takes it in hand for a task, unless that is done, somebody has it, or it must wait a while. */
  synchronized boolean take(String taskId) {
    if (inHand || finishedTasks.contains(taskId) || System.nanoTime() - restUntilNanos < 0) {
      return false;
    }
    inHand = true;
    return true;
  }

  /** The task is done; its queue may show it for a moment longer. */
  synchronized void finished(String taskId) {
    finishedTasks.add(taskId);
    inHand = false;
    movedNanos = System.nanoTime();
    waits = 0;
    waitsFor = null;
  }

  /** Nothing to be done yet: other services have to move first. Each time it waits a bit longer. */
  synchronized void waitFor(String what) {
    inHand = false;
    waitsFor = what;
    restUntilNanos =
        System.nanoTime() + Math.min(2_000_000_000L, 50_000_000L << Math.min(waits, 8));
    waits++;
  }

  /** Whether nothing moved for so long. */
  synchronized boolean stuckFor(long nanos) {
    return !inHand && System.nanoTime() - movedNanos > nanos;
  }

  /** What it waited for last. */
  synchronized @Nullable String waitsFor() {
    return waitsFor;
  }
}
