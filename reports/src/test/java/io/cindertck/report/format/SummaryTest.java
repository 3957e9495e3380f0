package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Markdown;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryTest {
  @Test
  void tellsTheVerdictWhatItRestsOnAndTheCases() {
    String text = text(SampleResults.full(Conformance.NON_CONFORMANT));

    assertThat(text).startsWith("<!-- cinder-tck -->\n## ❌ cinder-tck: non-conformant\n");
    assertThat(text)
        .contains("MUST clauses judged: ")
        .contains("| `delete-group.partial-failure-told` | MUST | `delete_consistencygroup said")
        .contains("### Warnings")
        .contains("| `inputs.untouched` | SHOULD | `waived: ACME-1207: fixed in 4.2; in force")
        .contains("cinder-tck replay report/cases/delete-group.partial-failure-told-1.json")
        .contains("  > 3. delete group g with [a, b]");
    assertThat(Gfm.of(text).tables).isEqualTo(3);
  }

  @Test
  void doesNotLookWellWhereARunIsIncomplete() {
    assertThat(text(SampleResults.full(Conformance.INCOMPLETE)))
        .startsWith("<!-- cinder-tck -->\n## ⚠️ cinder-tck: incomplete\n")
        .contains("- `the probe sees neither members nor content`")
        .contains("### Not judged\n");
  }

  @Test
  void saysThatTheVerdictRestsOnAWaiver() {
    assertThat(text(SampleResults.waived()))
        .startsWith("<!-- cinder-tck -->\n## ✅ cinder-tck: conformant, with 1 waived clause\n");
  }

  @Test
  void namesWhatWasNotReached() {
    assertThat(text(SampleResults.cutShortBefore("drawn scenarios: 412 of 600 not played")))
        .contains(
            "### Not reached before the run was cut short\n\n- `drawn scenarios: 412 of 600 not played`\n");
    assertThat(text(SampleResults.full(Conformance.INCOMPLETE))).doesNotContain("Not reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\\|b", "a\\\\|b", "|", "\\", "`", "``` | `", "a`", "` ` |"})
  void keepsACellOneCellAndItsText(String text) {
    Gfm gfm = Gfm.of("| a | b |\n|---|---|\n| " + Markdown.cell(text) + " | x |\n");

    assertThat(gfm.cells).isEqualTo(4);
    assertThat(gfm.code).hasSize(1);
    assertThat(gfm.code.get(0).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(gfm.prose.toString()).isEqualTo("a\nb\nx\n");
  }

  private static String text(Result result) {
    return new String(Summary.bytes(result), StandardCharsets.UTF_8);
  }
}
