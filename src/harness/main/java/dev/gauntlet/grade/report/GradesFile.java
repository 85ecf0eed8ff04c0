package dev.gauntlet.grade.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.gauntlet.grade.result.Gradebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code grades.json}: everything that a grading run found. It is for graders, not for students.
 */
public final class GradesFile {
  /** The file's name within a run's folder. */
  public static final String NAME = "grades.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private GradesFile() {}

  /**
   * Writes a gradebook into a folder, which is made if need be.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Gradebook book, Path folder) {
    TextFile.write(folder.resolve(NAME), GSON.toJson(book) + "\n");
  }

  /**
   * Reads the gradebook of a folder.
   *
   * @throws IOException if there is none, or the file is not of this format
   */
  public static Gradebook read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      JsonElement read = JsonParser.parseString(Files.readString(file));
      if (!read.isJsonObject()
          || !new JsonPrimitive(Gradebook.SCHEMA).equals(read.getAsJsonObject().get("schema"))) {
        throw new IOException(file + " is not of the format " + Gradebook.SCHEMA);
      }
      return GSON.fromJson(read, Gradebook.class);
    } catch (JsonParseException e) {
      throw new IOException(file + " is not JSON: " + e.getMessage(), e);
    }
  }
}
