package dev.gauntlet.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code results.json}: written once at a run's end, read by everything that renders. */
public final class ResultsFile {
  /** The file's name within a run's folder. */
  public static final String NAME = "results.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ResultsFile() {}

  /**
   * Writes the results into a folder.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Results results, Path folder) {
    try {
      // A half of a surrogate pair in a message becomes a question mark, where writeString would
      // fail.
      Files.write(
          folder.resolve(NAME), (GSON.toJson(results) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(NAME), e);
    }
  }

  /**
   * Reads the results of a folder.
   *
   * @throws IOException if there are none, or the file is not of this format
   */
  public static Results read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      JsonElement read = JsonParser.parseString(Files.readString(file));
      if (!read.isJsonObject()
          || !new JsonPrimitive(Results.SCHEMA).equals(read.getAsJsonObject().get("schema"))) {
        throw new IOException(file + " is not of the format " + Results.SCHEMA);
      }
      return results(read, file);
    } catch (JsonParseException e) {
      throw new IOException(file + " is not JSON: " + e.getMessage(), e);
    }
  }

  private static Results results(JsonElement read, Path file) throws IOException {
    try {
      return GSON.fromJson(read, Results.class);
    } catch (RuntimeException e) {
      // What a record refuses comes wrapped, and so does a value of the wrong type.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IOException(
          file + " lacks something of the format " + Results.SCHEMA + ": " + cause.getMessage(), e);
    }
  }
}
