package dev.gauntlet.engine.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines without ever holding more than a bound: a subject may print one that never ends. What
 * is beyond the bound is dropped.
 */
public final class BoundedLines implements AutoCloseable {
  private static final int LONGEST = 8_192;
  private static final int LONGEST_TRUSTED = 32 << 20;

  private final InputStream input;
  private final byte[] trusted;

  /**
   * Reads from a stream.
   *
   * @param nonce lines that begin with it may be much longer than the others
   */
  public BoundedLines(InputStream input, String nonce) {
    this.input = new BufferedInputStream(input, 1 << 16);
    trusted = nonce.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the next line, or null at the end. */
  public @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    boolean trusting = true;
    int read;
    while ((read = input.read()) >= 0 && read != '\n') {
      int length = line.size();
      trusting &= length >= trusted.length || trusted[length] == (byte) read;
      if (length < (trusting ? LONGEST_TRUSTED : LONGEST)) {
        line.write(read);
      }
    }
    return read < 0 && line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
