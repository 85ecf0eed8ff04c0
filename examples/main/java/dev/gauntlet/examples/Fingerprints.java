package dev.gauntlet.examples;

import dev.gauntlet.patterns.datapipeline.LockedDataPipeline;
import dev.gauntlet.patterns.datapipeline.PipelineMetrics;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the SHA-256 of a thousand records on four workers. Every hundredth record is empty. */
final class Fingerprints implements Example {
  private static final int RECORDS = 1_000;
  private static final int RECORDS_TO_ONE_EMPTY = 100;
  private static final int SHOWN = 12;

  @Override
  public void run(PrintWriter out, List<String> arguments) throws Exception {
    List<String> fingerprints = new ArrayList<>();

    PipelineMetrics metrics =
        new LockedDataPipeline(4, 50)
            .run(
                IntStream.range(0, RECORDS).mapToObj(Fingerprints::record).iterator(),
                Fingerprints::fingerprint,
                fingerprints::add);

    out.printf("%d processed, %d failed%n", metrics.processed(), metrics.failed());
    out.println("the least: " + fingerprints.stream().sorted().findFirst().orElseThrow());
  }

  private static String record(int number) {
    return number % RECORDS_TO_ONE_EMPTY == 0 ? "" : "record " + number;
  }

  private static String fingerprint(String record) {
    if (record.isEmpty()) {
      throw new IllegalArgumentException("an empty record");
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHOWN) + " " + record;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
    }
  }
}
