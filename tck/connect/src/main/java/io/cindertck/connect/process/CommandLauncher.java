package io.cindertck.connect.process;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Starts a host by a command of this machine and speaks to it over its standard streams. */
public final class CommandLauncher implements HostLauncher {
  private final String name;
  private final List<String> command;
  private final boolean tellsStacks;

  /** Will start {@code command}, a program and its arguments. No secret belongs in there. */
  public CommandLauncher(List<String> command) {
    this(String.join(" ", command), command, false);
  }

  private CommandLauncher(String name, List<String> command, boolean tellsStacks) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a command needs at least a program");
    }
    this.name = name;
    this.command = List.copyOf(command);
    this.tellsStacks = tellsStacks;
  }

  /**
   * Will start a host of the kit's own: one that logs its stacks when it is sent {@code SIGQUIT}.
   *
   * @param name what messages call it
   */
  public static CommandLauncher ofOwn(String name, List<String> command) {
    return new CommandLauncher(name, command, true);
  }

  @Override
  public HostChannel start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // Whoever finds one that was left can tell whose it is.
    String mark = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    builder.environment().put(Kin.VARIABLE, mark);
    Process process = builder.start();
    return new ProcessChannel(process, new Kin(process, mark), tellsStacks);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {}
}
