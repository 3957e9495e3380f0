package io.cindertck.suite;

import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.trace.TraceFormatException;
import io.cindertck.report.Digests;
import io.cindertck.report.MalformedResultException;
import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.WholeFile;
import io.cindertck.report.format.Formats;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.suite.Verification.Draft;
import io.cindertck.suite.Verification.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a report against the evidence in its folder. */
public final class BundleVerifier {
  private static final int NAMED = 5;

  /** What a report has folders for, beside those that somebody else may have. */
  private static final List<String> FOLDERS = List.of("", Replays.FOLDER, Reports.EVIDENCE);

  private final Path dir;

  /** Checks the report in a folder. */
  public BundleVerifier(Path dir) {
    this.dir = dir;
  }

  /**
   * Checks it: its digests, its trace, its verdict, its cases.
   *
   * @throws MalformedResultException when its result is none
   * @throws IOException when there is no result, or something cannot be read
   */
  public Verification verify() throws IOException {
    Result result = ResultFile.read(dir);
    List<Part> parts = new ArrayList<>();
    CaseCheck cases = new CaseCheck(dir, result);
    parts.add(digests(cases.files()));
    parts.add(trace(result));
    parts.add(VerdictCheck.of(result));
    parts.add(page(result));
    parts.add(cases.check());
    return new Verification(parts);
  }

  private Part digests(Set<String> named) throws IOException {
    Draft part = Part.named("digests");
    Digests digests;
    try {
      digests = Digests.read(dir);
    } catch (NoSuchFileException e) {
      part.open().add("there is no " + Digests.NAME + ": the run has not ended, or was cut off");
      return part.done();
    } catch (IllegalArgumentException e) {
      part.wrong().add(Digests.NAME + ": " + e.getMessage());
      return part.done();
    }
    digests.missing().forEach(name -> part.wrong().add("missing: " + name));
    digests.changed().forEach(name -> part.wrong().add("changed: " + name));
    Set<String> others = others(digests);
    Set<String> bearing = new TreeSet<>(Reports.FILES);
    bearing.add(Reports.TRACE);
    bearing.addAll(named);
    for (String name : others) {
      if (bearing.contains(name)) {
        part.wrong().add("has no digest: " + name);
      }
    }
    others.removeAll(bearing);
    if (!others.isEmpty()) {
      part.said().add("not of this report: " + few(others));
    }
    if (part.wrong().isEmpty()) {
      part.said().add(0, "all %d files are as they were".formatted(digests.names().size()));
    }
    return part.done();
  }

  /** What belongs to the report, as far as is known. */
  private List<String> files() throws IOException {
    try {
      return Digests.read(dir).names();
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return Reports.FILES.stream()
          .filter(name -> !name.equals(ResultFile.NAME) && Files.isRegularFile(dir.resolve(name)))
          .toList();
    }
  }

  /** What is there and has no digest. */
  private Set<String> others(Digests digests) throws IOException {
    Set<String> others = new TreeSet<>();
    for (String folder : FOLDERS) {
      Path files = dir.resolve(folder);
      if (Files.isDirectory(files)) {
        try (Stream<Path> all = Files.list(files)) {
          all.filter(Files::isRegularFile)
              .map(file -> (folder.isEmpty() ? "" : folder + "/") + file.getFileName())
              .forEach(others::add);
        }
      }
    }
    others.remove(Digests.NAME);
    others.remove(ReportLock.NAME);
    digests.names().forEach(others::remove);
    // They are about what is left on an array, and change as it is swept.
    LedgerFile.in(dir).forEach(ledger -> others.remove(ledger.getFileName().toString()));
    return others;
  }

  private static String few(Set<String> names) {
    String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? some + " and " + (names.size() - NAMED) + " more" : some;
  }

  private Part trace(Result result) throws IOException {
    Draft part = Part.named("trace");
    Path file = dir.resolve(Reports.TRACE);
    try (TraceInput input = TraceInput.open(file)) {
      Verdicts verdicts = new Verdicts();
      Optional<String> broken = input.forEach(verdicts::judge);
      TraceCheck check = new TraceCheck(result, verdicts, part);
      check.sources(input.header());
      broken.ifPresentOrElse(check::cutShort, check::whole);
    } catch (NoSuchFileException e) {
      part.open().add("there is no " + Reports.TRACE + ": nothing can be judged again");
    } catch (TraceFormatException e) {
      part.open().add(Reports.TRACE + " cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new IOException("cannot read " + file + ": " + WholeFile.cause(e), e);
    }
    return part.done();
  }

  /** Another build of the kit may make another page, so that this alone proves nothing. */
  private Part page(Result result) throws IOException {
    Draft part = Part.named("page");
    List<String> files = files();
    List<String> others = Formats.notOf(dir, result, files);
    if (files.isEmpty()) {
      part.open().add("there is none");
    } else if (others.isEmpty()) {
      part.said().add("it is what this kit makes of " + ResultFile.NAME);
    } else {
      part.open()
          .add("not what this kit makes of " + ResultFile.NAME + ": " + String.join(", ", others));
    }
    return part.done();
  }

  /** Whether what this kit says of a report binds it. */
  static boolean isOfThisKit(Result result) {
    return result.kit().version().equals(KitVersion.VERSION)
        && result.contract().version().equals(Catalogue.VERSION);
  }
}
