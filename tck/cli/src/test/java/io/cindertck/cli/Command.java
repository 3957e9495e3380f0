package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command, run in this JVM; what it printed and its exit code. */
record Command(int code, String out, String err) {

  static Command run(String... arguments) {
    return in(System.getenv(), arguments);
  }

  static Command in(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        CinderTck.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            arguments);
    return new Command(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A check that writes its report there. */
  static Command check(Path report, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "check";
    all[1] = "--report";
    all[2] = report.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return run(all);
  }

  /** It says in one line what is wrong, and has no verdict. */
  static void complains(Command command, int code, String... said) {
    assertThat(command.code()).isEqualTo(code);
    assertThat(command.errorLines()).hasSize(1);
    assertThat(command.err()).startsWith("cinder-tck: ").contains(said);
    assertThat(command.out()).doesNotContain("conformant");
  }

  List<String> errorLines() {
    return err.lines().toList();
  }
}
