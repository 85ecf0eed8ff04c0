package dev.gauntlet.bench;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One measurement.
 *
 * @param group what it is compared within, such as a pattern
 * @param name what was measured
 * @param threads by how many threads
 * @param perSecond operations a second
 * @param error half the width of the interval in which the mean lies with a confidence of 99.9 %
 */
record Score(String group, String name, int threads, double perSecond, double error) {

  /** The score of a contender. */
  static Score ofContender(RunResult result) {
    Contender contender = Contender.parse(result.getParams().getParam("contender"));
    return of(result, contender.pattern(), contender.name());
  }

  /** The score of an approach. */
  static Score ofApproach(RunResult result) {
    return of(
        result,
        words(result.getParams().getParam("work")),
        words(result.getParams().getParam("approach")));
  }

  private static Score of(RunResult result, String group, String name) {
    Result<?> primary = result.getPrimaryResult();
    return new Score(
        group, name, result.getParams().getThreads(), primary.getScore(), primary.getScoreError());
  }

  private static String words(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
