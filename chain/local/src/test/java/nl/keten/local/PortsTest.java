package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void portThatSomebodyElseHoldsIsNamedTogetherWithThePartThatNeedsIt() throws IOException {
    Ports ports = Ports.free();
    assertThat(ports.firstInUse()).isEmpty();
    int wanted = ports.http(Service.RISK_ASSESSMENT);
    try (ServerSocket held = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      assertThat(held.isBound()).isTrue();
      assertThat(ports.firstInUse())
          .hasValueSatisfying(
              sentence ->
                  assertThat(sentence)
                      .startsWith(
                          "Port %d, which risk-assessment needs, is in use by another program"
                              .formatted(wanted)));
    }
  }

  @Test
  void noTwoPartsShareAPort() {
    for (Ports ports : new Ports[] {Ports.standard(), Ports.from(20000), Ports.free()}) {
      assertThat(ports.all()).doesNotHaveDuplicates().hasSize(13);
    }
  }
}
