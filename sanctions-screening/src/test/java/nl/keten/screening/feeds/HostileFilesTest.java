package nl.keten.screening.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

  private static final String PARTY =
      "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>%s</FIRST_NAME></INDIVIDUAL>";

  @TempDir Path folder;

  @Test
  void aDocumentTypeIsRefusedSoThatNoEntityIsEverExpanded() {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"ha\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + list(PARTY.formatted("&b;"));
    assertRefused(laughs, "document type");
  }

  @Test
  void anExternalEntityIsNotFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String fetching =
        "<!DOCTYPE x [<!ENTITY file SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + list(PARTY.formatted("&file;"));
    assertRefused(fetching, "document type");
  }

  @Test
  void aFileThatWasCutOffIsRefusedWithTheLine() {
    String whole = list("\n" + PARTY.formatted("NOBODY") + "\n");
    assertRefused(
        whole.substring(0, whole.length() - 20), "not well-formed XML to its end (line 4)");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("", "not well-formed");
  }

  @Test
  void aListThatListsNobodyIsRefused() {
    assertRefused(list(""), "lists nobody");
  }

  @Test
  void anotherDocumentIsRefused() {
    assertRefused("<html/>", "root element is not CONSOLIDATED_LIST");
  }

  @Test
  void deepNestingInsideAPartyIsRefused() {
    assertRefused(list("<INDIVIDUAL>" + "<a>".repeat(1000)), "nested deeper than 20");
  }

  @Test
  void deepNestingOutsideAPartyIsRefused() {
    assertRefused(list("<a>".repeat(1000)), "nested deeper than 20");
  }

  @Test
  void aPartyWithoutKeyIsRefusedSinceAJudgementAboutItCouldNotBeKept() {
    assertRefused(
        list(
            PARTY.formatted("NOBODY") + "<INDIVIDUAL><FIRST_NAME>NOBODY</FIRST_NAME></INDIVIDUAL>"),
        "1 parties have no key");
  }

  @Test
  void aPartyOfEndlessTextIsRefused() {
    assertRefused(list(PARTY.formatted("x".repeat(2_000_001))), "more than 2000000 characters");
  }

  @Test
  void aListWithoutItsDateIsRefused() {
    assertRefused(
        "<CONSOLIDATED_LIST>" + PARTY.formatted("NOBODY") + "</CONSOLIDATED_LIST>",
        "on which day it was generated");
  }

  @Test
  void controlCharactersAreReadAsSpacesAndNoted() throws Exception {
    ParsedList read =
        parse(list(PARTY.formatted("NO\u0019BODY\u0001")).getBytes(StandardCharsets.UTF_8));
    assertThat(read.entries().getFirst().names().getFirst().text()).isEqualTo("NO BODY");
    assertThat(read.notes()).containsExactly("2 control characters were read as spaces.");
  }

  @Test
  void manyControlCharactersAreNoText() {
    assertRefused(list(PARTY.formatted("\u0001".repeat(1001))), "this is no text file");
  }

  @Test
  void aFileInAnotherEncodingThanItDeclaresIsRefused() {
    byte[] latin = list(PARTY.formatted("Zoë")).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> parse(latin))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("encoding that it declares");
  }

  @Test
  void aFileThatDeclaresLatin1IsReadAsSuch() throws Exception {
    String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + list(PARTY.formatted("Zoë"));
    assertThat(parse(text.getBytes(StandardCharsets.ISO_8859_1)).entries().getFirst().names())
        .extracting(ListEntry.ListedName::text)
        .containsExactly("Zoë");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws Exception {
    assertThat(
            parse(("\ufeff" + list(PARTY.formatted("NOBODY"))).getBytes(StandardCharsets.UTF_8))
                .entries())
        .hasSize(1);
  }

  @Test
  void packingAFileMakesNoOtherVersionOfIt() throws Exception {
    byte[] plain = list(PARTY.formatted("NOBODY")).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    assertThat(parse(packed.toByteArray())).isEqualTo(parse(plain));
  }

  @Test
  void aPackedFileThatWasCutOffIsRefused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(list(PARTY.formatted("NOBODY")).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
    assertThatThrownBy(() -> parse(cut))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("cannot be read or unpacked to its end");
  }

  @Test
  void aSmallFileThatUnpacksToAHugeOneIsRefused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1024 * 1024];
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i <= FeedText.MAX_BYTES / megabyte.length; i++) {
        gzip.write(megabyte);
      }
    }
    assertThat(packed.size()).isLessThan(1024 * 1024);
    assertThatThrownBy(() -> parse(packed.toByteArray()))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> ListFormat.UN_XML.parse(folder.resolve("gone.xml"), null))
        .isInstanceOf(ListRefused.class)
        .hasMessage("There is no file gone.xml in the folder.");
  }

  private static String list(String parties) {
    return "<CONSOLIDATED_LIST dateGenerated=\"2026-11-20T00:00:00Z\">\n"
        + parties
        + "</CONSOLIDATED_LIST>";
  }

  private void assertRefused(String text, String reason) {
    assertThatThrownBy(() -> parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining(reason);
  }

  private ParsedList parse(byte[] bytes) throws Exception {
    return ListFormat.UN_XML.parse(Files.write(folder.resolve("list.xml"), bytes), null);
  }
}
