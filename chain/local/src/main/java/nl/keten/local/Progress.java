package nl.keten.local;

import java.time.Duration;

/** Who is told how the start of a chain goes on. Called from several threads. */
interface Progress {

  /** A part is ready. */
  void ready(String part, Duration took, String remark);

  /** Something worth a line that is not a part getting ready. */
  void note(String sentence);

  /** The whole chain is ready. */
  void ready(Chain chain, Duration took);

  /** A part did not start, or ended by itself; the sentence says what to do. */
  void failed(String part, String sentence);
}
