package dev.gauntlet.report.html;

import dev.gauntlet.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pages that say what a class of defects is: a text of its own for each. */
final class Cards {
  private Cards() {}

  /**
   * A card.
   *
   * @param title the defect's class in words
   * @param sections what goes wrong, how to see it in code, what repairs it
   */
  record Card(String title, List<Section> sections) {}

  /**
   * A part of a card.
   *
   * @param heading what it tells
   * @param text its paragraph
   */
  record Section(String heading, String text) {}

  /**
   * The card that fits a failure: that of the defect if it is known; else that of what the evidence
   * looks like, if it looks like one thing alone.
   */
  static Optional<String> of(Failure failure) {
    if (failure.subject().defect() != null) {
      return Optional.of(failure.subject().defect());
    }
    Evidence evidence = failure.evidence();
    if (evidence.kind() == Evidence.Kind.DATA_RACE) {
      return Optional.of("VISIBILITY");
    }
    boolean cycle = evidence.steps().stream().anyMatch(s -> s.text().contains(", held by "));
    return cycle ? Optional.of("DEADLOCK") : Optional.empty();
  }

  /** Reads a defect's card: a title, and sections each of a heading and its paragraph. */
  static Card read(String defect) {
    List<Section> sections = new ArrayList<>();
    String title = "";
    String heading = "";
    StringBuilder text = new StringBuilder();
    for (String line : (Resources.text("cards/" + defect + ".txt") + "## ").lines().toList()) {
      if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("## ")) {
        if (!heading.isEmpty()) {
          sections.add(new Section(heading, text.toString().strip()));
        }
        heading = line.substring(3);
        text.setLength(0);
      } else {
        text.append(line).append(' ');
      }
    }
    return new Card(Objects.requireNonNull(title), sections);
  }
}
