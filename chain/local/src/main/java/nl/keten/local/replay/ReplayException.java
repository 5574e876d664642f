package nl.keten.local.replay;

/** The replay cannot go on; the message says in one sentence why and what to do. */
class ReplayException extends RuntimeException {

  ReplayException(String message) {
    super(message);
  }
}
