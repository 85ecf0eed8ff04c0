package dev.gauntlet.engine.jcstress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;

/** A test as jcstress sends it to the JVM that is to run it. */
record Asked(String runner, int slices) {
  static final int MILLIS = 100;
  static final int STRIDE = 256;
  static final int STRIDES = 4;

  private static final int HARD_SPIN = 0;
  private static final int MEGABYTES = 10;

  ForkedTestConfig received() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.writeInt(HARD_SPIN);
    output.writeInt(MILLIS);
    output.writeInt(slices);
    output.writeUTF(runner);
    output.writeInt(MEGABYTES);
    output.writeInt(STRIDE);
    output.writeInt(STRIDES);
    output.writeBoolean(false);
    return new ForkedTestConfig(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
