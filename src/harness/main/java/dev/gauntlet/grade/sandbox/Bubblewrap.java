package dev.gauntlet.grade.sandbox;

import dev.gauntlet.engine.Confinement;
import dev.gauntlet.grade.result.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ladder's first step: user, process, network and mount namespaces of its own.
 *
 * <p>Root must not be the submission's user outside either, or no limit on threads would hold; so
 * root builds the namespaces, becomes nobody, and only then enters the user namespace. Anyone else
 * does it all at once.
 */
final class Bubblewrap implements Confinement {
  private static final String NOBODY = "65534";

  private final String bwrap;
  private final String prlimit;
  private final String setpriv;
  private final boolean root = Programs.asRoot();
  private final Limits limits;
  private final Set<Path> system;

  private Bubblewrap(Path bwrap, Path prlimit, Path setpriv, Limits limits) {
    this.bwrap = bwrap.toString();
    this.prlimit = prlimit.toString();
    this.setpriv = setpriv.toString();
    this.limits = limits;
    system = new TreeSet<>(Mounts.javaHome());
    system.addAll(List.of(bwrap, prlimit, setpriv));
  }

  /** This step, if its programs are installed; whether they work must be probed. */
  static Optional<Sandbox> find(Limits limits) {
    Optional<Path> bwrap = Programs.find("bwrap");
    Optional<Path> prlimit = Programs.find("prlimit");
    Optional<Path> setpriv = Programs.find("setpriv");
    if (bwrap.isEmpty() || prlimit.isEmpty() || setpriv.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sandbox(
            isolation(limits), new Bubblewrap(bwrap.get(), prlimit.get(), setpriv.get(), limits)));
  }

  private static Isolation isolation(Limits limits) {
    return new Isolation(
        "bubblewrap",
        List.of(
            "Each process tree has its own user, process, network and mount namespaces.",
            "It sees the JDK, the engines and the submission; no home folder, no reference"
                + " solution, no network but its own loopback.",
            "It writes to memory only, at most %d MiB.".formatted(limits.folder() >> 20),
            "Each process has at most %d MiB of memory and the tree at most %d threads."
                .formatted(limits.memory() >> 20, limits.threads()),
            "The whole tree dies with the grader."),
        List.of("It shares the kernel and the processors with the grader."));
  }

  @Override
  public List<String> command(List<String> command, Path scratch) {
    List<String> confined = new ArrayList<>(List.of(bwrap));
    confined.addAll(
        List.of(
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--hostname",
            "localhost",
            "--die-with-parent",
            "--new-session",
            "--clearenv",
            "--setenv",
            "LANG",
            "C.UTF-8",
            "--chdir",
            scratch.toString()));
    confined.addAll(Mounts.of(command, scratch, limits.folder(), system));
    if (root) {
      confined.add("--");
      confined.addAll(
          List.of(
              setpriv,
              "--reuid=" + NOBODY,
              "--regid=" + NOBODY,
              "--clear-groups",
              "--inh-caps=-all",
              "--bounding-set=-all",
              "--no-new-privs",
              bwrap,
              "--dev-bind",
              "/",
              "/"));
    }
    confined.addAll(List.of("--unshare-user", "--disable-userns", "--cap-drop", "ALL", "--"));
    confined.addAll(limits.command(prlimit, true));
    confined.addAll(command);
    return confined;
  }
}
