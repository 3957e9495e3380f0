package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.contract.judge.Catalogue;
import org.junit.jupiter.api.Test;

class ClausesCommandTest {
  @Test
  void jsonHasEveryClauseWithEveryField() throws JsonProcessingException {
    Command command = Command.run("clauses", "--format", "json");

    assertThat(command.code()).isZero();
    JsonNode clauses = new ObjectMapper().readTree(command.out());
    assertThat(clauses).hasSize(Catalogue.clauses().size());
    for (JsonNode clause : clauses) {
      assertThat(clause.fieldNames())
          .toIterable()
          .containsExactly("id", "operation", "level", "account", "source", "owed", "advice");
      assertThat(clause.path("level").asText()).isIn("MUST", "SHOULD");
    }
  }

  @Test
  void textAndMarkdownNameEveryClause() {
    String text = Command.run("clauses").out();
    String markdown = Command.run("clauses", "--format", "markdown").out();

    assertThat(markdown.lines().count()).isEqualTo(Catalogue.clauses().size() + 2L);
    Catalogue.clauses()
        .forEach(
            clause -> {
              assertThat(text).contains(clause.id() + "  " + clause.level());
              assertThat(markdown).contains("| `" + clause.id() + "` | " + clause.level());
            });
  }
}
