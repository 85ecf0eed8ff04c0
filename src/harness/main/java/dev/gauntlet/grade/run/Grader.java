package dev.gauntlet.grade.run;

import dev.gauntlet.grade.compile.Compilation;
import dev.gauntlet.grade.compile.SourceCompiler;
import dev.gauntlet.grade.intake.Contents;
import dev.gauntlet.grade.intake.Reading;
import dev.gauntlet.grade.intake.SubmissionReader;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;

/** Grades submissions, one after the other, with a compiler of its own. */
final class Grader implements AutoCloseable {
  private final Setup setup;
  private final Judge judge;
  private final SourceCompiler compiler;

  Grader(Setup setup) {
    this.setup = setup;
    judge = new Judge(setup.scoring());
    compiler =
        new SourceCompiler(
            setup.sandbox().confinement(), setup.classPaths().contract(), setup.scratch());
  }

  /** A submission is stopped before it runs. */
  private static final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;
    private final transient List<String> details;

    StoppedException(Status status, String message, List<String> details) {
      super(message);
      this.status = status;
      this.details = details;
    }
  }

  /** Grades a submission; whatever it does, there is a result. */
  Graded grade(Entry entry) throws InterruptedException {
    long started = System.nanoTime();
    Path folder = folder();
    Graded graded;
    List<String> notes = List.of();
    try {
      Contents contents = read(entry);
      notes = contents.notes();
      Map<String, byte[]> classes = classes(contents);
      String className = admit(classes);
      Path jar = folder.resolve("submission.jar");
      write(classes, jar);
      Examination examination = new Examination(setup, className, jar, folder);
      Answers answers = examination.run();
      graded = judge.examined(entry, className, answers, examination.isOverLimit());
    } catch (StoppedException e) {
      graded = judge.stopped(entry, e.status, String.valueOf(e.getMessage()), e.details);
    } catch (RuntimeException e) {
      graded =
          judge.stopped(
              entry,
              Status.FAILED,
              "Gauntlet itself failed; grade it again (" + e + ")",
              List.of());
    } finally {
      Folders.delete(folder);
    }
    return with(graded, notes, (System.nanoTime() - started) / 1_000_000);
  }

  @Override
  public void close() {
    compiler.close();
  }

  private static Contents read(Entry entry) throws StoppedException {
    Reading reading = SubmissionReader.read(entry.submission());
    if (reading instanceof Reading.Read read) {
      return read.contents();
    }
    throw new StoppedException(Status.UNREADABLE, ((Reading.Refused) reading).why(), List.of());
  }

  private Map<String, byte[]> classes(Contents contents)
      throws StoppedException, InterruptedException {
    if (contents.sources().isEmpty()) {
      return named(contents.classes());
    }
    Compilation compilation = compiler.compile(contents.sources());
    if (compilation instanceof Compilation.Compiled compiled) {
      return compiled.classes();
    }
    if (compilation instanceof Compilation.Refused refused) {
      throw new StoppedException(Status.NOT_COMPILED, refused.summary(), refused.messages());
    }
    throw new StoppedException(
        Status.OVER_LIMIT, ((Compilation.GivenUp) compilation).why(), List.of());
  }

  /** Class files by the names that they have for the JVM, whatever their paths are. */
  private static Map<String, byte[]> named(Map<String, byte[]> files) throws StoppedException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      try {
        classes.put(new ClassReader(file.getValue()).getClassName(), file.getValue());
      } catch (RuntimeException e) {
        throw new StoppedException(
            Status.REFUSED, file.getKey() + " is no class file that this JDK can read", List.of());
      }
    }
    return classes;
  }

  /** Lets classes through the gate and finds the one to check among them. */
  private String admit(Map<String, byte[]> classes) throws StoppedException {
    List<String> refusals = setup.admission().refusals(classes);
    if (!refusals.isEmpty()) {
      throw new StoppedException(Status.REFUSED, refusals.get(0), refusals);
    }
    List<String> against = setup.gate().against(setup.assignment().types()::forbidding, classes);
    if (!against.isEmpty()) {
      throw new StoppedException(Status.AGAINST_RULES, against.get(0), against);
    }
    Subjects.Found found = new Subjects(setup.plan().pattern(), classes).find(setup.named());
    if (found instanceof Subjects.Found.One one) {
      return one.className();
    }
    throw new StoppedException(Status.NO_SUBJECT, ((Subjects.Found.None) found).why(), List.of());
  }

  private Path folder() {
    try {
      return Files.createTempDirectory(setup.scratch(), "submission");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a submission's folder", e);
    }
  }

  private static void write(Map<String, byte[]> classes, Path jar) {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
        out.putNextEntry(new JarEntry(each.getKey() + ".class"));
        out.write(each.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a submission's classes", e);
    }
  }

  private static Graded with(Graded graded, List<String> notes, long millis) {
    return new Graded(
        graded.id(),
        graded.name(),
        graded.students(),
        graded.sha256(),
        graded.className(),
        graded.submitted(),
        graded.status(),
        graded.message(),
        graded.details(),
        graded.score(),
        graded.maxScore(),
        graded.items(),
        graded.asked(),
        notes,
        millis,
        graded.duplicateOf());
  }
}
