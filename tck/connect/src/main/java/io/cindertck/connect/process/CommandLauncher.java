package io.cindertck.connect.process;

import java.io.IOException;
import java.util.List;

/** Starts a host by a command of this machine and speaks to it over its standard streams. */
public final class CommandLauncher implements HostLauncher {
  private final List<String> command;

  /** Will start {@code command}, a program and its arguments. No secret belongs in there. */
  public CommandLauncher(List<String> command) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a command needs at least a program");
    }
    this.command = List.copyOf(command);
  }

  @Override
  public HostChannel start() throws IOException {
    return new ProcessChannel(new ProcessBuilder(command).start());
  }

  @Override
  public String name() {
    return String.join(" ", command);
  }

  @Override
  public void close() {}
}
