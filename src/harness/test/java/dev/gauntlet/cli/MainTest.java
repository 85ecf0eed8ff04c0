package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users get wrong, and what they are told. */
class MainTest {
  private static final String TEST_CLASSES = Path.of("target", "test-classes").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void should_list_every_contract() {
    assertThat(run("list")).isZero();
    assertThat(out.toString())
        .contains("bounded-buffer", "read-write-lock", "UnsynchronizedCounter");
  }

  @Test
  void should_list_as_json() {
    assertThat(run("list", "--json")).isZero();
    assertThat(out.toString()).contains("\"id\": \"counter\"", "\"madeBy\": \"int,long\"");
  }

  @Test
  void should_suggest_the_nearest_pattern() {
    assertThat(run("run", "bounded-bufer")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString())
        .contains("no pattern 'bounded-bufer', did you mean 'bounded-buffer'?");
  }

  @Test
  void should_suggest_the_nearest_variant() {
    assertThat(run("run", "counter/volatilecounter")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("did you mean 'VolatileCounter'?");
  }

  @Test
  void should_refuse_a_class_that_is_not_there() {
    assertThat(foreign("com.acme.Nothing")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("there is no class com.acme.Nothing");
  }

  @Test
  void should_refuse_a_class_that_does_not_implement_the_contract() {
    assertThat(foreign("dev.gauntlet.cli.MainTest")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString())
        .contains("does not implement the contract dev.gauntlet.patterns.counter.Counter");
  }

  @Test
  void should_refuse_a_class_without_the_constructor() {
    assertThat(foreign("dev.gauntlet.cli.MainTest$NeedsArgument")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("lacks the public constructor");
  }

  @Test
  void should_refuse_a_class_that_is_abstract() {
    assertThat(foreign("dev.gauntlet.cli.MainTest$Unfinished")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("it is abstract; name a concrete class");
  }

  @Test
  void should_refuse_a_class_path_that_does_not_exist() {
    assertThat(
            run("run", "--subject", "a.B", "--pattern", "counter", "--class-path", "/no/such/dir"))
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("'/no/such/dir' does not exist");
  }

  @Test
  void should_refuse_a_subject_without_a_pattern() {
    assertThat(run("run", "--subject", "a.B")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("--subject needs --pattern");
  }

  @Test
  void should_refuse_a_folder_that_cannot_be_written() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run("run", "counter", "--out", file.resolve("below").toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("cannot write to").contains("--out");
  }

  @Test
  void should_refuse_an_unknown_engine_and_an_unknown_command() {
    assertThat(run("run", "counter", "--engine", "fray")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("--engine").contains("fray");
    assertThat(run("rum")).isEqualTo(Main.WRONG_INPUT);
    assertThat(run()).isEqualTo(Main.WRONG_INPUT);
  }

  @Test
  void should_refuse_to_repeat_less_than_once() {
    assertThat(run("run", "counter", "--repeat", "0")).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("--repeat must be at least 1, but is 0");
  }

  @Test
  void should_say_that_there_is_no_run_to_explain() {
    assertThat(run("explain", "counter/VolatileCounter", "--out", folder.toString()))
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("no results in").contains("./gauntlet run");
  }

  private int foreign(String className) {
    return run("run", "--subject", className, "--pattern", "counter", "--class-path", TEST_CLASSES);
  }

  /** Implements the contract but cannot be made. */
  public static final class NeedsArgument extends Unfinished {
    private final int start;

    public NeedsArgument(int start) {
      this.start = start;
    }

    @Override
    public int get() {
      return start;
    }
  }

  /** Implements half of the contract. */
  public abstract static class Unfinished implements dev.gauntlet.patterns.counter.Counter {
    @Override
    public int increment() {
      return 0;
    }

    @Override
    public int decrement() {
      return 0;
    }
  }
}
