package dev.gauntlet.grade.intake;

import java.nio.file.Path;

/**
 * A file, folder or archive that somebody handed in.
 *
 * @param id unique in a run and the same in every run over the same files
 * @param path where it is
 */
public record Submission(String id, Path path) {

  /** The file's, folder's or archive's name. */
  public String name() {
    return String.valueOf(path.getFileName());
  }
}
