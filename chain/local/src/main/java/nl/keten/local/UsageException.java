package nl.keten.local;

/**
 * The command line asks for something that does not exist; the message is one sentence for people.
 */
final class UsageException extends RuntimeException {

  UsageException(String sentence) {
    super(sentence);
  }
}
