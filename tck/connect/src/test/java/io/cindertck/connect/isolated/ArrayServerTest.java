package io.cindertck.connect.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.FakeArray;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is served, where others than a driver can knock. */
@Timeout(60)
class ArrayServerTest {
  private static final String REQUEST =
      "{\"caller\":\"\",\"verb\":\"createGroup\",\"arguments\":[\"g\"]}";

  private final FakeArray array = FakeArray.standard();

  /** The answer to somebody who says this word; null for one who is turned away. */
  private static @Nullable String answer(ArrayGuest guest, String word) throws IOException {
    String[] address = guest.address().split(" ", -1);
    try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]));
        Line line = new Line(socket)) {
      line.send(word);
      line.send(REQUEST);
      return line.receive();
    } catch (IOException e) {
      return null;
    }
  }

  private static String word(ArrayGuest guest) {
    return guest.address().split(" ", -1)[2];
  }

  @Test
  void aGuestIsServed() throws IOException {
    try (ArrayServer server = ArrayServer.start(array.client(), "127.0.0.1")) {
      ArrayGuest guest = server.admit();
      assertThat(answer(guest, word(guest))).contains("result");
    }
    assertThat(array.control().state().groups()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open sesame", "{}"})
  void aStrangerIsNot(String word) throws IOException {
    try (ArrayServer server = ArrayServer.start(array.client(), "127.0.0.1")) {
      assertThat(answer(server.admit(), word)).isNull();
    }
    assertThat(array.control().state().groups()).isEmpty();
  }

  @Test
  void noWordIsSaidTwice() throws IOException {
    try (ArrayServer server = ArrayServer.start(array.client(), "127.0.0.1")) {
      assertThat(word(server.admit())).isNotEqualTo(word(server.admit()));
    }
  }
}
