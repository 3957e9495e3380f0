package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.process.Deadlines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a driver in Python does, only the call in which it does so is the worse for it. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePythonDriversTest {
  @TempDir static Path folder;

  private HostileTrial trial;

  private static Path order() {
    return folder.resolve("order");
  }

  @BeforeAll
  void aRightOne() {
    trial =
        new HostileTrial(
            order(), deadlines -> HostileTargets.python(order(), "Hostile", deadlines));
  }

  @AfterAll
  void nothingIsLeft() {
    trial.close();
  }

  @ParameterizedTest
  @CsvSource({
    "waits, in waits",
    "waits_with_the_lock_of_python, in waits_with_the_lock_of_python",
    "spins, in spins",
    "raises_what_hangs, in wait",
    "leaves_thirty_orphans_and_hangs, in leaves_thirty_orphans_and_hangs",
    "hangs_when_it_is_ended, in hangs_when_it_is_ended",
    "ignores_every_signal, ''",
    "is_stopped, ''",
    "takes_the_stacks_away, ''",
  })
  void doesNotComeBack(String name, String doing) throws IOException {
    assertThat(trial.doing(name)).contains(doing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forges_on_every_descriptor | ended: it answered a request that it was not asked",
        "writes_rubbish_on_every_descriptor | ended: it sent a message that is no UTF-8",
        "closes_all_descriptors | ended: it closed its output",
        "leaves_a_child_that_holds_on | ended: it ended with exit code 5",
        "ends | ended: it ended with exit code 0",
        "aborts | ended: it was ended by signal 6",
        "is_killed | ended: it was ended by signal 9",
        "reads_no_memory | ended: it was ended by signal 11",
        "exits | raised SystemExit: 0",
        "uses_up_memory | raised MemoryError: ",
        "recurses | raised RecursionError: maximum recursion depth",
        "interrupts | raised KeyboardInterrupt: ",
        "closes_a_generator | raised GeneratorExit: none",
        "raises_what_raises | raised Odd: (its message cannot be read)",
        "raises_what_is_long | raised Odd: long long",
        "raises_half_a_surrogate | raised ValueError: half \ud800",
        "replaces_builtins | ended: it ended with exit code 1; its last lines: ",
        "traces | raised RuntimeError: the driver has replaced this",
        "returns_itself | ([<list>], [<list>])",
        "returns_what_does_not_answer | (<Foreign>, [<Foreign>])",
        "returns_huge_integers | ({'status': <int>}, [<int>])",
        "returns_no_numbers | ({'status': NaN}, [Infinity])",
        "returns_half_a_surrogate | ({'status': 'half \ud800'}, [])",
        "returns_a_generator_without_end | ({'status': 'deleted'}, <count>)",
        "returns_a_list_without_end | ({'status': 'deleted'}, [])",
        "returns_a_mapping_without_end | ({}, [])",
        "returns_doubled_lists | ({'status': 'deleted'}, [[[",
        "returns_a_deep_list | ({'status': 'deleted'}, [[[",
        "returns_a_hundred_megabytes | ({'status': 'deleted'}, [<str>])",
      })
  void isToldAsItIs(String name, String told) throws IOException {
    assertThat(trial.told(name)).startsWith(told);
  }

  @ParameterizedTest
  @CsvSource({
    "prints",
    "writes_to_descriptor_1",
    "closes_the_standard_streams",
    "replaces_the_standard_streams",
    "forks",
    "leaves_an_orphan",
    "replaces_json",
    "replaces_threading",
    "replaces_os",
    "lowers_the_recursion_limit",
    "forgets_modules",
    "leaves_the_directory",
    "starts_threads_that_never_end",
    "starts_a_thread_that_prints",
    "hangs_at_exit",
  })
  void doesNotMatter(String name) throws IOException {
    trial.assertDoesNotMatter(name);
  }

  @ParameterizedTest
  @CsvSource({"made__waits", "set_up__spins", "set_up__leaves_thirty_orphans_and_hangs"})
  void isNotSetUpInTime(String name) {
    assertNotSetUp(
        name,
        HostileTargets.AMPLE.withStart(Duration.ofSeconds(1)),
        "it did not answer within 1 s");
  }

  @ParameterizedTest
  @CsvSource({
    "made__ends, it ended with exit code 0",
    "made__closes_all_descriptors, it closed its output",
    "set_up__exits, do_setup() raised SystemExit: 0",
    "set_up__raises_what_raises, do_setup() raised Odd: (its message cannot be read)",
    "set_up__uses_up_memory, do_setup() raised MemoryError",
  })
  void isNotSetUp(String name, String told) {
    assertNotSetUp(name, HostileTargets.AMPLE, told);
  }

  private static void assertNotSetUp(String name, Deadlines deadlines, String told) {
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () -> HostileTargets.python(order(), name, deadlines).close());
    assertThat(failure).hasMessageContaining(told);
  }
}
