package io.cindertck.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.contract.Conformance;
import io.cindertck.report.Content;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class BadgeTest {
  /** What the guidelines for accessible content ask of small text. */
  private static final double CONTRAST = 4.5;

  @ParameterizedTest
  @CsvSource({
    "CONFORMANT, conformant",
    "NON_CONFORMANT, non-conformant: 2 failed",
    "INCOMPLETE, incomplete"
  })
  void saysTheVerdict(Conformance verdict, String message) throws Exception {
    Map<String, Content> files = new Badge().files(SampleResults.full(verdict));
    JsonNode json =
        new JsonMapper().readTree(Objects.requireNonNull(files.get("badge.json")).bytes());

    assertThat(json.path("schemaVersion").intValue()).isEqualTo(1);
    assertThat(json.path("label").asText()).isEqualTo("cinder-tck");
    assertThat(json.path("message").asText()).isEqualTo(message);
    Document svg = XmlText.parse(Objects.requireNonNull(files.get("badge.svg")).bytes());
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("cinder-tck: " + message)
        .isEqualTo(svg.getDocumentElement().getAttribute("aria-label"));
    assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo(message);
  }

  @Test
  void saysThatItRestsOnAWaiver() throws IOException {
    Map<String, Content> files = new Badge().files(SampleResults.waived());

    assertThat(Objects.requireNonNull(files.get("badge.json")).bytes())
        .asString(UTF_8)
        .contains("\"conformant, with 1 waived clause\"");
  }

  @ParameterizedTest
  @EnumSource(Conformance.class)
  void canBeRead(Conformance verdict) throws Exception {
    Map<String, Content> files = new Badge().files(SampleResults.full(verdict));
    Document svg = XmlText.parse(Objects.requireNonNull(files.get("badge.svg")).bytes());

    for (int i = 0; i < 2; i++) {
      Element ground = (Element) svg.getElementsByTagName("rect").item(i);
      double dark = luminance(ground.getAttribute("fill"));
      assertThat((luminance("#ffffff") + 0.05) / (dark + 0.05)).isGreaterThan(CONTRAST);
    }
  }

  private static double luminance(String colour) {
    double red = linear(Integer.parseInt(colour, 1, 3, 16));
    double green = linear(Integer.parseInt(colour, 3, 5, 16));
    double blue = linear(Integer.parseInt(colour, 5, 7, 16));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
