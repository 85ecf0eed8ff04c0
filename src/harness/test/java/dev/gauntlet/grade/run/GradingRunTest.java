package dev.gauntlet.grade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingRunTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void writeSubmissions() throws IOException {
    out = folder.resolve("out");
    Files.createDirectories(folder.resolve("in"));
    write("ada", Graders.counter("Ada", "", ""));
    write("bob", Graders.counter("Bob", "", "n++;"));
    write("copycat", Graders.counter("Ada", "", ""));
    write("dora", "package me;\nclass Dora {");
    write("eve", "class Eve {}");
    write(
        "finn",
        "public class Finn implements dev.gauntlet.patterns.counter.Counter { Finn(int start) {}"
            + " public int get() { return 0; } public int increment() { return 0; }"
            + " public int decrement() { return 0; } }");
    write("gil", "interface Counter {} public class Gil implements Counter {}");
    write(
        "hal",
        Graders.counter("Hal", "", "")
            + "class Other extends Hal { public Other() {} }".replace("class", "class"));
    write("ivy", "import org.junit.Test; class Ivy {}");
  }

  private void write(String name, String source) throws IOException {
    Files.createDirectories(folder.resolve("in").resolve(name));
    String file = name.equals("copycat") ? "ada" : name;
    Files.writeString(folder.resolve("in").resolve(name).resolve(file + ".java"), source);
  }

  private GradingRequest request() {
    return Graders.request(folder.resolve("in"), out, 300);
  }

  private static Graded one(Gradebook grades, String id) {
    return grades.submissions().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  private static String line(Gradebook grades, String id) {
    Graded graded = one(grades, id);
    return graded.status().id() + ": " + graded.message();
  }

  @Test
  void should_say_in_a_line_what_became_of_each() throws Exception {
    Graders.Heard heard = new Graders.Heard();

    Gradebook grades = Graders.grade(request(), null, heard);

    assertThat(one(grades, "ada").score()).isEqualTo(100);
    assertThat(one(grades, "bob").score()).isLessThan(100);
    assertThat(one(grades, "copycat").duplicateOf()).isEqualTo("ada");
    assertThat(one(grades, "copycat").score()).isEqualTo(100);
    assertThat(heard.graded()).hasSize(8).doesNotContain("copycat");
    assertThat(line(grades, "dora"))
        .isEqualTo(
            "not-compiled: does not compile: dora.java:2: reached end of file while parsing");
    assertThat(line(grades, "eve"))
        .isEqualTo(
            "no-subject: no class in it implements the contract"
                + " dev.gauntlet.patterns.counter.Counter");
    assertThat(line(grades, "finn"))
        .isEqualTo(
            "no-subject: Finn lacks the public constructor that the contract asks for: Finn()");
    assertThat(line(grades, "gil"))
        .isEqualTo(
            "no-subject: implements a contract of its own, Counter; import"
                + " dev.gauntlet.patterns.counter.Counter and leave the copy out");
    assertThat(one(grades, "hal").status()).isEqualTo(Status.GRADED);
    assertThat(line(grades, "ivy"))
        .isEqualTo(
            "not-compiled: does not compile: it needs the package org.junit, and there is only the"
                + " JDK and the contract");
  }

  @Test
  void should_go_on_where_a_torn_journal_ends() throws Exception {
    Graders.grade(request());
    Path journal = out.resolve("journal.jsonl");
    List<String> lines = Files.readAllLines(journal);
    String torn = lines.get(3).substring(0, lines.get(3).length() / 2);
    Files.write(journal, List.of(lines.get(0), lines.get(1), lines.get(2)), StandardCharsets.UTF_8);
    Files.writeString(journal, torn, StandardOpenOption.APPEND);
    Graders.Heard heard = new Graders.Heard();

    Gradebook grades = Graders.grade(Graders.resumed(request()), null, heard);

    assertThat(heard.known()).isEqualTo(2);
    assertThat(heard.graded()).hasSize(6);
    assertThat(grades.submissions()).hasSize(9);
    assertThat(Files.readAllLines(journal)).hasSize(9);
  }

  @Test
  void should_not_go_on_with_another_runs_journal() throws Exception {
    GradingRequest request = Graders.shard(1, 9, request());
    Graders.grade(request);

    assertThatThrownBy(() -> Graders.grade(Graders.resumed(Graders.shard(2, 9, request()))))
        .isInstanceOf(OtherRunException.class);
  }

  @Test
  void should_give_each_submission_to_one_shard() {
    List<String> ids = new ArrayList<>();
    for (int shard = 1; shard <= 4; shard++) {
      List<Entry> entries = new Entries(Graders.shard(shard, 4, request())).ofShard();
      entries.forEach(e -> ids.add(e.id()));
      for (Entry entry : entries) {
        if (entry.original() != null) {
          assertThat(entries).contains(entry.original());
        }
      }
    }
    assertThat(ids)
        .containsExactlyInAnyOrder(
            "ada", "bob", "copycat", "dora", "eve", "finn", "gil", "hal", "ivy");
  }
}
