package dev.gauntlet.grade.run;

import java.util.List;
import java.util.Map;

/** Lets class files run, or says why not. */
@FunctionalInterface
interface Admission {
  /** Why classes, by internal name, must not run, a line each; empty if they may. */
  List<String> refusals(Map<String, byte[]> classes);
}
