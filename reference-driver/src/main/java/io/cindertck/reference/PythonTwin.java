package io.cindertck.reference;

import java.util.List;

/**
 * The twin of {@link ReferenceDriver} in Python, which speaks the fake array's native HTTP
 * interface. Its files are resources beside this class.
 */
public final class PythonTwin {
  /** The module that the driver's class is in, also called {@code ReferenceDriver}. */
  public static final String MODULE = "cinder_tck_reference.driver";

  /** The face of the fake array that it speaks to. */
  public static final String FACE = "native";

  /** The option of the driver that leads it to an array. */
  public static final String PORT_OPTION = "cinder_tck_array_port";

  /** Where the files are, beside this class. */
  public static final String FOLDER = "python";

  /** The files, relative to the folder. */
  public static final List<String> FILES =
      List.of(
          "cinder_tck_reference/__init__.py",
          "cinder_tck_reference/array.py",
          "cinder_tck_reference/base.py",
          "cinder_tck_reference/driver.py",
          "cinder_tck_reference/steps.py");

  private PythonTwin() {}
}
