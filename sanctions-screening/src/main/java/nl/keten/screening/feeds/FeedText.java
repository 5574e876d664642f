package nl.keten.screening.feeds;

import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A delivered file as text: unpacked within bounds, decoded strictly, control characters out.
 *
 * <p>Real files need that: OFAC's end with U+001A, and single control characters stray into texts,
 * at which a strict XML parser stops. A copy of the UN list of 2025-08-16 that lost the upper half
 * of its characters is a file to refuse, not to mend: its names are damaged.
 *
 * @param sha256 of the unpacked bytes, so that packing a file anew makes no new version
 * @param controls how many control characters were replaced by a space
 */
record FeedText(CharBuffer text, String sha256, int controls) {

  /** Unpacked size at most, in bytes: twenty times the UN list, five times the EU list. */
  static final int MAX_BYTES = 128 * 1024 * 1024;

  /** More control characters than this: not a text with a few slips, but something else. */
  static final int MAX_CONTROLS = 1_000;

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern DECLARED_ENCODING =
      Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

  /** Reads a file; {@code .gz} by its first bytes, not by its name. */
  static FeedText of(Path file) throws ListRefused {
    return of(bytes(file));
  }

  private static FeedText of(byte[] bytes) throws ListRefused {
    CharBuffer text = decode(bytes);
    int controls = 0;
    for (int i = text.position(); i < text.limit(); i++) {
      char c = text.get(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        text.put(i, ' ');
        controls++;
      }
    }
    if (controls > MAX_CONTROLS) {
      throw new ListRefused("It holds " + controls + " control characters: this is no text file.");
    }
    return new FeedText(text, Sha256.of(bytes), controls);
  }

  /** The text once more from its start. */
  Reader reader() {
    return new CharArrayReader(
        text.array(), text.arrayOffset() + text.position(), text.remaining());
  }

  /** What was tolerated, for people. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (controls > 0) {
      notes.add(controls + " control characters were read as spaces.");
    }
    return notes;
  }

  private static byte[] bytes(Path file) throws ListRefused {
    if (!Files.isRegularFile(file)) {
      throw new ListRefused("There is no file " + file.getFileName() + " in the folder.");
    }
    try (InputStream raw = Files.newInputStream(file)) {
      byte[] bytes = bounded(raw);
      boolean gzip = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
      if (!gzip) {
        return bytes;
      }
      try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return bounded(unpacked);
      }
    } catch (IOException e) {
      throw new ListRefused("The file cannot be read or unpacked to its end.", e);
    }
  }

  private static byte[] bounded(InputStream in) throws IOException, ListRefused {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ListRefused("It is larger than " + MAX_BYTES + " bytes.");
    }
    return bytes;
  }

  private static CharBuffer decode(byte[] bytes) throws ListRefused {
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED_ENCODING.matcher(start.replaceFirst("^\u00ef\u00bb\u00bf", ""));
    boolean latin =
        declared.find() && declared.group(1).toUpperCase(Locale.ROOT).equals("ISO-8859-1");
    try {
      CharBuffer text =
          strictly(bytes, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
      if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
        text.get();
      }
      return text;
    } catch (CharacterCodingException e) {
      if (start.startsWith("<")) {
        throw new ListRefused("It is not in the encoding that it declares.", e);
      }
      // OFAC's CSV files declare nothing and hold single Latin-1 letters.
      return StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(bytes));
    }
  }

  private static CharBuffer strictly(byte[] bytes, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes));
  }
}
