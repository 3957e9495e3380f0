package io.cindertck.cli;

import io.cindertck.cli.config.ConfigTemplates;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a configuration file to start from. */
@Command(
    name = "config",
    description = "Writes a configuration file to start from, with all that can stand in it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cinder-tck init config",
      "  cinder-tck init config --schema > cinder-tck.schema.json"
    })
final class InitConfigCommand implements Callable<Integer> {
  private static final String NAME = "cinder-tck.yaml";

  @Spec @Nullable private CommandSpec spec;

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of such files, for editors. Write nothing.")
  private boolean schema;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to write, or the folder for " + NAME + ". Default: " + NAME)
  private Path file = Path.of(NAME);

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    if (schema) {
      out.print(ConfigTemplates.schema());
    } else {
      Path target = Files.isDirectory(file) ? file.resolve(NAME) : file;
      write(target);
      out.println("wrote " + Plain.line(target.toString()));
      out.println(
          target.equals(Path.of(NAME))
              ? "  cinder-tck check"
              : "  cinder-tck check --config " + Plain.line(target.toString()));
      out.println("the kit's tck/docs/configuration.md says what can stand in it");
    }
    out.flush();
    return ExitCodes.OK;
  }

  private static void write(Path target) {
    try {
      Files.writeString(
          target,
          ConfigTemplates.example(),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(target + " is there already; give another FILE", e);
    } catch (IOException e) {
      throw new UsageException(target + " cannot be written: " + e, e);
    }
  }
}
