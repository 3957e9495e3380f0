package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.suite.faulty.HostileDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a driver in Java does in a JVM of its own, only that call is the worse for it. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileJavaDriversTest {
  @TempDir static Path folder;

  private HostileTrial trial;

  private static Path order() {
    return folder.resolve("order");
  }

  @BeforeAll
  void aRightOne() {
    trial =
        new HostileTrial(order(), deadlines -> HostileTargets.java(order(), Map.of(), deadlines));
  }

  @AfterAll
  void nothingIsLeft() {
    trial.close();
  }

  @ParameterizedTest
  @CsvSource({
    "spins, Hostilities.spins",
    "swallowsInterrupts, Hostilities.swallowsInterrupts",
    "hangsInAHookWhileItExits, Hostilities.hangsInAHookWhileItExits",
    "leavesOrphansAndHangs, Hostilities.leavesOrphansAndHangs",
    "throwsWhatHangs, Odd.getMessage",
    "returnsWhatHangs, Odd.toString",
    "isStopped, ''",
  })
  void doesNotComeBack(String name, String doing) throws IOException {
    assertThat(trial.doing(name)).contains(doing);
  }

  /** Which of what is forged is read first is chance, and so is whether it is whole. */
  @Test
  void whatIsForgedIsNoAnswer() throws IOException {
    assertThat(trial.told("forgesOnEveryPipe"))
        .matches("ended: it (answered a request that it was not asked|sent what is no message).*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exits | ended: it ended with exit code 0; its last lines: System.exit was called by",
        "exitsOnAnotherThread | ended: it ended with exit code 0; its last lines: System.exit was",
        "halts | ended: it ended with exit code 0",
        "isKilled | ended: it was ended by signal 9",
        "crashes | ended: it was ended by signal 6",
        "usesUpMemory | ended: it ended with exit code 3; its last lines: Terminating due to java.lang.OutOfMemoryError",
        "leavesAChildThatHoldsOn | ended: it was ended by signal 9",
        "recurses | raised StackOverflowError",
        "throwsAThreadDeath | raised ThreadDeath",
        "throwsThatMemoryIsUsedUp | raised OutOfMemoryError: says the driver",
        "throwsWhatThrows | raised Odd: (it cannot be read)",
        "throwsWhatIsLong | raised Odd: long long",
        "throwsCausesInACircle | raised RuntimeException: first",
        "returnsItself | ({'status': [<ArrayList>]}, [])",
        "returnsADeepList | ({'status': [[[",
        "returnsAListWithoutEnd | ({'status': [1, 1, 1",
        "returnsDoubledLists | ({'status': [[[",
        "returnsWhatDoesNotAnswer | ({'status': <Odd>}, [])",
        "returnsAHugeInteger | ({'status': <BigInteger>}, [])",
        "returnsNoNumber | ({'status': NaN}, [])",
        "returnsHalfASurrogate | ({'status': 'half \ud800'}, [])",
        "returnsAHundredMegabytes | ({'status': <String>}, [])",
      })
  void isToldAsItIs(String name, String told) throws IOException {
    assertThat(trial.told(name)).startsWith(told);
  }

  @ParameterizedTest
  @CsvSource({
    "prints",
    "writesToDescriptor1",
    "closesTheStandardStreams",
    "replacesTheStandardStreams",
    "startsThreadsThatNeverEnd",
    "leavesOrphans",
    "hangsAtExit",
    "interruptsEveryThread",
    "forgetsTheProperties",
  })
  void doesNotMatter(String name) throws IOException {
    trial.assertDoesNotMatter(name);
  }

  @ParameterizedTest
  @CsvSource({
    "spins, it did not answer within 1500 ms",
    "leavesOrphansAndHangs, it did not answer within 1500 ms",
  })
  void isNotSetUpInTime(String name, String told) {
    assertNotSetUp(name, HostileTargets.AMPLE.withStart(Duration.ofMillis(1500)), told);
  }

  @ParameterizedTest
  @CsvSource({
    "exits, it ended with exit code 0",
    "usesUpMemory, java.lang.OutOfMemoryError",
    "throwsWhatThrows, (it cannot be read)",
    "recurses, could not be set up: java.lang.StackOverflowError",
  })
  void isNotSetUp(String name, String told) {
    assertNotSetUp(name, HostileTargets.AMPLE, told);
  }

  private static void assertNotSetUp(String name, Deadlines deadlines, String told) {
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () ->
                HostileTargets.java(order(), Map.of(HostileDriver.SETTING_UP, name), deadlines)
                    .close());
    assertThat(failure).hasMessageContaining(told);
  }
}
