package dev.gauntlet.grade.sandbox;

import dev.gauntlet.engine.Confinement;
import dev.gauntlet.grade.result.Isolation;
import java.util.ArrayList;
import java.util.List;

/** The ladder's last step: a child process like any other, limited where the system can. */
final class PlainChild {
  private PlainChild() {}

  static Sandbox of(Limits limits) {
    List<String> prefix = new ArrayList<>();
    Programs.find("env").ifPresent(env -> prefix.addAll(List.of(env.toString(), "-i")));
    Programs.find("prlimit")
        .ifPresent(prlimit -> prefix.addAll(limits.command(prlimit.toString(), false)));
    Isolation isolation =
        new Isolation(
            "plain child process",
            List.of("The bytecode gate refuses what no submission needs."),
            List.of(
                "It runs as the grader's own user: what gets past the gate can read and write what"
                    + " the grader can, and reach the network.",
                "A reference solution on this machine can be read."));
    Confinement confinement =
        (command, scratch) -> {
          List<String> confined = new ArrayList<>(prefix);
          confined.addAll(command);
          return confined;
        };
    return new Sandbox(isolation, confinement);
  }
}
