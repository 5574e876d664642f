package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/first-licence.md tells a newcomer to type is typed, block after block in one shell.
 * Only the addresses are those of this run, and {@code deploy/token} asks this chain.
 */
@OnTheChain
class FirstLicenceIT {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```");

  @TempDir Path folder;

  @Test
  void theWalkLeadsFromAnApplicationToALicenceAndItsTimeline(Chain chain) throws Exception {
    Path output = folder.resolve("output.txt");
    token(chain);
    Path walk = Files.writeString(folder.resolve("walk.sh"), "set -u\n" + blocks(chain));
    Process shell =
        new ProcessBuilder("bash", walk.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = shell.waitFor(4, TimeUnit.MINUTES);
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    shell.destroyForcibly();

    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(shell.exitValue()).as(said).isZero();
    assertThat(said)
        .containsPattern("\"caseNumber\":\"EC-[0-9]{4}-[0-9]{6}\"")
        .contains("\"route\":\"CDIU\"", "\"result\":\"CLEAR\"", "\"outcome\":\"GRANTED\"")
        .containsPattern("\"licenceNumber\":\"NL-[0-9]{4}-[0-9]{6}\"")
        .contains("Report the delivery within a month.", "{\"station\":\"SIGNING\"")
        .doesNotContain("urn:keten:problem");
  }

  private static String blocks(Chain chain) throws IOException {
    String page = Files.readString(Home.find().root().resolve("docs/first-licence.md"));
    String blocks =
        BLOCK
            .matcher(page)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.joining("\n"));
    for (Service service : Service.values()) {
      blocks = blocks.replace("http://localhost:" + service.standardPort(), chain.url(service));
    }
    return blocks;
  }

  /** The page's deploy/token, for a chain that is not announced. */
  private void token(Chain chain) throws IOException {
    Path deploy = Files.createDirectories(folder.resolve("deploy"));
    Files.write(
        deploy.resolve("token"),
        """
        #!/usr/bin/env bash
        curl -sS %s -d grant_type=password -d client_id=%s -d username="$1" -d password="$1" |
          grep -o '"access_token":"[^"]*"' | cut -d '"' -f 4
        """
            .formatted(chain.tokenEndpoint(), DemoAccount.CLIENT)
            .getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(
        deploy.resolve("token"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
