package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.golden.Golden;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryFileTest {
  @Test
  void should_stay_under_a_mebibyte_and_say_what_it_leaves_out() {
    Results golden = Golden.results();
    SubjectResult hostile = golden.subjects().get(5);
    String summary =
        SummaryFile.render(golden.showing(Collections.nCopies(20_000, hostile), Map.of()));
    assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
    assertThat(summary).contains("- and 39950 more").containsPattern("\\*\\*\\d+\\*\\* are left");
  }

  @Test
  void should_have_room_for_a_whole_catalogue() {
    Results golden = Golden.results();
    List<SubjectResult> many = Collections.nCopies(1_000, golden.subjects().get(0));
    assertThat(SummaryFile.render(golden.showing(many, Map.of()))).doesNotContain("are left out");
  }

  @Test
  void should_say_so_if_nothing_deviates() {
    Results golden = Golden.results();
    assertThat(SummaryFile.render(golden.showing(golden.subjects().subList(0, 2), Map.of())))
        .startsWith("# Gauntlet: all as expected\n")
        .doesNotContain("## ");
  }
}
