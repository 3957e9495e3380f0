package io.cindertck.junit;

import io.cindertck.array.ArrayClient;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Dialect;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.suite.ClauseGlob;
import io.cindertck.suite.Terms;
import io.cindertck.suite.Waiver;
import io.cindertck.suite.yaml.ConfigurationException;
import io.cindertck.suite.yaml.ToldWaiver;
import io.cindertck.suite.yaml.WaiverReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A driver's conformance as tests of one's own, one for each clause:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conformance() {
 *   return ConformanceTests.onSimulatedArray(AcmeDriver::new).tests();
 * }
 * }</pre>
 *
 * <p>The first test that is run checks the driver, which takes some ten seconds; all show what that
 * check came to. A clause that passed is a test that passes, one that failed a test that fails. A
 * clause that was not judged is a test that is aborted and says why, and so is a SHOULD that
 * failed, and a failure that is waived. The last test, {@code verdict}, speaks of the whole run,
 * and passes for a conformant one alone. The report is written too.
 *
 * <p>Immutable: each method that says how the check is made gives another one.
 */
public final class ConformanceTests {
  private static final int SEEDS = 100_000;

  private final Reaching driver;
  private final Settings settings;

  private ConformanceTests(Reaching driver, Settings settings) {
    this.driver = driver;
    this.settings = settings;
  }

  private static ConformanceTests of(Reaching driver) {
    return new ConformanceTests(driver, Settings.USUAL);
  }

  /**
   * A driver that works on the kit's simulated array, and is judged by all clauses.
   *
   * @param maker makes it; more than once where a call hangs
   */
  public static ConformanceTests onSimulatedArray(
      Function<? super ArrayClient, ? extends ConsistencyGroupDriver> maker) {
    return of(Reaching.onSimulatedArray(maker));
  }

  /**
   * A driver of an array of its own, which is not looked at: what has to be seen there is not
   * judged, so that a run is incomplete at best. See {@link #allowIncomplete}.
   *
   * @param maker makes it; more than once where a call hangs
   */
  public static ConformanceTests onItsOwnArray(Supplier<? extends ConsistencyGroupDriver> maker) {
    return of(Reaching.onItsOwnArray(maker));
  }

  /**
   * A driver by its class, as the locator {@code java:CLASS} has it: with a public constructor that
   * takes an {@link ArrayClient}, the {@link #options} as a map, both in this order, or nothing.
   */
  public static ConformanceTests of(Class<? extends ConsistencyGroupDriver> type) {
    return of(Reaching.ofClass(type));
  }

  /** A driver by its locator, such as {@code reference} or {@code java:acme.AcmeDriver}. */
  public static ConformanceTests of(String locator) {
    return of(Reaching.named(locator));
  }

  /** The options of a driver that is named by its class or locator; others get none. */
  public ConformanceTests options(Map<String, String> options) {
    return with(
        changed -> changed.options = Collections.unmodifiableMap(new LinkedHashMap<>(options)));
  }

  /** Which family of methods is called. */
  public ConformanceTests dialect(Dialect dialect) {
    return with(changed -> changed.dialect = dialect);
  }

  /**
   * Only the clauses whose id matches.
   *
   * @param glob such as {@code delete-group.*}
   * @throws IllegalArgumentException when it matches none
   */
  public ConformanceTests clauses(String glob) {
    ClauseGlob.matching(glob);
    return with(changed -> changed.clauses = glob);
  }

  /**
   * How many scenarios are drawn for each operation, beside the systematic ones: 100 unless said.
   *
   * @throws IllegalArgumentException when it is less than 0
   */
  public ConformanceTests tries(int tries) {
    if (tries < 0) {
      throw new IllegalArgumentException("tries is " + tries + "; give 0 or more");
    }
    return with(changed -> changed.tries = tries);
  }

  /** Where the drawing starts; the same seed draws the same. Unless said, each run has its own. */
  public ConformanceTests seed(long seed) {
    return with(changed -> changed.seed = seed);
  }

