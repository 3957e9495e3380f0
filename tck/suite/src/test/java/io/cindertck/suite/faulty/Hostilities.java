package io.cindertck.suite.faulty;

import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/**
 * What a driver may do to the JVM that it runs in. What each returns is the driver's answer; where
 * that is empty, the driver goes on as a right one.
 */
final class Hostilities {
  private static final String FORGED =
      "{\"jsonrpc\":\"2.0\",\"id\":%d,\"result\":{\"outcome\":{\"returned\":1},\"inputChanges\":[]}}\n";

  private Hostilities() {}

  /** Commits the one of this name. */
  @SuppressWarnings("unchecked")
  static Optional<MembersResult> commit(String name) {
    try {
      return (Optional<MembersResult>)
          MethodHandles.lookup()
              .findStatic(Hostilities.class, name, MethodType.methodType(Optional.class))
              .invoke();
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw new IllegalStateException(name + " failed", thrown);
    }
  }

  /** Never returns, and hears nobody. */
  @SuppressWarnings({"InfiniteLoopStatement", "EmptyCatch"})
  private static void sleep() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // That is the point.
      }
    }
  }

  private static byte[] forged() {
    StringBuilder lines = new StringBuilder();
    for (int id = 0; id < 30; id++) {
      lines.append(FORGED.formatted(id));
    }
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void shell(String script) {
    try {
      Process shell = new ProcessBuilder("sh", "-c", script).inheritIO().start();
      int unused = shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      sleep();
    }
  }

  private static Optional<MembersResult> status(Object value) {
    return Optional.of(new MembersResult(new ModelUpdate(Map.of("status", value)), List.of()));
  }

  // What is written where the protocol was, or is

  static Optional<MembersResult> prints() {
    System.out.write(forged(), 0, forged().length);
    System.out.print("no line");
    System.err.println("x".repeat(1_000_000));
    return Optional.empty();
  }

  static Optional<MembersResult> writesToDescriptor1() throws IOException {
    try {
      new FileOutputStream(FileDescriptor.out).write(forged());
    } catch (IOException e) {
      // There is none.
    }
    shell("echo '" + FORGED.strip().formatted(1) + "'; cat");
    return Optional.empty();
  }

  static Optional<MembersResult> forgesOnEveryPipe() throws IOException {
    for (int descriptor = 0; descriptor < 64; descriptor++) {
      Path found = Path.of("/proc/self/fd/" + descriptor);
      // Nothing but pipes, and never anew: the others are this machine's files, the JDK's too.
      if (isPipe(found)) {
        try (SeekableByteChannel pipe = Files.newByteChannel(found, StandardOpenOption.WRITE)) {
          pipe.write(ByteBuffer.wrap(forged()));
        }
      }
    }
    sleep();
    return Optional.empty();
  }

  private static boolean isPipe(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
    } catch (IOException e) {
      return false;
    }
  }

  static Optional<MembersResult> closesTheStandardStreams() throws IOException {
    System.in.close();
    System.out.close();
    System.err.close();
    new FileInputStream(FileDescriptor.in).close();
    new FileOutputStream(FileDescriptor.out).close();
    new FileOutputStream(FileDescriptor.err).close();
    return Optional.empty();
  }

  static Optional<MembersResult> replacesTheStandardStreams() {
    System.setIn(null);
    System.setOut(null);
    System.setErr(null);
    return Optional.empty();
  }

  // What does not come back

  @SuppressWarnings("InfiniteLoopStatement")
  static Optional<MembersResult> spins() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  static Optional<MembersResult> swallowsInterrupts() {
    sleep();
    return Optional.empty();
  }

  static Optional<MembersResult> hangsInAHookWhileItExits() {
    hangsAtExit();
    System.exit(0);
    return Optional.empty();
  }

  static Optional<MembersResult> isStopped() {
    shell("kill -STOP $PPID");
    return Optional.empty();
  }

  static Optional<MembersResult> leavesOrphansAndHangs() {
    leavesOrphans();
    sleep();
    return Optional.empty();
  }

  static Optional<MembersResult> throwsWhatHangs() {
    throw new Odd(
        () -> {
          sleep();
          return "";
        });
  }

  static Optional<MembersResult> returnsWhatHangs() {
    return status(
        new Odd(
            () -> {
              sleep();
              return "";
            }));
  }

  // How a JVM ends

  static Optional<MembersResult> exits() {
    System.exit(0);
    return Optional.empty();
  }

  static Optional<MembersResult> exitsOnAnotherThread() {
    new Thread(() -> System.exit(0)).start();
    sleep();
    return Optional.empty();
  }

  static Optional<MembersResult> halts() {
    Runtime.getRuntime().halt(0);
    return Optional.empty();
  }

  static Optional<MembersResult> isKilled() {
    shell("kill -KILL $PPID");
    return Optional.empty();
  }

  static Optional<MembersResult> crashes() throws ReflectiveOperationException {
    Field unsafe = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    unsafe.setAccessible(true);
    Object found = unsafe.get(null);
    found.getClass().getMethod("putAddress", long.class, long.class).invoke(found, 0L, 0L);
    return Optional.empty();
  }

  static Optional<MembersResult> usesUpMemory() {
    List<long[]> kept = new ArrayList<>();
    while (kept.size() < 1_000_000) {
      kept.add(new long[1 << 24]);
    }
    return Optional.empty();
  }

  static Optional<MembersResult> leavesAChildThatHoldsOn() {
    shell("sleep 3600 & kill -KILL $PPID");
    return Optional.empty();
  }

  // What it leaves behind

  static Optional<MembersResult> startsThreadsThatNeverEnd() {
    for (int i = 0; i < 20; i++) {
      new Thread(Hostilities::sleep).start();
    }
    return Optional.empty();
  }

  static Optional<MembersResult> leavesOrphans() {
    shell("(setsid sleep 3600 &) ; sleep 3600 &");
    return Optional.empty();
  }

  static Optional<MembersResult> hangsAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(Hostilities::sleep));
    return Optional.empty();
  }

  static Optional<MembersResult> interruptsEveryThread() {
    Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    boolean unused = Thread.interrupted();
    return Optional.empty();
  }

  static Optional<MembersResult> forgetsTheProperties() {
    System.setProperties(new Properties());
    return Optional.empty();
  }

  // What it throws

  @SuppressWarnings("InfiniteRecursion")
  static Optional<MembersResult> recurses() {
    return recurses();
  }

  static Optional<MembersResult> throwsAThreadDeath() {
    throw new ThreadDeath();
  }

  static Optional<MembersResult> throwsThatMemoryIsUsedUp() {
    throw new OutOfMemoryError("says the driver");
  }

  static Optional<MembersResult> throwsWhatThrows() {
    throw new Odd(
        () -> {
          throw new IllegalStateException("in its turn");
        });
  }

  static Optional<MembersResult> throwsWhatIsLong() {
    throw new Odd(() -> "long ".repeat(10_000_000));
  }

  static Optional<MembersResult> throwsCausesInACircle() {
    RuntimeException first = new RuntimeException("first");
    RuntimeException second = new RuntimeException("second", first);
    first.initCause(second);
    throw first;
  }

  // What it returns

  static Optional<MembersResult> returnsItself() {
    List<Object> loop = new ArrayList<>();
    loop.add(loop);
    return status(loop);
  }

  static Optional<MembersResult> returnsADeepList() {
    List<Object> value = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      value = new ArrayList<>(List.of(value));
    }
    return status(value);
  }

  static Optional<MembersResult> returnsAListWithoutEnd() {
    return status(new Endless());
  }

  static Optional<MembersResult> returnsDoubledLists() {
    List<Object> value = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      value = new ArrayList<>(List.of(value, value));
    }
    return status(value);
  }

  static Optional<MembersResult> returnsWhatDoesNotAnswer() {
    return status(
        new Odd(
            () -> {
              throw new IllegalStateException("it does not");
            }));
  }

  static Optional<MembersResult> returnsAHugeInteger() {
    return status(BigInteger.TEN.pow(5_000));
  }

  static Optional<MembersResult> returnsNoNumber() {
    return status(Double.NaN);
  }

  static Optional<MembersResult> returnsHalfASurrogate() {
    return status("half \ud800");
  }

  static Optional<MembersResult> returnsAHundredMegabytes() {
    return status("x".repeat(100_000_000));
  }
}
