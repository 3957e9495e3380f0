package io.cindertck.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"san_password", "PASSWD", "api_token", "san_login", "ssh_private_key", "Secret"})
  void takesOutTheValuesOfSecrets(String name) {
    assertThat(new Redactor(Map.of(name, "pa$$(w)ord")).redact("a pa$$(w)ord/pa$$(w)ord b"))
        .isEqualTo("a ***/*** b");
  }

  @Test
  void leavesOtherOptions() {
    assertThat(new Redactor(Map.of("san_ip", "10.0.0.1")).redact("at 10.0.0.1"))
        .isEqualTo("at 10.0.0.1");
  }

  @Test
  void takesAShortValueOutOnlyWhereItStandsAlone() {
    Redactor redactor = new Redactor(Map.of("password", "a", "token", " "));
    assertThat(redactor.redact("all of a kind: 'a'")).isEqualTo("all of *** kind: '***'");
  }

  @Test
  void takesOutTheLongerOfTwoFirst() {
    Redactor redactor = new Redactor(Map.of("password", "secret", "token", "secret-long"));
    assertThat(redactor.redact("secret-long secret")).isEqualTo("*** ***");
  }
}
