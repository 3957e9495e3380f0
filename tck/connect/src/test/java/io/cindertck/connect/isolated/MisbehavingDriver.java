package io.cindertck.connect.isolated;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.connect.jvm.QuietDriver;
import io.cindertck.driver.Group;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does to its JVM what the group's name says. */
public final class MisbehavingDriver extends QuietDriver {
  private final ArrayClient array;

  /** A driver of {@code array}. */
  public MisbehavingDriver(ArrayClient array, Map<String, String> options) {
    this.array = array;
    if (options.containsKey("refused")) {
      throw new IllegalArgumentException("no option is called refused");
    }
    if (options.containsKey("exit")) {
      System.exit(5);
    }
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    return ModelUpdate.status("available").with("provider", done(group.name()));
  }

  private Object done(String name) {
    switch (name) {
      case "exit" -> System.exit(3);
      case "halt" -> Runtime.getRuntime().halt(7);
      case "spin" -> spin();
      case "overflow" -> {
        return overflow(1);
      }
      case "memory" -> fill();
      case "print" -> print();
      case "missing" -> {
        return missing();
      }
      case "unreadable" -> array.createGroupSnapshot("g", "s", Map.of());
      default -> array.createGroup(name).orThrow();
    }
    return name;
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  @SuppressWarnings("InfiniteRecursion") // that is the point
  private static int overflow(int depth) {
    return depth + overflow(depth + 1);
  }

  private static void fill() {
    List<byte[]> kept = new ArrayList<>();
    while (!kept.contains(new byte[1])) {
      kept.add(new byte[1 << 24]);
    }
  }

  private static void print() {
    System.out.println("{\"jsonrpc\":\"2.0\"}");
    try {
      new ProcessBuilder("echo", "said by a child").inheritIO().start().waitFor();
      new FileOutputStream(FileDescriptor.out).write('x');
    } catch (IOException e) {
      // It has no standard output to write to.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String missing() {
    try {
      return array.getGroup("nobody's").name();
    } catch (ArrayException e) {
      return e.code().name();
    }
  }
}