  /** How long the run may take. One that was not through by then is incomplete. */
  public ConformanceTests budget(Duration budget) {
    return with(changed -> changed.budget = budget);
  }

  /** How long the driver may take to start, and for each call; to be more when it is debugged. */
  public ConformanceTests deadlines(Duration start, Duration call) {
    return with(changed -> changed.deadlines = Deadlines.DEFAULT.withStart(start).withCall(call));
  }

  /** A SHOULD that failed counts like a MUST. */
  public ConformanceTests strict() {
    return with(changed -> changed.strict = true);
  }

  /** The verdict of an incomplete run is a test that is aborted, and not one that fails. */
  public ConformanceTests allowIncomplete() {
    return with(changed -> changed.incompleteAllowed = true);
  }

  /**
   * Where the report goes: {@code target/cinder-tck} unless said. What an earlier run has written
   * there is removed, so that two test classes need two folders.
   */
  public ConformanceTests report(Path folder) {
    return with(changed -> changed.report = folder);
  }

  /**
   * Failures that are known. A clause that fails as is waived is checked all the same, and its test
   * is aborted with the reason. Each waiver has a test of its own, which fails once the waiver has
   * expired, or no longer is for the failure that there is.
   *
   * @param file a list of waivers, as the command's {@code --waivers} takes it, or a configuration
   *     file such as {@code cinder-tck.yaml}, of which the {@code waivers} at its top level are
   *     taken and nothing else
   * @throws ConfigurationException when it cannot be read, with all that is wrong, a line each
   */
  public ConformanceTests waivers(Path file) {
    Terms terms = settings.terms;
    List<Waiver> all = new ArrayList<>(terms.waivers());
    WaiverReader.anyFile(file).stream().map(ToldWaiver::waiver).forEach(all::add);
    return with(
        changed -> changed.terms = new Terms(terms.profile(), terms.claimed(), all, terms.shard()));
  }

  /**
   * What the driver is said to do: each has a test of its own, which fails where the driver does
   * not.
   *
   * @param capabilities such as {@code create-group} and {@code consistent-snapshots}
   * @throws IllegalArgumentException when one of them is no capability; says which is the nearest
   */
  public ConformanceTests claims(String... capabilities) {
    Terms terms = settings.terms;
    Set<String> claimed = new LinkedHashSet<>(Arrays.asList(capabilities));
    return with(
        changed ->
            changed.terms = new Terms(terms.profile(), claimed, terms.waivers(), terms.shard()));
  }

  private ConformanceTests with(Consumer<Settings> change) {
    return new ConformanceTests(driver, settings.with(change));
  }

  /** A test for each clause, for each waiver and each capability, and one for the verdict. */
  public Stream<DynamicTest> tests() {
    @Nullable Long chosen = settings.seed;
    long seed = chosen == null ? new SecureRandom().nextInt(SEEDS) : chosen;
    CheckedOnce run = new CheckedOnce(driver, settings, seed);
    Stream<DynamicTest> clauses =
        ClauseGlob.ids(settings.clauses).stream()
            .map(id -> DynamicTest.dynamicTest(id, () -> run.showClause(id)));
    Stream<DynamicTest> waivers =
        settings.terms.waivers().stream()
            .map(one -> DynamicTest.dynamicTest(TermsShown.name(one), () -> run.showWaiver(one)));
    Set<String> claimed = settings.terms.claimed();
    Stream<DynamicTest> capabilities =
        (claimed == null ? Set.<String>of() : claimed)
            .stream()
                .map(
                    id ->
                        DynamicTest.dynamicTest("capability " + id, () -> run.showCapability(id)));
    return Stream.of(
            clauses,
            waivers,
            capabilities,
            Stream.of(DynamicTest.dynamicTest("verdict", run::showVerdict)))
        .flatMap(tests -> tests);
  }
}
