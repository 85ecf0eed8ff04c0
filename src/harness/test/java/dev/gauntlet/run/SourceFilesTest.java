package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.Results.Source;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  private static final String PATTERNS = "src/patterns/main/java/dev/gauntlet/patterns/p/";
  private static final String MODELS = "models/main/java/dev/gauntlet/models/p/";

  @TempDir private Path home;

  @Test
  void should_show_the_subject_the_check_and_the_nearest_correct_variant() throws Exception {
    write(PATTERNS + "Wrong.java", "a\nb\nwrong\n");
    write(PATTERNS + "Near.java", "a\nb\nright\n");
    write(PATTERNS + "Far.java", "x\ny\nz\n");
    write(MODELS + "Scenarios.java", "check\n");

    Results results = shown(subject("buggy", "dev.gauntlet.patterns.p.Wrong", "Wrong.java:3"), "");

    assertThat(results.subjects().get(0).compareWith()).isEqualTo("p/Near.java");
    assertThat(results.sources())
        .containsKeys("p/Wrong.java", "p/Near.java")
        .containsEntry("p/Scenarios.java", new Source(MODELS + "Scenarios.java", "check\n"));
  }

  @Test
  void should_show_other_files_of_the_pattern_that_steps_name() throws Exception {
    write(PATTERNS + "Node.java", "node\n");
    write("src/patterns/main/java/dev/gauntlet/patterns/q/Other.java", "other\n");

    Results results = shown(subject("buggy", "dev.gauntlet.patterns.p.Wrong", "Node.java:1"), "");

    assertThat(results.sources()).containsOnlyKeys("p/Node.java");
  }

  @Test
  void should_find_the_source_of_a_class_of_somebody_elses_beside_its_class_path()
      throws Exception {
    write("work/src/main/java/com/acme/Mine.java", "mine\n");
    Path classes = Files.createDirectories(home.resolve("work/target/classes"));

    Results results =
        shown(subject("submission", "com.acme.Mine", "Mine.java:1"), classes.toString());

    assertThat(results.sources())
        .containsEntry("p/Mine.java", new Source("com/acme/Mine.java", "mine\n"));
  }

  @Test
  void should_show_no_variant_in_place_of_a_submission_of_the_same_name() throws Exception {
    write(PATTERNS + "Near.java", "shipped\n");

    Results results = shown(subject("submission", "com.acme.Near", "Near.java:1"), "");

    assertThat(results.sources()).isEmpty();
    assertThat(results.subjects().get(0).compareWith()).isNull();
  }

  @Test
  void should_not_be_led_elsewhere_by_a_class_files_word() throws Exception {
    write("secret.java", "secret\n");

    Results results =
        shown(
            subject("buggy", "dev.gauntlet.patterns.p.Wrong", "../".repeat(8) + "secret.java:1"),
            "");

    assertThat(results.sources()).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Results shown(SubjectResult subject, String classPath) {
    CheckEntry check =
        new CheckEntry(
            new CheckRef(
                "check", CheckRef.Kind.SCENARIO, "dev.gauntlet.models.p.Scenarios", "check", ""),
            Set.of(Engine.LINCHECK),
            Map.of());
    Pattern pattern =
        new Pattern(
            "p",
            "dev.gauntlet.patterns.p.P",
            "",
            "",
            List.of(correct("Far"), correct("Near")),
            List.of(check),
            Map.of());
    Results results =
        new Results(
            Results.SCHEMA,
            "quick",
            0,
            "17",
            2,
            0,
            Map.of(),
            Results.Summary.of(List.of(subject)),
            List.of(subject));
    return new SourceFiles(new Catalogue(List.of(pattern)), home, classPath).addTo(results);
  }

  private static SubjectRef correct(String name) {
    return new SubjectRef("p", "dev.gauntlet.patterns.p." + name, SubjectRef.Kind.CORRECT, null);
  }

  private static SubjectResult subject(String kind, String className, String location) {
    Evidence evidence =
        new Evidence(
            Evidence.Kind.INTERLEAVING,
            "it broke",
            List.of("one"),
            List.of(new Step(0, 0, Action.CALL, "call()", location, null)),
            List.of(),
            List.of());
    return new SubjectResult(
        "p",
        className.substring(className.lastIndexOf('.') + 1),
        className,
        kind,
        null,
        null,
        null,
        List.of(),
        Outcome.AS_EXPECTED,
        Map.of("lincheck", EngineResult.of(List.of(CheckResult.flagged("check", 0, evidence)))));
  }
}
