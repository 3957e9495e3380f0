package io.cindertck.cli;

import static io.cindertck.cli.Command.complains;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets one line that says what is wrong and what would be right. */
class BadInputTest {
  @TempDir Path folder;

  private Command check(String... arguments) {
    return Command.check(folder.resolve("report"), arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense              | 3 | reference or one of: java:CLASS, python:MODULE:CLASS, command:",
        "command:              | 3 | command:PROGRAM ARGUMENT",
        "command:'python3 x    | 3 | a quote (') is not closed",
        "command:/no/such/host | 3 | cannot run /no/such/host",
        "command:false         | 4 | it ended with exit code 1",
        "tcp:localhost         | 3 | tcp:HOST:PORT",
        "tcp:localhost:65536   | 3 | from 1 to 65535",
        "tcp:127.0.0.1:1       | 4 | no host listens at 127.0.0.1:1",
        "java:no.such.Driver   | 3 | no class no.such.Driver",
        "java:java.lang.String | 3 | does not implement",
        "python:only_a_module  | 3 | python:MODULE:CLASS",
        "python:no_such_module_of_ours:Driver | 3 | no_such_module_of_ours",
        "python:json:NoSuchClass | 3 | NoSuchClass",
        "container:image       | 3 | container:IMAGE,DRIVER; DRIVER is python:MODULE:CLASS",
        "container:image,tcp:localhost:1 | 3 | or command:ARGV..., not 'tcp:localhost:1'"
      })
  void driverThatCannotBeHad(String locator, int code, String said) {
    complains(check("--driver", locator), code, said);
  }

  @ParameterizedTest
  @CsvSource({"reference", "python:json:JSONDecoder", "tcp:127.0.0.1:1"})
  void isolationOfWhatIsNoJavaDriver(String locator) {
    complains(check("--driver", locator, "--isolate"), 3, "--isolate", "java:CLASS", locator);
  }

  @Test
  void whatIsForAContainer() {
    complains(check("--container-network", "host"), 3, "--container-network is for a driver in a");
    complains(
        check("--driver", "container:image,python:a:B", "--container-mount", "/etc"),
        3,
        "mount '/etc' is not of the form HOST:CONTAINER or HOST:CONTAINER:ro");
  }

  @Test
  void folderOnThePythonPathThatIsNotThere() {
    String nothing = folder.resolve("nothing").toString();
    complains(
        check("--driver", "python:json:JSONDecoder", "--python-path", folder + ":" + nothing),
        3,
        "no such folder on the Python path: " + nothing);
  }

  @Test
  void optionThatTheDriverDoesNotTake() {
    complains(check("--option", "user=me"), 3, "takes no options");
  }

  @Test
  void optionWithoutValueIsNotRepeatedSinceItMayBeASecret() {
    Command command = check("--option", "hunter2");
    complains(command, 3, "KEY=VALUE");
    assertThat(command.err()).doesNotContain("hunter2");
  }

  /** Reports show it so, in the command that plays a case again. */
  @Test
  void optionWithWhatStandsForASecret() {
    complains(check("--option", "san_password=***"), 3, "--option san_password=*** has what ");
  }

  @ParameterizedTest
  @CsvSource({"fake:nexentastor5,out of reach", "fake:nope,out of reach", "real,out of reach"})
  void arrayThatTheReferenceDriverDoesNotReach(String array, String said) {
    complains(check("--array", array), 3, said);
  }

  @Test
  void faceThatDoesNotExist() {
    complains(
        check("--driver", "python:json:JSONDecoder", "--array", "fake:nope"),
        3,
        "nope",
        "nexentastor5");
  }

  @Test
  void globThatMatchesNothing() {
    Command command = check("--clauses", "delete-grp.*");
    complains(command, 3, "no clause matches 'delete-grp.*'");
    assertThat(command.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--tries,-1",
    "--tries,many",
    "--seed,x",
    "--dialect,cg",
    "--call-deadline,0",
    "--start-deadline,-5",
    "--start-deadline,999999999",
    "--patience,0",
    "--patience,NaN"
  })
  void valueOutOfRange(String option, String value) {
    complains(check(option, value), 3, option, value);
  }

  @ParameterizedTest
  @CsvSource({"--dialect, groups, 'consistencygroup, group'", "--log, xml, 'text, json'"})
  void valuesThatThereAreAreToldInSmallLetters(String option, String value, String values) {
    complains(
        Command.run("check", option, value),
        3,
        "'" + option + "': expected one of [" + values + "] but was '" + value + "'");
  }

  @Test
  void unknownCommandAndUnknownOption() {
    complains(Command.run("chekc"), 3, "chekc");
    complains(check("--drvier", "reference"), 3, "--drvier");
  }

  @Test
  void noCommandAtAll() {
    complains(Command.run(), 3, "--help");
  }

  @Test
  void portThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      complains(
          Command.run("array", "serve", "--face", "nexentastor5", "--port", port),
          3,
          port + ": the port is in use by another program",
          "--port");
      complains(
          check("--fault-proxy", "http://127.0.0.1:" + port + "=http://127.0.0.1:1"),
          4,
          port + ": the port is in use by another program");
    }
  }

  @Test
  void arrayThatOthersCanReachWithoutAToken() throws IOException {
    Command command = Command.run("array", "serve", "--host", "0.0.0.0");
    complains(command, 3, "0.0.0.0", "--token-file FILE");
    Path empty = Files.createFile(folder.resolve("token"));
    complains(
        Command.run("array", "serve", "--host", "0.0.0.0", "--token-file", empty.toString()),
        3,
        "token",
        empty.toString());
    Path secret = Files.writeString(folder.resolve("secret"), "letmein");
    Command needless =
        Command.run("array", "serve", "--face", "nexentastor5", "--token-file", secret.toString());
    complains(needless, 3, "nexentastor5 takes no token");
    assertThat(needless.err()).doesNotContain("letmein");
    complains(
        Command.run("array", "serve", "--token-file", folder.resolve("nothing").toString()),
        3,
        "--token-file",
        "cannot be read");
  }

  @Test
  void addressToListenOnThatIsNotThere() {
    complains(Command.run("array", "serve", "--host", "no.such.host.invalid"), 3, "no.such.host");
  }

  @Test
  void faceToServeThatDoesNotExist() {
    complains(Command.run("array", "serve", "--face", "acme"), 3, "acme", "nexentastor5");
  }

  @Test
  void stackTracesAreForDebug() {
    Command command = check("--driver", "nonsense", "--debug");
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.err()).contains("\tat io.cindertck");
  }
}
