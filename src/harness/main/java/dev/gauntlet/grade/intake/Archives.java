package dev.gauntlet.grade.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads archives, entry by entry. */
final class Archives {
  /** Far beyond what sources unpack to; a bomb stops here. */
  private static final long MOST_UNPACKED = 256L << 20;

  private Archives() {}

  static boolean isArchive(Path file) {
    return isZip(file) || isTar(file);
  }

  private static boolean isZip(Path file) {
    return lower(file).matches(".*\\.(zip|jar)");
  }

  private static boolean isTar(Path file) {
    return lower(file).matches(".*\\.(tar|tar\\.gz|tgz)");
  }

  private static String lower(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /** Gives an archive's files to the shelf. */
  static void read(Path file, Shelf shelf) throws IOException {
    if (isZip(file)) {
      zip(file, shelf);
    } else {
      tar(file, shelf);
    }
  }

  private static void zip(Path file, Shelf shelf) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName();
        if (entry.isUnixSymlink()) {
          throw link(name);
        }
        if (entry.isDirectory()) {
          shelf.countAndCheck(name);
        } else if (!zip.canReadEntryData(entry)) {
          throw new RefusedException(
              "%s in it is encrypted or packed in a way that cannot be read"
                  .formatted(Shelf.shown(name)));
        } else {
          try (InputStream content = zip.getInputStream(entry)) {
            shelf.take(name, content);
          }
        }
      }
    }
  }

  private static void tar(Path file, Shelf shelf) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain =
            lower(file).endsWith("gz") ? new GzipCompressorInputStream(raw, true) : raw;
        TarArchiveInputStream tar = new TarArchiveInputStream(new Bounded(plain, MOST_UNPACKED))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        String name = entry.getName().replaceFirst("^\\./", "");
        if (entry.isDirectory()) {
          shelf.countAndCheck(name.isEmpty() ? "." : name);
        } else if (!isPlain(entry.getLinkFlag())) {
          throw link(entry.getName());
        } else {
          shelf.take(name, tar);
        }
      }
    }
  }

  private static boolean isPlain(byte kind) {
    return kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM;
  }

  private static RefusedException link(String name) {
    return new RefusedException(
        "%s in it is a link or no plain file; hand in plain files".formatted(Shelf.shown(name)));
  }

  /** A stream that refuses to go on for ever. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws RefusedException {
      left -= read;
      if (left < 0) {
        throw new RefusedException(
            "unpacks to more than %d MiB; hand in your own classes only"
                .formatted(MOST_UNPACKED >> 20));
      }
    }
  }
}
