package io.cindertck.report.format;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.OperationTitle;
import io.cindertck.report.Result;
import io.cindertck.report.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * {@code junit.xml}: a suite for each operation, in it a test case for each clause; before them a
 * suite with the one test case {@code verdict}, which passes when the driver is conformant and
 * never else.
 */
final class Junit {
  private static final String KIT = "cinder-tck";

  private final Result result;
  private final Xml xml;

  private Junit(Result result) throws XMLStreamException {
    this.result = result;
    this.xml = new Xml();
  }

  static byte[] bytes(Result result) throws IOException {
    try {
      return new Junit(result).written();
    } catch (XMLStreamException e) {
      throw new IOException("junit.xml cannot be written: " + e.getMessage(), e);
    }
  }

  private byte[] written() throws XMLStreamException {
    Map<String, List<ClauseResult>> operations =
        result.clauses().stream()
            .collect(groupingBy(ClauseResult::operation, LinkedHashMap::new, toList()));
    JunitCounts verdict = JunitCounts.of(result.verdict());
    JunitCounts all = verdict.and(JunitCounts.of(result.clauses(), result));
    xml.open("testsuites", all.attributes(KIT, seconds()));
    xml.open("testsuite", verdict.attributes(KIT, seconds()));
    xml.open("properties");
    for (Map.Entry<String, String> fact : RunProperties.of(result).entrySet()) {
      xml.empty("property", "name", fact.getKey(), "value", fact.getValue());
    }
    xml.close();
    verdict();
    xml.close();
    for (Map.Entry<String, List<ClauseResult>> operation : operations.entrySet()) {
      String suite = KIT + "." + OperationTitle.slug(operation.getKey());
      xml.open("testsuite", JunitCounts.of(operation.getValue(), result).attributes(suite, "0"));
      for (ClauseResult clause : operation.getValue()) {
        new JunitCase(clause, Outcome.of(clause, result)).write(suite, xml);
      }
      xml.close();
    }
    xml.close();
    return xml.bytes();
  }

  private void verdict() throws XMLStreamException {
    Object[] attributes = {"name", "verdict", "classname", KIT, "time", seconds()};
    String id = result.verdict().id();
    String first = result.reasons().stream().findFirst().map(why -> id + ": " + why).orElse(id);
    String reasons = Words.lines(result.reasons()).stream().collect(Collectors.joining("\n"));
    switch (result.verdict()) {
      case CONFORMANT -> xml.empty("testcase", attributes);
      case NON_CONFORMANT -> told("failure", first, reasons, attributes);
      case INCOMPLETE -> told("error", first, reasons, attributes);
    }
  }

  private void told(String element, String message, String text, Object... attributes)
      throws XMLStreamException {
    xml.open("testcase", attributes);
    xml.leaf(element, text, "message", Words.line(message), "type", result.verdict().id());
    xml.close();
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.3f", result.run().millis() / 1000.0);
  }
}
