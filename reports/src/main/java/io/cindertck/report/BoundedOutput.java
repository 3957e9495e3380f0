package io.cindertck.report;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** Takes a template's text up to a limit: of one that is longer, no more is rendered. */
final class BoundedOutput implements TemplateOutput {
  private final StringOutput text = new StringOutput();
  private final int most;
  private int length;

  /**
   * Takes text.
   *
   * @param most how many characters it may have
   */
  BoundedOutput(int most) {
    this.most = most;
  }

  /** There is more than may be. */
  private static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FullException(int most) {
      super("more than " + most + " characters", null, false, false);
    }
  }

  @Override
  public void writeContent(String value) {
    count(value.length());
    text.writeContent(value);
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    count(endIndex - beginIndex);
    text.writeContent(value, beginIndex, endIndex);
  }

  private void count(int more) {
    length += more;
    if (isFull()) {
      throw new FullException(most);
    }
  }

  /** Whether there was more than may be. */
  boolean isFull() {
    return length > most;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
