package dev.gauntlet.grade.sandbox;

import dev.gauntlet.engine.Confinement;
import dev.gauntlet.grade.result.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The ladder's second step, for root where there are no namespaces: users that own nothing. */
final class SeparateUser implements Confinement {
  /** A range that systems leave to users who exist for the moment. */
  private static final int FIRST_USER = 61_184;

  private static final int USERS = 4_000;

  private final AtomicInteger started = new AtomicInteger();
  private final String setpriv;
  private final String prlimit;
  private final Limits limits;

  private SeparateUser(Path setpriv, Path prlimit, Limits limits) {
    this.setpriv = setpriv.toString();
    this.prlimit = prlimit.toString();
    this.limits = limits;
  }

  /** This step, if its programs are installed and this JVM's user may change users. */
  static Optional<Sandbox> find(Limits limits) {
    Optional<Path> setpriv = Programs.find("setpriv");
    Optional<Path> prlimit = Programs.find("prlimit");
    if (!Programs.asRoot() || setpriv.isEmpty() || prlimit.isEmpty()) {
      return Optional.empty();
    }
    Isolation isolation =
        new Isolation(
            "separate user",
            List.of(
                "Each process tree runs as a user that owns nothing and has no privileges.",
                "Each process has at most %d MiB of memory and the tree at most %d threads."
                    .formatted(limits.memory() >> 20, limits.threads()),
                "It inherits no environment."),
            List.of(
                "It can reach the network.",
                "It can read whatever everybody can read on this machine.",
                "It can see other processes, and fill the temporary folder's disk."));
    return Optional.of(
        new Sandbox(isolation, new SeparateUser(setpriv.get(), prlimit.get(), limits)));
  }

  @Override
  public List<String> command(List<String> command, Path scratch) {
    List<Path> classPath = RunFiles.classPath(command);
    RunFiles.open(classPath, scratch);
    RunFiles.openToWrite(scratch);
    classPath.forEach(RunFiles::letThroughTo);
    RunFiles.letThroughTo(scratch);
    String user = Integer.toString(FIRST_USER + started.getAndIncrement() % USERS);
    List<String> confined =
        new ArrayList<>(
            List.of(
                setpriv,
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs",
                "--pdeathsig=KILL",
                "--reset-env"));
    confined.addAll(limits.command(prlimit, true));
    confined.addAll(command);
    return confined;
  }
}
