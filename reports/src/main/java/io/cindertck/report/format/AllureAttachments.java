package io.cindertck.report.format;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import io.cindertck.report.Result;
import io.cindertck.report.Words;
import io.qameta.allure.model.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is attached to a clause's test: the scenario, the three accounts, the program that shows it.
 *
 * @param listed as the test names them
 * @param files their content, by the names of their files
 */
record AllureAttachments(List<Attachment> listed, Map<String, byte[]> files) {
  /** A program of the kit's is far shorter. */
  private static final int LONGEST = 100_000;

  static AllureAttachments of(ClauseResult clause, Result result) {
    AllureAttachments attachments = new AllureAttachments(new ArrayList<>(), new LinkedHashMap<>());
    Counterexample found = clause.counterexample();
    if (found != null) {
      String prefix = clause.id() + "/";
      String accounts = String.join("\n", CaseLines.accounts(found)) + "\n";
      attachments.add(
          "scenario", prefix, "json", "application/json", Words.json(found.scenario()), result);
      attachments.add("said, held, recorded", prefix, "txt", "text/plain", accounts, result);
      Evidence evidence = found.evidence();
      Evidence.Source program = evidence == null ? null : evidence.reproducer();
      if (program != null) {
        String ending = program.language().equals("java") ? "java" : "py";
        attachments.add("reproducer", prefix, ending, "text/plain", cut(program.text()), result);
      }
    }
    return attachments;
  }

  private void add(
      String name, String prefix, String ending, String type, String content, Result result) {
    String file = Fingerprint.name(prefix + name, result) + "-attachment." + ending;
    listed.add(new Attachment().setName(name).setType(type).setSource(file));
    files.put(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String cut(String program) {
    return program.length() <= LONGEST
        ? program
        : program.substring(0, LONGEST)
            + "\n# cut here: it is longer than a program of the kit's\n";
  }
}
