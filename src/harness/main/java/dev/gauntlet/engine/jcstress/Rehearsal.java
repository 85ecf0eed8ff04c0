package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * A first JVM that does as all others will, and leaves an archive of the classes that they need:
 * starting a JVM and loading classes costs more than the sampling does.
 *
 * <p>The archive is a matter of speed alone. Where none can be made, or a JVM cannot use it,
 * classes come from the class path.
 */
final class Rehearsal {
  // With fewer JVMs to come, it costs more than it saves.
  private static final int FEWEST_PAIRS = 12;

  private final Batch batch;
  private final Path folder;

  Rehearsal(Batch batch, Path folder) {
    this.batch = batch;
    this.folder = folder;
  }

  /** Whether an archive can be made, and is worth it. */
  boolean isWorthwhile() {
    int pairs = batch.orders().stream().mapToInt(order -> order.checks().size()).sum();
    return pairs >= FEWEST_PAIRS
        && jars().stream().map(Path::of).map(Path::toAbsolutePath).anyMatch(home()::equals);
  }

  /** Where the archive will be. */
  Path archive() {
    return folder.resolve("forks.jsa");
  }

  /** The arguments of the JVM that makes it. */
  List<String> arguments() throws IOException {
    Path classes = folder.resolve("classes");
    Files.write(classes, classes());
    return List.of(
        // An archive holds what lies in jars; a folder on its class path would be refused.
        "-cp",
        String.join(File.pathSeparator, jars()),
        "-XX:ArchiveClassesAtExit=" + archive(),
        "-D" + ForkMain.REHEARSAL_PROPERTY + "=" + classes);
  }

  /** The jars that the class path begins with: the archive is good for every longer one. */
  private List<String> jars() {
    List<String> jars = new ArrayList<>();
    for (String entry : batch.classPath().split(File.pathSeparator, -1)) {
      if (!Files.isRegularFile(Path.of(entry))) {
        break;
      }
      jars.add(entry);
    }
    return jars;
  }

  /** Where the engine's own classes lie. */
  private static Path home() {
    try {
      return Path.of(ForkMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    for (Order order : batch.orders()) {
      classes.add(order.className());
      for (CheckRef check : order.checks()) {
        String name = check.className().replace('$', '.');
        if (TestList.tests().contains(name)) {
          classes.add(check.className());
          classes.add(TestList.getInfo(name).generatedRunner());
        }
      }
    }
    return classes;
  }
}
