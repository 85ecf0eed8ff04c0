package dev.gauntlet.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads one submission. */
public final class SubmissionReader {
  private SubmissionReader() {}

  /** Reads a submission, or says why it is refused. */
  public static Reading read(Submission submission) {
    Shelf shelf = new Shelf();
    Path path = submission.path();
    try {
      if (Files.isSymbolicLink(path)) {
        throw new RefusedException("is a link; hand in plain files");
      }
      if (Files.isDirectory(path)) {
        folder(path, shelf);
      } else if (Archives.isArchive(path)) {
        Archives.read(path, shelf);
      } else if (isCode(path)) {
        file(path, submission.name(), shelf);
      } else {
        throw new RefusedException("is no .java file, folder, zip, tar or jar");
      }
      return new Reading.Read(shelf.contents());
    } catch (RefusedException e) {
      return new Reading.Refused(String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return new Reading.Refused("cannot be read: it is damaged or not what its name says");
    }
  }

  static boolean isCode(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".class");
  }

  private static void file(Path file, String name, Shelf shelf) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedException("%s is a link or no plain file".formatted(Shelf.shown(name)));
    }
    try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      shelf.take(name, content);
    }
  }

  private static void folder(Path folder, Shelf shelf) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            boolean hidden = !at.equals(folder) && String.valueOf(at.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            String name = folder.relativize(at).toString().replace('\\', '/');
            if (attributes.isRegularFile()) {
              file(at, name, shelf);
            } else {
              throw new RefusedException(
                  "%s in it is a link or no plain file; hand in plain files"
                      .formatted(Shelf.shown(name)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
