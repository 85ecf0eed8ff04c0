package dev.gauntlet.docs;

import com.sun.source.doctree.DocCommentTree;
import dev.gauntlet.catalogue.Correct;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.docs.JavaSource.Documented;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.DefectNote;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of one pattern. */
final class PatternPage {
  private final Pattern pattern;
  private final Path folder;
  private final StringBuilder page = new StringBuilder();

  private PatternPage(Pattern pattern, Path folder) {
    this.pattern = pattern;
    this.folder = folder;
  }

  /**
   * Writes the page.
   *
   * @param folder the pattern's sources
   */
  static String of(Pattern pattern, Path folder) throws IOException {
    PatternPage page = new PatternPage(pattern, folder);
    page.contract();
    page.otherTypes();
    page.correctVariants();
    page.buggyVariants();
    page.checks();
    return page.page.toString();
  }

  private void contract() throws IOException {
    JavaSource contract = source(pattern.contract());
    line("# " + pattern.id());
    paragraph(body(contract.self().comment()));
    paragraph("From %s. Constructor: `X(%s)`.".formatted(pattern.guide(), madeBy()));
    line("## Contract");
    paragraph("```java\n" + contract.self().declaration() + "\n```");
    for (Documented method : contract.methods()) {
      line("### `" + method.declaration() + "`");
      describe(method);
    }
  }

  private String madeBy() {
    return pattern.madeBy().isEmpty()
        ? ""
        : List.of(pattern.madeBy().split(",")).stream()
            .map(PatternPage::simple)
            .collect(Collectors.joining(", "));
  }

  private void otherTypes() throws IOException {
    for (Path file : JavaSource.publicTypes(folder)) {
      JavaSource source = JavaSource.read(file);
      String name = file.getFileName().toString().replace(".java", "");
      if (!source.isVariant() && !name.equals(simple(pattern.contract()))) {
        line("### `" + source.self().declaration() + "`");
        describe(source.self());
      }
    }
  }

  private void correctVariants() throws IOException {
    line("## Correct variants");
    for (SubjectRef variant : variants(SubjectRef.Kind.CORRECT)) {
      line("### " + variant.simpleName());
      paragraph("*" + way(variant) + ".* " + body(source(variant.className()).self().comment()));
    }
  }

  private static String way(SubjectRef variant) {
    try {
      Class<?> type = Class.forName(variant.className(), false, PatternPage.class.getClassLoader());
      return type.getAnnotation(Correct.class).way();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("it was found before: " + variant.className(), e);
    }
  }

  private void buggyVariants() throws IOException {
    line("## Buggy variants");
    for (SubjectRef variant : variants(SubjectRef.Kind.BUGGY)) {
      DefectNote note = variant.note();
      if (note == null) {
        throw new IllegalStateException("a buggy variant without a note: " + variant.path());
      }
      line("### " + variant.simpleName());
      paragraph("%s, %s, in `%s`.".formatted(note.defect(), note.cwe(), note.member()));
      paragraph(body(source(variant.className()).self().comment()));
      paragraph(
          """
          - **Schedule:** %s
          - **Fix:** %s
          - **Origin:** %s
          - **Must be flagged by:** %s"""
              .formatted(note.schedule(), note.fix(), note.origin(), names(note.flaggedBy())));
    }
  }

  private void checks() {
    line("## Checks");
    line("| check | engines | asks |");
    page.append("|---|---|---|\n");
    Map<String, CheckEntry> byName = new TreeMap<>();
    pattern.checks().forEach(check -> byName.put(check.ref().name(), check));
    byName.forEach(
        (name, check) ->
            page.append(
                "| `%s` | %s | %s |\n"
                    .formatted(
                        name, names(check.engines()), check.ref().promise().replace("|", "\\|"))));
    Map<Engine, String> reasons = new TreeMap<>(pattern.notApplicable());
    reasons.forEach(
        (engine, reason) -> page.append("\nNot for %s: %s\n".formatted(engine.id(), reason)));
  }

  private void describe(Documented documented) {
    paragraph(body(documented.comment()));
    List<String> tags = documented.comment().map(Markdown::tags).orElse(List.of());
    if (!tags.isEmpty()) {
      paragraph("- " + String.join("\n- ", tags));
    }
  }

  private List<SubjectRef> variants(SubjectRef.Kind kind) {
    return pattern.variants().stream().filter(variant -> variant.kind() == kind).toList();
  }

  private JavaSource source(String className) throws IOException {
    return JavaSource.read(folder.resolve(simple(className) + ".java"));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String body(Optional<DocCommentTree> comment) {
    return comment.map(Markdown::body).orElse("");
  }

  private static String names(Collection<Engine> engines) {
    return engines.stream().sorted().map(Engine::id).collect(Collectors.joining(", "));
  }

  /** Begins a new block with one line. */
  private void line(String text) {
    if (!page.isEmpty()) {
      page.append('\n');
    }
    page.append(text).append('\n');
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      line(text);
    }
  }
}
