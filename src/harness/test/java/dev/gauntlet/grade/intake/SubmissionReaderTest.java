package dev.gauntlet.grade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionReaderTest {
  private static final String SOURCE = "class A {}";

  @TempDir private Path folder;

  private Reading read(Path path) {
    return SubmissionReader.read(new Submission("one", path));
  }

  private String refusal(Path path) {
    assertThat(read(path)).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) read(path)).why();
  }

  private Contents contents(Path path) {
    assertThat(read(path)).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) read(path)).contents();
  }

  private Path zip(Map<String, String> files) throws IOException {
    Path zip = folder.resolve("one.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
    return zip;
  }

  private Path tar(TarArchiveEntry entry, String content) throws IOException {
    Path tar = folder.resolve("one.tar.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(tar));
        TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      entry.setSize(bytes.length);
      out.putArchiveEntry(entry);
      out.write(bytes);
      out.closeArchiveEntry();
    }
    return tar;
  }

  @Test
  void should_read_the_same_from_a_file_a_folder_and_an_archive() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), SOURCE);
    Path inFolder = Files.createDirectories(folder.resolve("two/src/me"));
    Files.writeString(inFolder.resolve("A.java"), SOURCE);
    Files.writeString(folder.resolve("two/README.md"), "read me");
    Path zip = zip(Map.of("me/A.java", SOURCE));
    Path tar = tar(new TarArchiveEntry("./me/A.java"), SOURCE);

    assertThat(contents(file).sources()).containsExactly(Map.entry("A.java", SOURCE));
    String sha256 = contents(file).sha256();
    assertThat(contents(folder.resolve("two")).sha256()).isEqualTo(sha256);
    assertThat(contents(zip).sha256()).isEqualTo(sha256);
    assertThat(contents(tar).sha256()).isEqualTo(sha256);
    Files.writeString(file, SOURCE + " ");
    assertThat(contents(file).sha256()).isNotEqualTo(sha256);
  }

  @Test
  void should_refuse_what_leads_out_of_the_archive() throws IOException {
    for (String name :
        new String[] {"../A.java", "a/../../A.java", "/etc/A.java", "C:/A.java", "a\\..\\A.java"}) {
      assertThat(refusal(zip(Map.of(name, SOURCE))))
          .as(name)
          .contains("leads out of the submission");
      assertThat(refusal(tar(new TarArchiveEntry(name, true), SOURCE)))
          .as(name)
          .contains("leads out of the submission");
    }
  }

  @Test
  void should_refuse_links() throws IOException {
    Path zip = folder.resolve("one.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("A.java");
      entry.setUnixMode(0120777);
      out.putArchiveEntry(entry);
      out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    assertThat(refusal(zip)).contains("A.java in it is a link");

    for (byte kind :
        new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
      TarArchiveEntry entry = new TarArchiveEntry("A.java", kind);
      entry.setLinkName("/etc/passwd");
      assertThat(refusal(tar(entry, ""))).contains("A.java in it is a link");
    }

    Path inFolder = Files.createDirectories(folder.resolve("two"));
    Files.createSymbolicLink(inFolder.resolve("A.java"), Path.of("/etc/passwd"));
    assertThat(refusal(inFolder)).contains("A.java in it is a link");
    Files.createSymbolicLink(folder.resolve("B.java"), Path.of("/etc/passwd"));
    assertThat(refusal(folder.resolve("B.java"))).contains("is a link");
  }

  @Test
  void should_refuse_names_that_collide() throws IOException {
    Map<String, String> files = new TreeMap<>(Map.of("me/A.java", SOURCE, "me/a.java", SOURCE));

    assertThat(refusal(zip(files))).contains("differ in case only");
  }

  @Test
  void should_refuse_too_many_and_too_large_files() throws IOException {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 2_001; i++) {
      many.put("f" + i + ".txt", "");
    }
    assertThat(refusal(zip(many))).contains("more than 2000 files");
    assertThat(refusal(zip(Map.of("A.java", " ".repeat((1 << 20) + 1))))).contains("larger than");
    Map<String, String> sum = new TreeMap<>();
    for (int i = 0; i < 9; i++) {
      sum.put("A" + i + ".java", " ".repeat((1 << 20) - 1));
    }
    assertThat(refusal(zip(sum))).contains("more than 300 files or 8 MiB");
  }

  @Test
  void should_stop_at_a_bomb() throws IOException {
    Path tar = folder.resolve("bomb.tgz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(tar));
        TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
      TarArchiveEntry entry = new TarArchiveEntry("zeros.bin");
      entry.setSize(300L << 20);
      out.putArchiveEntry(entry);
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
      out.closeArchiveEntry();
    }
    assertThat(refusal(tar)).contains("unpacks to more than");
  }

  @Test
  void should_say_what_is_wrong_with_honest_ones() throws IOException {
    assertThat(refusal(zip(Map.of()))).contains("is empty");
    assertThat(refusal(zip(Map.of("README.md", "")))).contains("holds no .java and no .class file");
    assertThat(refusal(Files.writeString(folder.resolve("broken.zip"), "no zip")))
        .contains("damaged");
    assertThat(refusal(Files.writeString(folder.resolve("essay.txt"), "")))
        .contains("is no .java file");
    Path latin = folder.resolve("Latin.java");
    Files.writeString(latin, "class A {\n // ä\n}", Charset.forName("ISO-8859-1"));
    assertThat(refusal(latin))
        .isEqualTo("Latin.java is not encoded in UTF-8 (line 2); save it as UTF-8");
    Path wide = folder.resolve("Wide.java");
    Files.writeString(wide, "\uFEFF" + SOURCE, StandardCharsets.UTF_16LE);
    assertThat(refusal(wide)).isEqualTo("Wide.java is encoded in UTF-16; save it as UTF-8");
  }

  @Test
  void should_leave_out_what_is_not_the_solution() throws IOException {
    Contents contents =
        contents(
            zip(
                Map.of(
                    "src/main/java/A.java", "\uFEFF" + SOURCE,
                    "src/test/java/ATest.java", "import org.junit.Test;",
                    "__MACOSX/._A.java", "x",
                    "target/classes/A.class", "x",
                    ".git/B.java", "x",
                    "A.class", "x")));

    assertThat(contents.sources()).containsExactly(Map.entry("src/main/java/A.java", SOURCE));
    assertThat(contents.notes())
        .containsExactly(
            "Its 1 test classes were left out.",
            "Its class files were left out; its sources were compiled.");
  }
}
