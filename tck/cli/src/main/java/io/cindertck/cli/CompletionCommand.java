package io.cindertck.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that has a shell complete the command. */
@Command(
    name = "completion",
    description = "Prints a script that has bash or zsh complete commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(cinder-tck completion)",
      "  cinder-tck completion > ~/.local/share/bash-completion/completions/cinder-tck"
    })
final class CompletionCommand implements Runnable {
  @Spec @Nullable private CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = Objects.requireNonNull(spec, "set by picocli").root().commandLine();
    root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
    root.getOut().flush();
  }
}
