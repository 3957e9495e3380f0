package io.cindertck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digests of a report's files, in the file {@code SHA256SUMS} beside them: {@code sha256sum -c
 * SHA256SUMS} reads it too.
 */
public final class Digests {
  /** The name of the file in its folder. */
  public static final String NAME = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  /** What the kit calls its files, from their folder. */
  private static final Pattern OURS = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

  /** Far more than a report has files, in bytes. */
  private static final int LONGEST = 16 << 20;

  private final Path dir;
  private final SortedMap<String, String> sums;

  private Digests(Path dir, Map<String, String> sums) {
    this.dir = dir;
    this.sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /**
   * Writes the digests of these files, and of no others, sorted by their names.
   *
   * @param dir the folder
   * @param names the files, from the folder
   * @throws IOException when one of them cannot be read, or the digests cannot be written
   */
  public static void write(Path dir, Collection<String> names) throws IOException {
    write(dir, new TreeMap<>(), names);
  }

  /**
   * Writes anew the digests of files that were made again, or added, where the folder is a report's
   * and has digests. Those of its other files stay what they are.
   *
   * @param dir the folder
   * @param names the files, from the folder
   * @throws IOException when one of them cannot be read, or the digests cannot be written
   */
  public static void renew(Path dir, Collection<String> names) throws IOException {
    Digests former;
    try {
      former = read(dir);
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return;
    }
    if (former.sums.containsKey(ResultFile.NAME)) {
      write(dir, new TreeMap<>(former.sums), names);
    }
  }

  private static void write(Path dir, SortedMap<String, String> sums, Collection<String> names)
      throws IOException {
    for (String name : names) {
      if (!OURS.matcher(name).matches()) {
        throw new IllegalArgumentException("no name of a report's file: " + name);
      }
    }
    sums.putAll(sums(dir, names));
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
    WholeFile.write(dir, NAME, Content.of(bytes));
  }

  /** A long report's take as long as all else of it, on one core. */
  private static Map<String, String> sums(Path dir, Collection<String> names) throws IOException {
    Map<String, String> sums = new ConcurrentHashMap<>();
    try {
      names.parallelStream()
          .forEach(
              name -> {
                try {
                  sums.put(name, of(dir.resolve(name)));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sums;
  }

  /**
   * Reads the digests of a report.
   *
   * @param dir the folder
   * @throws NoSuchFileException when there are none
   * @throws IllegalArgumentException when the file is there and has something else in it; the
   *     message names the line
   * @throws IOException when it cannot be read
   */
  public static Digests read(Path dir) throws IOException {
    byte[] bytes;
    if (Files.exists(dir.resolve(NAME)) && !Files.isRegularFile(dir.resolve(NAME))) {
      throw new IllegalArgumentException("it is no file");
    }
    try (InputStream in = Files.newInputStream(dir.resolve(NAME))) {
      bytes = in.readNBytes(LONGEST);
    }
    SortedMap<String, String> sums = new TreeMap<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      Matcher sum = LINE.matcher(line);
      if (!sum.matches() || !OURS.matcher(sum.group(2)).matches()) {
        throw new IllegalArgumentException(
            "line " + number + " is no digest and the name of a report's file");
      }
      if (sums.put(sum.group(2), sum.group(1)) != null) {
        throw new IllegalArgumentException("line " + number + " names " + sum.group(2) + " again");
      }
    }
    return new Digests(dir, sums);
  }

  /** The files that have a digest, from their folder, sorted. */
  public List<String> names() {
    return List.copyOf(sums.keySet());
  }

  /** Whether a file is there as it was when its digest was made. Links are not followed. */
  public boolean isAsItWas(String name) throws IOException {
    return isThere(name) && of(dir.resolve(name)).equals(sums.get(name));
  }

  /** The files that have a digest and are not there. */
  public List<String> missing() {
    return sums.keySet().stream().filter(name -> !isThere(name)).toList();
  }

  /**
   * The files that are there and are not what they were.
   *
   * @throws IOException when one cannot be read
   */
  public List<String> changed() throws IOException {
    List<String> changed = new ArrayList<>();
    for (String name : sums.keySet()) {
      if (isThere(name) && !isAsItWas(name)) {
        changed.add(name);
      }
    }
    return List.copyOf(changed);
  }

  private boolean isThere(String name) {
    Path file = dir.resolve(name);
    try {
      return Files.isRegularFile(file) && file.toRealPath().equals(dir.toRealPath().resolve(name));
    } catch (IOException e) {
      return false;
    }
  }

  /** The digest of what is to stand in a file. */
  static String of(Content content) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      content.writeTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has it", e);
    }
  }

  /** The digest of a file. */
  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
