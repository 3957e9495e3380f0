package io.cindertck.connect.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Starts a host by a command of this machine and speaks to it over its standard streams. */
public final class CommandLauncher implements HostLauncher {
  private final List<String> command;
  private final Map<String, String> environment;

  /** Will start {@code command}, a program and its arguments. No secret belongs in there. */
  public CommandLauncher(List<String> command) {
    this(command, Map.of());
  }

  /** The same with variables of the environment beside the kit's own. */
  public CommandLauncher(List<String> command, Map<String, String> environment) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a command needs at least a program");
    }
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
  }

  @Override
  public HostChannel start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return new ProcessChannel(builder.start());
  }

  @Override
  public String name() {
    return String.join(" ", command);
  }

  @Override
  public void close() {}
}
