package dev.gauntlet.grade.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types that an assignment forbids. A rule is a type, with the types nested in it ({@code
 * java.util.concurrent.ArrayBlockingQueue}), a package ({@code java.util.concurrent.*}), or a
 * package and all below it ({@code java.util.concurrent.**}). Where two rules cover a type, the one
 * that says more of its name decides.
 *
 * @param forbidden what may not be used
 * @param allowed exceptions from that
 */
public record TypeRules(List<String> forbidden, List<String> allowed) {
  /** No rules. */
  public static final TypeRules NONE = new TypeRules(List.of(), List.of());

  public TypeRules {
    forbidden = List.copyOf(forbidden);
    allowed = List.copyOf(allowed);
  }

  /**
   * The rule that forbids a type, if one does.
   *
   * @param type its binary name, such as {@code java.util.Map$Entry}
   */
  public Optional<String> forbidding(String type) {
    Optional<String> against = closest(forbidden, type);
    Optional<String> infavour = closest(allowed, type);
    return against.filter(
        rule -> infavour.isEmpty() || specificity(infavour.get()) < specificity(rule));
  }

  /** Whether one rule covers at least part of what the other covers. */
  static boolean touches(String rule, String other) {
    return covers(rule, example(other)) || covers(other, example(rule));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!forbidden.isEmpty()) {
      sentences.add(
          "It may not use "
              + String.join(", ", forbidden)
              + (allowed.isEmpty() ? "" : ", except " + String.join(", ", allowed))
              + ".");
    }
    return sentences;
  }

  private static Optional<String> closest(List<String> rules, String type) {
    Stream<String> covering = rules.stream().filter(r -> covers(r, type));
    return covering.max(Comparator.comparingInt(TypeRules::specificity));
  }

  private static boolean covers(String rule, String type) {
    if (rule.endsWith(".**")) {
      return type.startsWith(rule.substring(0, rule.length() - 2));
    }
    if (rule.endsWith(".*")) {
      String inPackage = rule.substring(0, rule.length() - 1);
      return type.startsWith(inPackage) && type.indexOf('.', inPackage.length()) < 0;
    }
    return type.equals(rule) || type.startsWith(rule + "$");
  }

  private static String example(String rule) {
    return rule.replace("**", "T").replace("*", "T");
  }

  /** Twice the letters that a rule fixes, and one more where it does not reach below. */
  private static int specificity(String rule) {
    int fixed = 2 * rule.replace("*", "").length();
    return rule.endsWith("**") ? fixed : fixed + 1;
  }
}
