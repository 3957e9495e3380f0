package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindMountTest {

  @Test
  void maybeReadOnly() {
    assertThat(BindMount.parse("/srv/certs:/etc/certs"))
        .isEqualTo(new BindMount(Path.of("/srv/certs"), "/etc/certs", false));
    assertThat(BindMount.parse("/srv/certs:/etc/certs:ro"))
        .isEqualTo(new BindMount(Path.of("/srv/certs"), "/etc/certs", true));
  }

  @Test
  void aRelativePathIsOfThisFolder() {
    assertThat(BindMount.parse("certs:/etc/certs").host())
        .isEqualTo(Path.of("certs").toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/srv", "/srv:", ":/srv", "/srv:etc", "/srv:/etc:rw", "/srv:ro"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> BindMount.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "mount '%s' is not of the form HOST:CONTAINER or HOST:CONTAINER:ro", text);
  }
}
