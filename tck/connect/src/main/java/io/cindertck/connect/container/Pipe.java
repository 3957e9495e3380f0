package io.cindertck.connect.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * What some threads write, for another one to read. Holds the writers up when too much is unread.
 *
 * <p>The pipe of the Java library takes it for the end when a thread that wrote has ended.
 */
final class Pipe {
  private static final int MOST_UNREAD = 1 << 20;

  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private int unread;
  private int position;
  private boolean closed;

  /** Nothing more will be written; what is unread can be read. Does nothing the second time. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    await(() -> unread <= MOST_UNREAD || closed);
    if (closed) {
      throw new IOException("the pipe is closed");
    }
    if (length > 0) {
      chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
      unread += length;
      notifyAll();
    }
  }

  private synchronized int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    await(() -> !chunks.isEmpty() || closed);
    if (chunks.isEmpty()) {
      return -1;
    }
    byte[] chunk = chunks.element();
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, bytes, offset, count);
    position += count;
    unread -= count;
    if (position == chunk.length) {
      chunks.remove();
      position = 0;
    }
    notifyAll();
    return count;
  }

  private synchronized void await(BooleanSupplier condition) throws IOException {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Where it is written to; closing it closes the pipe. */
  OutputStream sink() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        Pipe.this.write(bytes, offset, length);
      }

      @Override
      public void close() {
        Pipe.this.close();
      }
    };
  }

  /** Where it is read. */
  InputStream source() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return Pipe.this.read(bytes, offset, length);
      }
    };
  }
}
