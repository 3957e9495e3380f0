package io.cindertck.scenario;

import java.util.ArrayList;
import java.util.List;

/** Turns in few words: {@code A:1 B:2} lets A make one request, and then B two. */
final class Turns {
  private Turns() {}

  static List<Step.Turn> of(String words) {
    List<Step.Turn> turns = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty()) {
        turns.add(new Step.Turn(word.charAt(0) - 'A', Integer.parseInt(word.substring(2))));
      }
    }
    return turns;
  }
}
