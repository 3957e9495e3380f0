package io.cindertck.report;

import java.util.List;

/**
 * How much of what somebody else said goes onto the page, of each thing.
 *
 * @param text characters of a text
 * @param line characters of a text that is one of many
 * @param tree characters of a tree, about
 * @param items items of a list
 */
record PageBounds(int text, int line, int tree, int items) {
  /** What the kit's own note of a cut takes. */
  static final int NOTE = 200;

  /**
   * From the widest, which hardly any result exceeds, to one at which every clause may be violated
   * with as much evidence as there can be.
   */
  static final List<PageBounds> LEVELS =
      List.of(
          new PageBounds(
              Words.BLOCK - NOTE, Words.LINE - NOTE, Words.JSON - 20 * NOTE, Words.ITEMS - 1),
          new PageBounds(1_500, 300, 8_000, 60),
          new PageBounds(400, 150, 2_000, 20),
          new PageBounds(120, 80, 500, 8));
}
