package dev.gauntlet.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes as another user, if the tests run as root; if not, the step must not be there. */
class SeparateUserTest {
  private static final Limits LIMITS =
      new Limits(1L << 30, 300, 1 << 20, 1 << 20, Duration.ofSeconds(60));

  private final Optional<Sandbox> sandbox = SeparateUser.find(LIMITS);

  @TempDir private Path run;
  private Path scratch;
  private Path classes;

  @BeforeEach
  void makeFoldersOfTheOwnersAlone() throws IOException {
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
    scratch = Files.createTempDirectory(run, "scratch");
    classes = Files.createTempDirectory(run, "classes");
    String name = ProbeMain.class.getName().replace('.', '/') + ".class";
    Path copy = classes.resolve(name);
    Files.createDirectories(copy.getParent());
    try (InputStream code = ProbeMain.class.getClassLoader().getResourceAsStream(name)) {
      Files.copy(code, copy);
    }
  }

  @Test
  void should_be_a_step_for_root_alone() {
    boolean installed =
        Programs.find("setpriv").isPresent() && Programs.find("prlimit").isPresent();
    assertThat(sandbox.isPresent()).isEqualTo(Programs.asRoot() && installed);
  }

  @Test
  void should_run_what_a_run_has_made_for_it() throws Exception {
    if (sandbox.isPresent()) {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      assertThat(
              said(List.of(java.toString(), "-cp", classes.toString(), ProbeMain.class.getName())))
          .isEqualTo(ProbeMain.WORKS);
    }
  }

  @Test
  void should_let_it_write_to_its_scratch_folder_alone() throws Exception {
    if (sandbox.isPresent()) {
      Path inside = scratch.resolve("inside");
      Path beside = classes.resolve("beside");
      assertThat(said(shell("echo x > " + inside + "; echo x > " + beside + "; echo done")))
          .contains("done");
      assertThat(inside).exists();
      assertThat(beside).doesNotExist();
    }
  }

  @Test
  void should_not_let_it_see_what_else_a_run_has_made() throws Exception {
    if (sandbox.isPresent()) {
      Files.createTempDirectory(run, "another");
      assertThat(said(shell("ls " + run + "; id -u"))).doesNotContain("another").isNotEqualTo("0");
    }
  }

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }

  private String said(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(sandbox.orElseThrow().confinement().command(command, scratch))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
