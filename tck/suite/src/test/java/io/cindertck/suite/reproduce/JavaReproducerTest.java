package io.cindertck.suite.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.judge.Catalogue;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class JavaReproducerTest {
  @Test
  void classesAreCalledByTheirClause() {
    assertThat(JavaReproducer.className("delete-group.held")).isEqualTo("DeleteGroupHeld1Test");
  }

  @Test
  void noTwoClausesGetTheSameClass() {
    List<String> names =
        Catalogue.clauses().stream().map(clause -> JavaReproducer.className(clause.id())).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(SourceVersion::isIdentifier);
  }
}
