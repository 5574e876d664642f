package nl.keten.local;

import java.time.Duration;

/** Progress of a chain that a test starts: into the log. */
record Silent() implements Progress {

  private static final System.Logger LOG = System.getLogger(Silent.class.getName());

  @Override
  public void ready(String part, Duration took, String remark) {
    LOG.log(System.Logger.Level.INFO, "{0} ready after {1}: {2}", part, took, remark);
  }

  @Override
  public void note(String sentence) {
    LOG.log(System.Logger.Level.INFO, sentence);
  }

  @Override
  public void ready(Chain chain, Duration took) {
    LOG.log(System.Logger.Level.INFO, "The chain is ready after {0}", took);
  }

  @Override
  public void failed(String part, String sentence) {
    LOG.log(System.Logger.Level.ERROR, sentence);
  }
}
