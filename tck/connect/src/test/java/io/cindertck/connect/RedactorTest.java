package io.cindertck.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @ParameterizedTest
  @ValueSource(strings = {"san_password", "PASSWD", "api_token", "ssh_private_key", "Secret"})
  void takesOutTheValuesOfSecrets(String name) {
    assertThat(new Redactor(Map.of(name, "pa$$(w)ord")).redact("a pa$$(w)ord/pa$$(w)ord b"))
        .isEqualTo("a ***/*** b");
  }

  @Test
  void leavesOtherOptions() {
    assertThat(new Redactor(Map.of("san_ip", "10.0.0.1")).redact("at 10.0.0.1"))
        .isEqualTo("at 10.0.0.1");
    assertThat(new Redactor(Map.of("san_login", "cinder")).redact("cinder")).isEqualTo("cinder");
  }

  @Test
  void takesOutWhatIsMarkedWhateverItIsCalled() {
    assertThat(new Redactor(Map.of("pin", "4711"), Set.of("pin")).redact("at 4711"))
        .isEqualTo("at ***");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\u00e4ss \"w\\rd/",
        "p\\u00e4ss \\\"w\\\\rd\\/",
        "p\\u00E4ss \\\"w\\rd/",
        "p\\xe4ss \"w\\\\rd/",
        "P\u00c4SS \"W\\RD/",
        "p%c3%a4ss+%22w%5crd%2f",
        "p%C3%A4ss%20%22w%5Crd%2F",
        "cMOkc3MgIndccmQv"
      })
  void takesItOutHoweverItIsSpelt(String spelt) {
    assertThat(new Redactor(Map.of("password", "p\u00e4ss \"w\\rd/")).redact("<" + spelt + ">"))
        .isEqualTo("<***>");
  }

  /** As in a header. A character that is of its neighbour, too, says at most half a letter. */
  @ParameterizedTest
  @CsvSource({
    "r, cjp***I=, cjp***IK",
    "ro, cm86***, cm86***Cg==",
    "root, cm9vdDp***I=, cm9vdDp***IK",
    "admin, YWRtaW46***, YWRtaW46***Cg==",
    "cinder, Y2luZGVyOk***g==, Y2luZGVyOk***go="
  })
  void takesItOutOfCredentialsInBase64(String user, String last, String midst) {
    String secret = "Hunt>r2?Hunter2";
    Redactor redactor = new Redactor(Map.of("san_password", secret));
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      assertThat(redactor.redact(encoder.encodeToString(bytes(user + ":" + secret))))
          .isEqualTo(last);
      assertThat(redactor.redact(encoder.encodeToString(bytes(user + ":" + secret + "\n"))))
          .isEqualTo(midst);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void takesItOutOfHexadecimalDigits() {
    Redactor redactor = new Redactor(Map.of("san_pwd", "Hunter2"));
    assertThat(redactor.redact("48756e74657232 48756E74657232 4875")).isEqualTo("*** *** 4875");
  }

  /** What is left of a short one is in many an innocent text. */
  @Test
  void leavesWhatIsTooShortToTell() {
    Redactor redactor = new Redactor(Map.of("san_password", "abcd"));
    assertThat(redactor.redact("6162 Jj QUJj YWJ")).isEqualTo("6162 Jj QUJj YWJ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cr%2Bt%40", "s3cr+t%40", "s3cr+t@"})
  void takesThePasswordOutOfAnAddress(String spelt) {
    Redactor redactor = new Redactor(Map.of("endpoint", "https://root:s3cr%2Bt%40@array:8443/api"));
    assertThat(redactor.redact("asked https://root:" + spelt + "@array:8443/api"))
        .isEqualTo("asked https://root:***@array:8443/api");
  }

  @Test
  void anAddressWithoutPasswordIsNone() {
    assertThat(new Redactor(Map.of("endpoint", "http://array:8080/a:b@c")).redact("8080 a:b@c"))
        .isEqualTo("8080 a:b@c");
  }

  @ParameterizedTest
  @CsvSource({
    "'said correct-horse… (cut)', 'said ***… (cut)'",
    "said correct-\\u00e9-ho..., said ***...",
    "said corre... , said corre... ",
    "said correct horse..., said correct horse...",
    "...-battery and more, ...*** and more",
    "'… horse', '… horse'",
    "it ends in correct-ho, it ends in correct-ho",
  })
  void takesOutWhatACutHasLeftOfIt(String text, String clean) {
    Redactor redactor =
        new Redactor(Map.of("password", "correct-horse-battery", "token", "correct-\u00e9-horse"));
    assertThat(redactor.redact(text)).isEqualTo(clean);
  }

  @Test
  void takesItOutOfJsonWithinJson() throws JsonProcessingException {
    String secret = "CORP\\Winter\"2024'";
    ObjectMapper json = new ObjectMapper();
    String body = json.writeValueAsString(Map.of("password", secret));
    String request = json.writeValueAsString(Map.of("body", body));
    Redactor redactor = new Redactor(Map.of("password", secret));
    assertThat(redactor.redact(request)).isEqualTo("{\"body\":\"{\\\"password\\\":\\\"***\\\"}\"}");
    assertThat(redactor.redact(request.replace("\\", "\\\\"))).doesNotContain("Winter");
  }
}
