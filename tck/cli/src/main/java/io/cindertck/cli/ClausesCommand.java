package io.cindertck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the catalogue. */
@Command(
    name = "clauses",
    description = "Prints every clause of the contract.",
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck clauses --format markdown")
final class ClausesCommand implements Runnable {
  /** How the catalogue is printed. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  @Spec @Nullable private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json or markdown. Default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    switch (format) {
      case TEXT -> Catalogue.clauses().forEach(clause -> text(clause, out));
      case JSON -> out.println(json());
      case MARKDOWN -> {
        out.println("| id | level | account | what is owed | source |");
        out.println("|---|---|---|---|---|");
        Catalogue.clauses().forEach(clause -> markdown(clause, out));
      }
    }
    out.flush();
  }

  private static void text(Clause clause, PrintWriter out) {
    out.println(clause.id() + "  " + clause.level() + ", seen in: " + clause.account());
    out.println("    " + clause.owed());
    out.println("    source: " + clause.source());
    out.println("    advice: " + clause.advice());
  }

  private static String json() {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode clauses = mapper.createArrayNode();
    for (Clause clause : Catalogue.clauses()) {
      clauses
          .addObject()
          .put("id", clause.id())
          .put("operation", clause.operation())
          .put("level", clause.level().name())
          .put("account", clause.account().id())
          .put("source", clause.source())
          .put("owed", clause.owed())
          .put("advice", clause.advice());
    }
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(clauses);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts cannot be written", e);
    }
  }

  private static void markdown(Clause clause, PrintWriter out) {
    out.printf(
        "| `%s` | %s | %s | %s | %s |%n",
        clause.id(), clause.level(), clause.account(), clause.owed(), clause.source());
  }
}
