package dev.gauntlet.cli;

import java.util.List;
import java.util.Locale;

/** What users get wrong: one line that says what was seen, what is required and what to do. */
enum UserError {
  UNKNOWN_PATTERN("there is no pattern '%s'%s; ./gauntlet list names them all"),
  UNKNOWN_VARIANT("the pattern %s has no variant '%s'%s; ./gauntlet list names them all"),
  NOTHING_SELECTED("%s names nothing to run; ./gauntlet list names what there is"),
  SUBJECT_NEEDS_PATTERN(
      "--subject needs --pattern: say which contract %s is to be checked against"),
  PATTERN_NEEDS_SUBJECT("--pattern goes with --subject; to run a pattern's variants write: run %s"),
  SUBJECT_AND_VARIANTS("--subject goes without PATTERN arguments, but there is '%s'"),
  CLASS_PATH_MISSING(
      "the class path entry '%s' does not exist; build it first or mend --class-path"),
  NO_SUCH_CLASS("there is no class %s on the class path '%s'%s"),
  NOT_AN_IMPLEMENTATION("%s does not implement the contract %s"),
  NOT_A_CLASS("%s cannot be instantiated: it is %s; name a concrete class"),
  NO_CONSTRUCTOR("%s lacks the public constructor that the contract asks for: %s(%s)"),
  UNWRITABLE("cannot write to '%s'; choose another folder with --out (%s)"),
  NOT_EMPTY("'%s' exists and is not empty; name a new folder with --out"),
  NO_GRADES("no grades in '%s' (%s); name a folder that ./gauntlet grade wrote to"),
  CANNOT_MERGE_GRADES("%s; merge only shards of one run"),
  ONE_CORE(
      "jcstress needs two cores and this machine has one; leave it out with --engine lincheck"
          + " --engine vmlens"),
  NOT_POSITIVE("%s must be at least 1, but is %s"),
  NO_RESULTS("no results in '%s' (%s); run ./gauntlet run %s first"),
  NO_SUCH_RESULT("the run in '%s' did not include %s; run ./gauntlet run %s first"),
  PATTERN_OR_ASSIGNMENT("say what is to be graded by either --pattern or --assignment"),
  ASSIGNMENT("%s"),
  ROSTER("cannot read the roster '%s': %s"),
  NO_SANDBOX(
      "--sandbox require: bubblewrap does not work on this machine; install the package bubblewrap,"
          + " or let the kernel give namespaces to this user"),
  OTHER_RUN("the journal '%s' is of a run that asked something else; leave out --resume"),
  NO_DURATION("--limit must be a time from 1s to 24h such as 90s or 3m, but is '%s'"),
  NO_SHARD("--shard must be I/N with I from 1 to N, but is '%s'"),
  NO_SUCH_PATH("there is no file or folder '%s' to grade"),
  NOTHING_TO_GRADE("%s holds no .java file, folder, zip, tar or jar to grade"),
  ONE_CORE_GRADING("grading needs two cores, and this machine has one"),
  NOT_FLAGGED("%s was not flagged%s in the run in '%s'; there is nothing to explain");

  private final String text;

  UserError(String text) {
    this.text = text;
  }

  /** The error for these circumstances. */
  UserException with(Object... circumstances) {
    return new UserException(String.format(Locale.ROOT, text, circumstances));
  }

  /** The beginning of a suggestion, or nothing when no candidate is near. */
  static String didYouMean(String wrong, List<String> candidates) {
    String best = "";
    int least = Math.max(3, wrong.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(lower(wrong), lower(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : ", did you mean '" + best + "'?";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** A user's mistake, told in one line; the exit status is 2. */
  static final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserException(String message) {
      super(message);
    }
  }
}
