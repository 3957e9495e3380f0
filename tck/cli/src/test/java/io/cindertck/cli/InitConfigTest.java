package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration file to start from. */
class InitConfigTest {
  @TempDir Path folder;

  @Test
  void runsAsItIs() throws Exception {
    Path out = folder.resolve("out.txt");
    assertThat(ended(Kit.startIn(folder, out, "init"))).isZero();
    assertThat(out).content().startsWith("wrote cinder-tck.yaml\n  cinder-tck check\n");

    // As it is, but for the time that a whole check takes.
    Process check =
        Kit.startIn(folder, out, "check", "--tries", "0", "--clauses", "delete-group.held");
    assertThat(ended(check)).as(Files.readString(out)).isZero();
    assertThat(out).content().contains("· reference ·", "report/index.html");
    assertThat(folder.resolve("report/conformance.json")).exists();
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void overwritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("cinder-tck.yaml"), "tries: 1\n");
    Command command = Command.run("init", "config", folder.toString());

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.err()).contains(file + " is there already; give another FILE");
    assertThat(file).hasContent("tries: 1\n");
    Path other = folder.resolve("other.yaml");
    assertThat(Command.run("init", "config", other.toString()).out())
        .contains("wrote " + other, "check --config " + other);
  }

  @Test
  void namesWhereTheKitSaysWhatCanStandInIt() throws IOException {
    Command command = Command.run("init", "config", folder.toString());

    for (String text :
        List.of(command.out(), Files.readString(folder.resolve("cinder-tck.yaml")))) {
      Matcher named = Pattern.compile("the kit's tck/(docs/\\S+[.]md)").matcher(text);
      assertThat(named.find()).as(text).isTrue();
      assertThat(Path.of("..").resolve(named.group(1))).exists();
    }
  }
}
