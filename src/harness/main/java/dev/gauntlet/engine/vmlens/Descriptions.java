package dev.gauntlet.engine.vmlens;

import com.anarsoft.race.detection.reportbuilder.DescriptionBuilder;
import com.vmlens.trace.agent.bootstrap.description.ClassDescription;
import com.vmlens.trace.agent.bootstrap.description.DeserializeClassDescriptions;
import com.vmlens.trace.agent.bootstrap.description.DeserializeThreadAndLoopDescription;
import com.vmlens.trace.agent.bootstrap.description.ThreadOrLoopDescription;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of classes, methods, fields, threads and explorations that the agent of this JVM has
 * written down. They grow with the JVM's age, so each is read once.
 */
final class Descriptions {
  /** The file that describes classes. */
  static final String CLASSES = "description.vmlens";

  /** The file that describes threads and explorations. */
  static final String THREADS = "threadandloop.vmlens";

  private final Part classFile;
  private final Part threadFile;
  private final List<ClassDescription> classes = new ArrayList<>();
  private final List<ThreadOrLoopDescription> threads = new ArrayList<>();

  /** Reads from the folder that the agent writes to. */
  Descriptions(Path events) {
    classFile = new Part(events.resolve(CLASSES));
    threadFile = new Part(events.resolve(THREADS));
  }

  /** Adds all that the agent has written until now; its streams must have been flushed. */
  void addTo(DescriptionBuilder builder) throws IOException {
    try (DataInputStream news = classFile.next()) {
      classes.addAll(new DeserializeClassDescriptions().deserialize(news));
    }
    try (DataInputStream news = threadFile.next()) {
      threads.addAll(new DeserializeThreadAndLoopDescription().deserialize(news));
    }
    classes.forEach(builder::addClassDescription);
    threads.forEach(builder::addThreadOrLoopDescription);
  }

  /** What was written to a file since it was last read. */
  private static final class Part {
    private final Path file;
    private long read;

    Part(Path file) {
      this.file = file;
    }

    DataInputStream next() throws IOException {
      try (InputStream all = Files.newInputStream(file)) {
        all.skipNBytes(read);
        byte[] news = all.readAllBytes();
        read += news.length;
        return new DataInputStream(new ByteArrayInputStream(news));
      }
    }
  }
}
