package dev.gauntlet.grade.assignment;

import dev.gauntlet.engine.Budget;
import dev.gauntlet.grade.result.AssignmentSummary;
import dev.gauntlet.grade.result.Visibility;
import dev.gauntlet.subject.Pattern;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of submissions.
 *
 * @param title for people
 * @param pattern the pattern whose contract they implement
 * @param budget how much is explored
 * @param seed the seed of the engines' choices
 * @param deadline until when they may be handed in; null when there is none
 * @param visibility what students see of a failure
 * @param points what verdicts are worth
 * @param types what may not be used
 * @param limits what one submission may use up
 */
public record Assignment(
    String title,
    Pattern pattern,
    Budget budget,
    long seed,
    @Nullable OffsetDateTime deadline,
    Visibility visibility,
    PointRules points,
    TypeRules types,
    Limits limits) {

  /** What is asked when nobody wrote an assignment: a hundred points, everything shown. */
  public static Assignment standard(Pattern pattern) {
    return new Assignment(
        pattern.id(),
        pattern,
        Budget.QUICK,
        0,
        null,
        Visibility.INTERLEAVING,
        PointRules.standard(pattern),
        TypeRules.NONE,
        Limits.STANDARD);
  }

  /**
   * What reports say of it.
   *
   * @param maxScore the most that can be earned, which the planned checks decide
   */
  public AssignmentSummary summary(double maxScore) {
    List<String> rules = new ArrayList<>(types.sentences());
    if (points.credit() == Credit.WHOLE_ENGINE) {
      rules.add("A check earns its points if all that the same engine asks come out clean.");
    }
    rules.addAll(limits.sentences());
    return new AssignmentSummary(
        title,
        pattern.contract(),
        maxScore,
        visibility,
        deadline == null ? null : deadline.toString(),
        rules);
  }
}
