package io.cindertck.connect.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestVerbTest {

  @ParameterizedTest
  @CsvSource({
    "/volumes/volume-1, /volumes/volume-1",
    "/auth/login, /auth/login",
    "/auth/0a1b2c, /auth/***",
    "/api/Sessions/abc1/logs/2, /api/Sessions/***/logs/2",
    "/rest/login;jsessionid=AB12, /rest/login",
    "/user-tokens/a1, /user-tokens/***"
  })
  void whatMayBeAKeyIsLeftOut(String path, String shown) {
    assertThat(RequestVerb.of("GET", path)).isEqualTo("GET " + shown);
  }

  @Test
  void aLongPathIsCutShort() {
    assertThat(RequestVerb.of("GET", "/x".repeat(1_000))).hasSizeLessThan(310).endsWith("...");
  }
}
