package io.cindertck.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    String script = mended(AutoComplete.bash(root.getCommandName(), root));
    for (String name : negatable(root)) {
      // picocli completes what an option is called, and not how it is switched off.
      script = script.replace("'--" + name + "'", "'--" + name + "' '--no-" + name + "'");
    }
    root.getOut().print(script);
    root.getOut().flush();
  }

  private static Set<String> negatable(CommandLine command) {
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.negatable()) {
        names.add(option.longestName().substring("--".length()));
      }
    }
    command.getSubcommands().values().forEach(each -> names.addAll(negatable(each)));
    return names;
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
