package com.example;

import io.cindertck.junit.ConformanceTests;
import io.cindertck.reference.ReferenceDriver;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceDriverTest {
  @TestFactory
  Stream<DynamicTest> conformance() {
    return ConformanceTests.onSimulatedArray(ReferenceDriver::new)
        .clauses("create-group.*")
        .tries(5)
        .claims("create-group")
        .report(Path.of("target", "cinder-tck-junit"))
        .tests();
  }
}
