package dev.gauntlet.cli;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.grade.assignment.Assignment;
import dev.gauntlet.grade.assignment.AssignmentException;
import dev.gauntlet.grade.assignment.AssignmentFile;
import dev.gauntlet.grade.assignment.Limits;
import dev.gauntlet.grade.intake.Intake;
import dev.gauntlet.grade.intake.RosterFile;
import dev.gauntlet.grade.intake.Submission;
import dev.gauntlet.grade.report.Format;
import dev.gauntlet.grade.report.GradeReports;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.run.GradingRequest;
import dev.gauntlet.grade.run.GradingRun;
import dev.gauntlet.grade.run.NoSandboxException;
import dev.gauntlet.grade.run.OtherRunException;
import dev.gauntlet.grade.sandbox.Mode;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades what others wrote. */
@Command(
    name = "grade",
    description = "Grades implementations of a contract that others wrote.",
    mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A source file, a folder, a zip, tar or jar: one submission each; or a folder of those.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--pattern", paramLabel = "P", description = "The contract they implement.")
  private @Nullable String pattern;

  @Option(
      names = "--assignment",
      paramLabel = "FILE",
      description = "An assignment.toml, which says the pattern too.")
  private @Nullable Path assignmentFile;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "A CSV file of who handed in what; Canvas's and Moodle's exports will do.")
  private @Nullable Path roster;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = "The class to grade; by default the only one that implements the contract.")
  private @Nullable String named;

  @Option(
      names = "--budget",
      paramLabel = "B",
      description = "quick, default or thorough; quick unless the assignment says otherwise.")
  private @Nullable Budget budget;

  @Option(names = "--seed", paramLabel = "N", description = "Makes choices repeatable.")
  private @Nullable Long seed;

  @Option(
      names = "--limit",
      paramLabel = "DURATION",
      description = "The longest that one submission may take, such as 90s or 3m.")
  private @Nullable String limit;

  @Option(
      names = "--sandbox",
      paramLabel = "MODE",
      description =
          "auto: the strongest isolation that works here; require: bubblewrap or nothing; off: none.",
      defaultValue = "auto")
  private Mode mode = Mode.AUTO;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many checks at once; as many as there are cores by default.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Grades the I-th of N parts; merge joins what they write.",
      defaultValue = "1/1")
  private String shard = "1/1";

  @Option(
      names = "--resume",
      description = "Goes on where an interrupted run into the same folder ended.")
  private boolean resume;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "html, json, csv, gradescope, github or markdown; may be given again. html and json by"
              + " default.")
  private Set<Format> formats = EnumSet.of(Format.HTML, Format.JSON);

  @Option(names = "--out", paramLabel = "DIR", description = "Where the grades are written.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Catalogue catalogue = CatalogueScan.scan();
    GradingRequest request = request(assignment(catalogue));
    Path scratch = Files.createTempDirectory("gauntlet");
    Gradebook grades;
    try {
      GradingLine progress = new GradingLine(spec.commandLine().getErr());
      grades = new GradingRun(Drivers.all(), progress).run(request, scratch);
    } catch (NoSandboxException e) {
      throw UserError.NO_SANDBOX.with();
    } catch (OtherRunException e) {
      throw UserError.OTHER_RUN.with(String.valueOf(e.getMessage()));
    } catch (AssignmentException e) {
      throw UserError.ASSIGNMENT.with(String.valueOf(e.getMessage()));
    } finally {
      Scratch.delete(scratch);
    }
    GradeReports.write(grades, formats, request.out());
    new GradeTable(grades).print(spec.commandLine().getOut());
    spec.commandLine().getOut().println("Written to " + request.out());
    return grades.submissions().stream().anyMatch(Graded::needsReview) ? Main.INCONCLUSIVE : 0;
  }

  private Assignment assignment(Catalogue catalogue) {
    if ((pattern == null) == (assignmentFile == null)) {
      throw UserError.PATTERN_OR_ASSIGNMENT.with();
    }
    Assignment read;
    try {
      read =
          assignmentFile == null
              ? Assignment.standard(new Selection(catalogue).pattern(String.valueOf(pattern)))
              : AssignmentFile.read(assignmentFile, catalogue);
    } catch (AssignmentException e) {
      throw UserError.ASSIGNMENT.with(String.valueOf(e.getMessage()));
    }
    return new Assignment(
        read.title(),
        read.pattern(),
        budget == null ? read.budget() : budget,
        seed == null ? read.seed() : seed,
        read.deadline(),
        read.visibility(),
        read.points(),
        read.types(),
        limits(read.limits()));
  }

  private Limits limits(Limits read) {
    return limit == null
        ? read
        : new Limits(
            seconds(limit),
            read.cpuSeconds(),
            read.memoryMib(),
            read.processes(),
            read.filesMib(),
            read.outputKib());
  }

  private static int seconds(String text) {
    try {
      String iso = text.matches("\\d+") ? "PT" + text + "S" : "PT" + text;
      long seconds = Duration.parse(iso).toSeconds();
      if (seconds >= 1 && seconds <= Duration.ofDays(1).toSeconds()) {
        return (int) seconds;
      }
    } catch (DateTimeParseException e) {
      // Said below.
    }
    throw UserError.NO_DURATION.with(text);
  }

  private GradingRequest request(Assignment assignment) throws IOException {
    if (jobs < 1) {
      throw UserError.NOT_POSITIVE.with("--jobs", jobs);
    }
    if (Runtime.getRuntime().availableProcessors() < 2) {
      throw UserError.ONE_CORE_GRADING.with();
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw UserError.NO_SUCH_PATH.with(path);
      }
    }
    String contract = assignment.pattern().contract();
    List<Submission> found =
        new Intake(contract.substring(contract.lastIndexOf('.') + 1)).find(paths);
    if (found.isEmpty()) {
      throw UserError.NOTHING_TO_GRADE.with(paths);
    }
    int[] part = part();
    return new GradingRequest(
        assignment,
        found,
        roster == null ? null : students(roster),
        named,
        mode,
        jobs,
        part[0],
        part[1],
        RunCommand.writable(out == null ? Home.grades() : out),
        resume);
  }

  private static RosterFile students(Path file) {
    try {
      return RosterFile.read(file);
    } catch (IOException e) {
      throw UserError.ROSTER.with(file, String.valueOf(e.getMessage()));
    }
  }

  private int[] part() {
    Matcher parts = Pattern.compile("(\\d{1,6})/(\\d{1,6})").matcher(shard);
    if (parts.matches()) {
      int index = Integer.parseInt(parts.group(1));
      int count = Integer.parseInt(parts.group(2));
      if (index >= 1 && index <= count) {
        return new int[] {index, count};
      }
    }
    throw UserError.NO_SHARD.with(shard);
  }
}
