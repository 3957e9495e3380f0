package io.cindertck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Slurm cluster of this one machine, for as long as a test lasts. All of it is in a folder. */
final class Slurm implements AutoCloseable {
  private static final int KEY = 1024;

  private final Path dir;
  private final List<Process> daemons = new ArrayList<>();

  private Slurm(Path dir) {
    this.dir = dir;
  }

  /** Skips the test where Slurm is not there; fails it where the environment asks for it. */
  static void require() {
    String missing =
        Stream.of("munged", "slurmctld", "slurmd")
            .filter(daemon -> !Files.isExecutable(Path.of("/usr/sbin", daemon)))
            .findFirst()
            .orElse("");
    boolean root = "root".equals(System.getProperty("user.name"));
    Needed.needs(
        missing.isEmpty() && root,
        "slurm",
        root ? missing + " (slurm-wlm, munge)" : "root, which Slurm needs");
  }

  /** Starts one. */
  static Slurm start(Path dir) throws IOException {
    Slurm slurm = new Slurm(dir);
    try {
      slurm.configure();
      // Munge would have the folders above belong to root alone, which temporary ones do not.
      slurm.daemon(
          "Created 2 work threads",
          "munged",
          "--foreground",
          "--force",
          "--key-file=" + dir.resolve("munge.key"),
          "--socket=" + dir.resolve("munge.socket"),
          "--pid-file=" + dir.resolve("munged.pid"),
          "--log-file=" + dir.resolve("munged.log"),
          "--seed-file=" + dir.resolve("munged.seed"));
      slurm.daemon("Running as primary controller", "slurmctld", "-D", "-f", slurm.configuration());
      slurm.daemon("slurmd started", "slurmd", "-D", "-f", slurm.configuration());
      return slurm;
    } catch (IOException | RuntimeException e) {
      slurm.close();
      throw e;
    }
  }

  private void configure() throws IOException {
    byte[] key = new byte[KEY];
    new SecureRandom().nextBytes(key);
    Files.write(dir.resolve("munge.key"), key);
    Files.setPosixFilePermissions(
        dir.resolve("munge.key"), PosixFilePermissions.fromString("r--------"));
    String host = InetAddress.getLocalHost().getHostName().replaceFirst("\\..*", "");
    Files.createDirectories(dir.resolve("state"));
    Files.createDirectories(dir.resolve("spool"));
    Files.writeString(
        dir.resolve("slurm.conf"),
        """
        ClusterName=tck
        SlurmctldHost=HOST(127.0.0.1)
        SlurmUser=root
        SlurmdUser=root
        AuthType=auth/munge
        AuthInfo=socket=DIR/munge.socket
        CredType=cred/munge
        SlurmctldPort=CONTROLLER
        SlurmdPort=NODE
        StateSaveLocation=DIR/state
        SlurmdSpoolDir=DIR/spool
        SlurmctldPidFile=DIR/slurmctld.pid
        SlurmdPidFile=DIR/slurmd.pid
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        JobAcctGatherType=jobacct_gather/none
        AccountingStorageType=accounting_storage/none
        SelectType=select/cons_tres
        SchedulerParameters=sched_interval=1,batch_sched_delay=0
        ReturnToService=2
        MpiDefault=none
        SwitchType=switch/none
        NodeName=HOST NodeAddr=127.0.0.1 CPUs=CORES State=UNKNOWN
        PartitionName=tck Nodes=ALL Default=YES MaxTime=INFINITE State=UP
        """
            .replace("HOST", host)
            .replace("DIR", dir.toString())
            .replace("CONTROLLER", Integer.toString(freePort()))
            .replace("NODE", Integer.toString(freePort()))
            .replace("CORES", Integer.toString(Runtime.getRuntime().availableProcessors())));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String configuration() {
    return dir.resolve("slurm.conf").toString();
  }

  /** Starts a daemon, and waits until it says that it is ready. */
  private void daemon(String ready, String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/sbin/" + name));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    daemons.add(process);
    BufferedReader lines = process.inputReader();
    List<String> said = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !line.contains(ready)) {
      said.add(line);
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException(name + " does not start: " + said);
    }
    // What it says later is read too, or it would be held up.
    Thread reader =
        new Thread(
            () -> {
              try (lines) {
                lines.lines().forEach(later -> {});
              } catch (IOException | UncheckedIOException e) {
                return;
              }
            },
            name);
    reader.setDaemon(true);
    reader.start();
  }

  /** What a shell needs to know of it. */
  Map<String, String> environment() {
    return Map.of("SLURM_CONF", configuration());
  }

  @Override
  public void close() {
    for (int i = daemons.size() - 1; i >= 0; i--) {
      Process daemon = daemons.get(i);
      daemon.destroy();
      try {
        if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
          daemon.destroyForcibly();
        }
      } catch (InterruptedException e) {
        daemon.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
