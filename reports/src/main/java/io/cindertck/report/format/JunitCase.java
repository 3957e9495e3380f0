package io.cindertck.report.format;

import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Words;
import javax.xml.stream.XMLStreamException;

/**
 * A clause as a test case. The message is the sentence that the clause's verdict comes to; the text
 * is its smallest case.
 */
record JunitCase(ClauseResult clause, Outcome outcome) {
  void write(String suite, Xml xml) throws XMLStreamException {
    String sentence = Words.line(Outcome.sentence(clause));
    xml.open("testcase", "name", clause.id(), "classname", suite, "time", "0");
    properties(sentence, xml);
    switch (outcome) {
      case PASSED -> {}
      case FAILED -> xml.leaf("failure", text(), "message", sentence, "type", clause.level());
      case SKIPPED -> {
        xml.empty("skipped", "message", sentence);
        if (clause.verdict() == Verdict.WAIVED) {
          xml.leaf("system-out", text());
        }
      }
      case BROKEN -> xml.leaf("error", text(), "message", sentence, "type", clause.verdict().id());
      case WARNED -> xml.leaf("system-out", "\nwarning: " + sentence + text());
    }
    xml.close();
  }

  private void properties(String sentence, Xml xml) throws XMLStreamException {
    xml.open("properties");
    property("title", Words.line(clause.owed()), xml);
    property("level", clause.level(), xml);
    property("account", Words.name(clause.account()), xml);
    property("verdict", clause.verdict().id(), xml);
    property("judged", clause.judged(), xml);
    property("violated", clause.violated(), xml);
    String signature = clause.signature();
    if (signature != null) {
      property("signature", Words.line(signature), xml);
    }
    if (outcome == Outcome.WARNED) {
      property("warning", sentence, xml);
    }
    xml.close();
  }

  private static void property(String name, Object value, Xml xml) throws XMLStreamException {
    xml.empty("property", "name", name, "value", value);
  }

  private String text() {
    return "\n" + String.join("\n", CaseLines.of(clause)) + "\n";
  }
}
