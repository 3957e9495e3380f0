package io.cindertck.connect.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8443=https://array.example:8443, https://127.0.0.1:8443, https://array.example:8443, ''",
    "0=http://array.example, http://127.0.0.1:0, http://array.example, ''",
    ":80=https://10.0.0.1/, https://127.0.0.1:80, https://10.0.0.1, ''",
    "http://0.0.0.0:1=https://[::1]:2/api/v1/, http://0.0.0.0:1, https://[::1]:2, /api/v1",
    "[::1]:5=HTTP://x, '', '', ''",
    "https://localhost:443=http://Array:80/x?y=1, '', '', ''",
    "https://[::]:7=http://Array:80/a=b, https://[::]:7, http://array, /a=b"
  })
  void aRouteIsRead(String text, String listen, String upstream, String base) {
    if (listen.isEmpty()) {
      assertThatThrownBy(() -> Route.parse(text)).isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Route route = Route.parse(text);
    assertThat(route.listen()).hasToString(listen);
    assertThat(route.upstream()).hasToString(upstream);
    assertThat(route.base()).isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource({
    "8443=array.example, 'array.example': it begins with no http[s]://HOST",
    "=http://x, '': it ends in no port",
    "localhost=http://x, 'localhost': it ends in no port",
    "70000=http://x, '70000': a port is at most 65535",
    "1=http://a_b, 'http://a_b': it names no HOST:PORT",
    "1=http://-, 'http://-': '-' is no name of a host",
    "1=http://x:y, 'http://x:y': it names no HOST:PORT"
  })
  void whatIsWrongWithARouteIsSaid(String text, String expected) {
    assertThatThrownBy(() -> Route.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no route of the fault proxy is ")
        .hasMessageContaining(expected.replace("''", "'"))
        .hasMessageContaining("such as 127.0.0.1:8443=https://array.example:8443");
  }

  @Test
  void aPasswordIsNotRepeated() {
    assertThatThrownBy(() -> Route.parse("1=https://admin:geheim@array.example"))
        .hasMessageContaining("'https://***@array.example': it has a user's name")
        .hasMessageNotContaining("geheim");
  }
}
