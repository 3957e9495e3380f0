package io.cindertck.array;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a volume or a snapshot holds: stamps by block, ascending, each with a checksum over owner,
 * block and sequence. Immutable.
 */
public final class Content {

  /** Nothing written yet. */
  public static final Content EMPTY = new Content(new int[0], new Stamp[0], new int[0]);

  // Plain arrays, not a map: a write copies them, and writes land between any two requests.
  private final int[] blocks;
  private final Stamp[] stamps;
  private final int[] checksums;
  private @Nullable String digest;

  private Content(int[] blocks, Stamp[] stamps, int[] checksums) {
    this.blocks = blocks;
    this.stamps = stamps;
    this.checksums = checksums;
  }

  /**
   * This content with {@code stamp} in {@code block}, whatever was there before.
   *
   * @throws IllegalArgumentException when {@code block} is negative
   */
  public Content with(int block, Stamp stamp) {
    if (block < 0) {
      throw new IllegalArgumentException("blocks are counted from 0, not " + block);
    }
    return place(block, stamp, checksum(block, stamp));
  }

  /**
   * This content with {@code block} damaged: the stamp stays, its checksum no longer fits.
   *
   * @throws IllegalArgumentException when nothing was written to {@code block}
   */
  public Content withDamage(int block) {
    int at = Arrays.binarySearch(blocks, block);
    if (at < 0) {
      throw new IllegalArgumentException("nothing was written to block " + block);
    }
    return place(block, stamps[at], ~checksum(block, stamps[at]));
  }

  /** The stamps by block, ascending; unmodifiable. */
  public SortedMap<Integer, Stamp> stamps() {
    SortedMap<Integer, Stamp> all = new TreeMap<>();
    for (int i = 0; i < blocks.length; i++) {
      all.put(blocks[i], stamps[i]);
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /** The blocks whose checksum does not fit their stamp, ascending. Empty is as it should be. */
  public List<Integer> damagedBlocks() {
    List<Integer> damaged = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      if (checksums[i] != checksum(blocks[i], stamps[i])) {
        damaged.add(blocks[i]);
      }
    }
    return damaged;
  }

  /** Twelve hexadecimal digits, the same for the same content in every run. */
  public String digest() {
    String known = digest;
    if (known == null) {
      known = HexFormat.of().formatHex(sha256(toString().getBytes(StandardCharsets.UTF_8)), 0, 6);
      digest = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content that
        && Arrays.equals(blocks, that.blocks)
        && Arrays.equals(stamps, that.stamps)
        && Arrays.equals(checksums, that.checksums);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(blocks) + Arrays.hashCode(stamps);
  }

  /** One {@code block:owner#sequence/checksum} for each block. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < blocks.length; i++) {
      text.append(i == 0 ? "" : " ").append(blocks[i]).append(':').append(stamps[i].owner());
      text.append('#').append(stamps[i].sequence()).append('/');
      text.append(Integer.toHexString(checksums[i]));
    }
    return text.toString();
  }

  private Content place(int block, Stamp stamp, int checksum) {
    int found = Arrays.binarySearch(blocks, block);
    int at = found < 0 ? -found - 1 : found;
    int grown = found < 0 ? 1 : 0;
    int tail = blocks.length - at;
    int[] newBlocks = Arrays.copyOf(blocks, blocks.length + grown);
    Stamp[] newStamps = Arrays.copyOf(stamps, stamps.length + grown);
    int[] newChecksums = Arrays.copyOf(checksums, checksums.length + grown);
    if (grown == 1) {
      System.arraycopy(blocks, at, newBlocks, at + 1, tail);
      System.arraycopy(stamps, at, newStamps, at + 1, tail);
      System.arraycopy(checksums, at, newChecksums, at + 1, tail);
    }
    newBlocks[at] = block;
    newStamps[at] = stamp;
    newChecksums[at] = checksum;
    return new Content(newBlocks, newStamps, newChecksums);
  }

  private static int checksum(int block, Stamp stamp) {
    byte[] owner = stamp.owner().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(owner.length + Integer.BYTES + Long.BYTES);
    CRC32 crc = new CRC32();
    crc.update(bytes.put(owner).putInt(block).putLong(stamp.sequence()).array());
    return (int) crc.getValue();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
