package dev.gauntlet.cli;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.run.Progress;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how a run gets on: on a terminal a line that changes in place, elsewhere a line every few
 * seconds.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long SELDOM = 10_000_000_000L;
  private static final long OFTEN = 200_000_000L;
  private static final int WIDTH = 100;

  private final PrintWriter out;
  private final boolean terminal = Terminal.interactive();
  private final Map<Engine, String> now = new EnumMap<>(Engine.class);
  private final long started = System.nanoTime();
  private long told = System.nanoTime();
  private String round = "";
  private int cells;
  private int done;
  private int flagged;

  ProgressLine(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void begins(int number, int rounds, int cellsOfRound) {
    round = rounds == 1 ? "" : "round " + number + "/" + rounds + ", ";
    cells = cellsOfRound;
    done = 0;
    now.clear();
  }

  @Override
  public synchronized void checking(Engine engine, Order order, CheckRef check) {
    now.put(engine, engine.id() + ": " + order.simpleName() + " " + check.name());
    tell();
  }

  @Override
  public synchronized void checked(Engine engine, Order order, CheckResult result) {
    if (result.verdict() == Verdict.FLAGGED) {
      flagged++;
    }
    tell();
  }

  @Override
  public synchronized void cellDone(Engine engine, Order order) {
    done++;
    tell();
  }

  @Override
  public synchronized void close() {
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
    }
  }

  private void tell() {
    long time = System.nanoTime();
    if (time - told < (terminal ? OFTEN : SELDOM)) {
      return;
    }
    told = time;
    String line =
        String.format(
            Locale.ROOT,
            "%s%d of %d done after %d s, %d flags; %s",
            round,
            done,
            cells,
            (time - started) / 1_000_000_000L,
            flagged,
            String.join("; ", now.values()));
    if (terminal) {
      String cut = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
      out.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
      out.flush();
    } else {
      out.println(line);
    }
  }
}
