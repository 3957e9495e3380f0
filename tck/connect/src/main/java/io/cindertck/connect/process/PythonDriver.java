package io.cindertck.connect.process;

import io.cindertck.connect.process.DriverRequest.PythonClass;
import io.cindertck.contract.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A driver written in Python: what to say of it before it can be reached. */
public final class PythonDriver {
  private static final Path SYSTEM_PYTHON = Path.of("/usr/bin/python3");

  private final String module;
  private final String className;
  private final List<Path> path = new ArrayList<>();
  private final List<PythonFiles> beside = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private String python = defaultPython();
  private Dialect dialect = Dialect.CONSISTENCYGROUP;
  private CinderUse cinder = CinderUse.AUTO;
  private @Nullable Duration sleepCap;
  private Deadlines deadlines = Deadlines.DEFAULT;

  private PythonDriver(String module, String className) {
    this.module = module;
    this.className = className;
  }

  /** The interpreter to use when none is named: the system's own, for which Cinder is packaged. */
  public static String defaultPython() {
    return Files.isExecutable(SYSTEM_PYTHON) ? SYSTEM_PYTHON.toString() : "python3";
  }

  /** The class {@code className} of {@code module}. */
  public static PythonDriver of(String module, String className) {
    return new PythonDriver(module, className);
  }

  /** Runs it by this interpreter; else by {@link #defaultPython()}. */
  public PythonDriver python(String interpreter) {
    python = interpreter;
    return this;
  }

  /** Looks for modules in this directory too, before Python's own. */
  public PythonDriver path(Path directory) {
    path.add(directory.toAbsolutePath());
    return this;
  }

  /** Lays these files where modules are found too, after the directories that were named. */
  public PythonDriver beside(PythonFiles files) {
    beside.add(files);
    return this;
  }

  /** Sets an option of the driver. */
  public PythonDriver option(String name, String value) {
    options.put(name, value);
    return this;
  }

  /** Sets options of the driver. */
  public PythonDriver options(Map<String, String> values) {
    options.putAll(values);
    return this;
  }

  /** Calls this family of methods; else the consistency-group methods. */
  public PythonDriver dialect(Dialect family) {
    dialect = family;
    return this;
  }

  /** Whether Cinder's own objects are handed over; else where Cinder is installed. */
  public PythonDriver cinder(CinderUse use) {
    cinder = use;
    return this;
  }

  /** Cuts every {@code time.sleep} of the driver short at {@code cap}; else none. */
  public PythonDriver sleepCap(Duration cap) {
    sleepCap = cap;
    return this;
  }

  /** Sets the deadlines; else {@link Deadlines#DEFAULT}. */
  public PythonDriver deadlines(Deadlines limits) {
    deadlines = limits;
    return this;
  }

  /** What a host is asked to set up. */
  public DriverRequest request() {
    return new DriverRequest(
        Optional.of(new PythonClass(module, className, path)),
        options,
        dialect,
        cinder,
        Optional.ofNullable(sleepCap));
  }

  /**
   * Starts a host of this machine for it.
   *
   * @throws io.cindertck.connect.DriverUnreachableException when it cannot be started or set up
   */
  public ProcessConnection connect() {
    PythonLauncher launcher = PythonLauncher.of(python, beside);
    return connect(
        new EarlyLauncher(cinder == CinderUse.NEVER ? launcher : launcher.importingCinder(path)));
  }

  /**
   * Has a host that this one starts set it up.
   *
   * @throws io.cindertck.connect.DriverUnreachableException when it cannot be started or set up
   */
  public ProcessConnection connect(HostLauncher launcher) {
    return ProcessConnection.open(launcher, request(), deadlines);
  }
}
