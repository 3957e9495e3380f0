package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.Redactor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which options shards have in common. */
class AlikeOptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "san_ip",
        "san_login",
        "san_password",
        "san_api_port",
        "san_private_key",
        "nexenta_rest_address",
        "netapp_server_hostname",
        "acme_host",
        "acme_url",
        "apiUrl",
        "management_ips",
        "HPE3PAR_API_URL",
        "port"
      })
  void whereAnArrayIsAndWhoLogsInThereIsAShardsOwn(String option) {
    assertThat(AlikeOptions.isOwn(option)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode",
        "acme_pool",
        "san_thin_provision",
        "nexenta_host_group_prefix",
        "acme_port_group",
        "support",
        "curl",
        "user_agent",
        ""
      })
  void allElseIsNot(String option) {
    assertThat(AlikeOptions.isOwn(option)).isFalse();
  }

  @Test
  void secretsAreToldOfAndNotTold() {
    Map<String, String> options =
        Map.of("san_ip", "192.0.2.7", "acme_pool", "gold", "licence", "AB-17", "passphrase", "x9");
    assertThat(AlikeOptions.of(options, new Redactor(options, Set.of("licence"))))
        .containsExactly(
            Map.entry("--option acme_pool", "gold"),
            Map.entry("--option licence", "***"),
            Map.entry("--option passphrase", "***"));
  }
}
