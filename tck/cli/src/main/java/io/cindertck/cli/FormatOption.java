package io.cindertck.cli;

import static java.util.stream.Collectors.joining;

import io.cindertck.cli.allure.AllureHtml;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a report is written as. */
final class FormatOption {
  /** All that there are. */
  static final List<Format> ALL =
      Stream.concat(Formats.ALL.stream(), Stream.of(new AllureHtml())).toList();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = Named.class,
      completionCandidates = Names.class,
      description =
          "What the report is written as, with commas between:"
              + " ${COMPLETION-CANDIDATES}. A check writes json always, and html by default;"
              + " render all but json and allure-html.")
  private List<Format> chosen = new ArrayList<>();

  /** Those that were asked for, each once; where none were, the default. */
  List<Format> or(List<Format> usual) {
    return chosen.isEmpty() ? usual : List.copyOf(new LinkedHashSet<>(chosen));
  }

  /** All that are made of a result in no time. */
  static List<Format> usual() {
    return Formats.ALL.stream().filter(format -> format != Formats.JSON).toList();
  }

  private static String names() {
    return ALL.stream().map(Format::id).collect(joining(", "));
  }

  /** The names of the formats. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ALL.stream().map(Format::id).iterator();
    }
  }

  /** A format by its name. */
  static final class Named implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return ALL.stream()
          .filter(format -> format.id().equals(name.strip()))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException("'" + name + "' is no format; there are " + names()));
    }
  }
}
