package dev.gauntlet.grade.run;

import dev.gauntlet.grade.intake.Reading;
import dev.gauntlet.grade.intake.RosterFile;
import dev.gauntlet.grade.intake.Submission;
import dev.gauntlet.grade.intake.SubmissionReader;
import dev.gauntlet.grade.result.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells identical submissions and shards apart. */
final class Entries {
  private final GradingRequest request;

  Entries(GradingRequest request) {
    this.request = request;
  }

  /**
   * The submissions of the request's shard, by their order. The same files always give the same
   * shards, and a copy is in the shard of its original.
   */
  List<Entry> ofShard() {
    List<Entry> chosen = new ArrayList<>();
    Map<String, Entry> originals = new HashMap<>();
    Map<String, Integer> shards = new HashMap<>();
    int distinct = 0;
    for (Submission submission : request.submissions()) {
      Entry entry = entry(submission, originals);
      Entry original = entry.original() == null ? entry : entry.original();
      Integer shard = shards.get(original.id());
      if (shard == null) {
        shard = distinct++ % request.shards() + 1;
        shards.put(original.id(), shard);
      }
      if (shard == request.shard()) {
        chosen.add(entry);
      }
    }
    return chosen;
  }

  private Entry entry(Submission submission, Map<String, Entry> originals) {
    Reading reading = SubmissionReader.read(submission);
    String sha256 = reading instanceof Reading.Read read ? read.contents().sha256() : "";
    Entry original = sha256.isEmpty() ? null : originals.get(sha256);
    Entry entry =
        new Entry(submission, students(submission), sha256, submitted(submission), original);
    if (original == null && !sha256.isEmpty()) {
      originals.put(sha256, entry);
    }
    return entry;
  }

  private List<Student> students(Submission submission) {
    RosterFile roster = request.roster();
    return roster == null ? List.of() : roster.studentsOf(submission);
  }

  private static @Nullable String submitted(Submission submission) {
    try {
      return Files.isDirectory(submission.path())
          ? null
          : Files.getLastModifiedTime(submission.path()).toInstant().toString();
    } catch (IOException e) {
      return null;
    }
  }
}
