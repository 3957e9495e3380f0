package io.cindertck.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
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
  /** The values of an option. */
  private static final Pattern VALUES = Pattern.compile("_option_args=\\([^)]*\\)");

  @Spec @Nullable private CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = Objects.requireNonNull(spec, "set by picocli").root().commandLine();
    root.getOut().print(mended(AutoComplete.bash(root.getCommandName(), root)));
    root.getOut().flush();
  }

  /** picocli's script, but for what it gets wrong. */
  private static String mended(String script) {
    // Names are shown in small letters everywhere else, and taken in any.
    String named =
        VALUES.matcher(script).replaceAll(values -> values.group().toLowerCase(Locale.ROOT));
    return named
        // It would change the whole of a zsh, where a folder would get a space and no slash.
        .replaceFirst("(?m)^ *# Make alias a distinct.*\\R.*\\R *alias compopt=.*\\R", "")
        // Where it cannot be said that paths are meant, the shell itself completes them.
        .replace(
            "type compopt &>/dev/null && compopt -o",
            "type compopt &>/dev/null || return 0; compopt -o");
  }
}
