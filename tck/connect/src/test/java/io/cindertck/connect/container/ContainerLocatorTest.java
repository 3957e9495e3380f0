package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLocatorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cinder-volume",
        "python:3.12",
        "registry.example:5000/openstack/cinder-volume:2024.1",
        "[::1]:5000/cinder",
        "kolla/cinder@sha256:44c9a997c7022b66f72d70fdee61770f45c82d89eaafc83889515d777aa30aa0",
        "kolla/cinder:2024.1@sha256:44c9a997c7022b66f72d70fdee61770f45c82d89eaafc83889515d777aa30aa0"
      })
  void anImageMayHaveAnyName(String image) {
    assertThat(ContainerLocator.parse("container:" + image + ",python:acme.driver:AcmeDriver"))
        .isEqualTo(new ContainerLocator(image, "python:acme.driver:AcmeDriver"));
  }

  @Test
  void whatFollowsTheFirstCommaIsTheDrivers() {
    assertThat(ContainerLocator.parse("container:a,command:b,c").driver()).isEqualTo("command:b,c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"container:", "container:image", "container:,python:a:B", "container:image,"})
  void anythingElseIsRefused(String locator) {
    assertThatThrownBy(() -> ContainerLocator.parse(locator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "driver '%s' is not of the form container:IMAGE,DRIVER; DRIVER is python:MODULE:CLASS,"
                + " java:CLASS or command:ARGV...",
            locator);
  }
}
