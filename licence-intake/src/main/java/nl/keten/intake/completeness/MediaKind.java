package nl.keten.intake.completeness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken, told by their first bytes and not by what somebody says. */
enum MediaKind {
  PDF("application/pdf") {
    @Override
    boolean matches(byte[] content) {
      return startsWith(content, '%', 'P', 'D', 'F', '-');
    }
  },
  PNG("image/png") {
    @Override
    boolean matches(byte[] content) {
      return startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
    }
  },
  JPEG("image/jpeg") {
    @Override
    boolean matches(byte[] content) {
      return startsWith(content, 0xFF, 0xD8, 0xFF);
    }
  },
  /** UTF-8 without control characters but tab, line and page breaks. */
  TEXT("text/plain") {
    @Override
    boolean matches(byte[] content) {
      for (byte b : content) {
        if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
          return false;
        }
      }
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }
  };

  private final String mediaType;

  MediaKind(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract boolean matches(byte[] content);

  String mediaType() {
    return mediaType;
  }

  /** The kind of that media type; parameters such as a character set play no part. */
  static Optional<MediaKind> of(String type, String subtype) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equalsIgnoreCase(type + '/' + subtype))
        .findFirst();
  }

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if ((content[at] & 0xFF) != magic[at]) {
        return false;
      }
    }
    return true;
  }
}
