package io.cindertck.connect.container;

import java.util.List;

/**
 * The first process of a container, of the kit's own: sends signals to all others when it is told
 * to, and ends, and the container with it, when its input does.
 *
 * @param command what the container is started with; the program is one of the image
 * @param need why the image has to have that program, and what to do where it has not
 */
record FirstProcess(List<String> command, String need) {

  /**
   * In a shell what {@code first.py} is in Python. Processes whose parents have ended are cleared
   * up when a shell waits for one of its own, which is why it starts one. It does not ask for their
   * ends to be ignored: dash would take one for the end of its input. Whoever is not number 1 would
   * end the machine's processes.
   */
  private static final String SHELL =
      "[ $$ = 1 ] || exit 1; trap 'exit 143' TERM;"
          + " while read -r n; do (:); kill -\"$n\" -1 2>/dev/null; echo \"$n\"; done";

  /** Copies {@code command}. */
  FirstProcess {
    command = List.copyOf(command);
  }

  /** For an image that has Python. */
  static FirstProcess python(String python) {
    return new FirstProcess(
        List.of(python, "-B", CopiedFiles.FIRST),
        "a driver needs Python 3.9 or later in its image,"
            + " and --python names an interpreter that is called otherwise");
  }

  /** For an image of which nothing else is known. */
  static FirstProcess shell() {
    return new FirstProcess(
        List.of("sh", "-c", SHELL), "the kit watches over a driver in a container by a shell");
  }

  /** What it is run by. */
  String program() {
    return command.get(0);
  }
}
