package dev.gauntlet.cli;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.run.Plan;
import dev.gauntlet.run.Progress;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a run gets on: what is done, how long the rest will take as far as that is known, and
 * what is running. On a terminal it is a line that changes in place, elsewhere a line every few
 * seconds.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long SELDOM = 5_000_000_000L;
  private static final long OFTEN = 200_000_000L;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_NAME = 60;

  /** What an engine was last at. */
  private record Running(Order order, String name) {}

  private final PrintWriter out;
  private final LongSupplier clock;
  private final long started;
  private final Map<Engine, Running> now = new EnumMap<>(Engine.class);

  /** The columns of the terminal that the line lives on; 0 elsewhere. */
  private final int columns;

  private long told;
  private String round = "";
  private int flagged;
  private @Nullable Estimate estimate;

  /**
   * Prepares to tell.
   *
   * @param columns the terminal's, or 0 if it is none
   * @param clock tells the time in nanoseconds
   */
  ProgressLine(PrintWriter out, int columns, LongSupplier clock) {
    this.out = out;
    this.columns = columns;
    this.clock = clock;
    started = clock.getAsLong();
    told = started;
  }

  /** A line that tells by itself now and then, also while a long check says nothing. */
  static ProgressLine ticking(PrintWriter out) {
    ProgressLine line =
        new ProgressLine(out, Terminal.live() ? Terminal.width() : 0, System::nanoTime);
    Thread ticker = new Thread(line::tick, "progress");
    ticker.setDaemon(true);
    ticker.start();
    return line;
  }

  private synchronized void tick() {
    try {
      while (true) {
        wait(OFTEN / 1_000_000);
        tell();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void begins(Plan plan) {
    round = plan.rounds() == 1 ? "" : "round " + plan.round() + "/" + plan.rounds() + ", ";
    now.clear();
    estimate = new Estimate(plan, clock.getAsLong());
  }

  @Override
  public synchronized void checking(Engine engine, Order order, CheckRef check) {
    String name = PlainText.line(order.simpleName() + " " + check.name(), LONGEST_NAME);
    now.put(engine, new Running(order, engine.id() + ": " + name));
    tell();
  }

  @Override
  public synchronized void checked(Engine engine, Order order, CheckResult result) {
    if (result.verdict() == Verdict.FLAGGED) {
      flagged++;
    }
    if (estimate != null) {
      estimate.checked(engine, order, result);
    }
    tell();
  }

  @Override
  public synchronized void cellDone(Engine engine, Order order) {
    if (estimate != null) {
      estimate.done(engine, order, clock.getAsLong());
    }
    now.computeIfPresent(engine, (e, last) -> last.order().equals(order) ? null : last);
    tell();
  }

  @Override
  public synchronized void close() {
    estimate = null;
    if (columns > 0) {
      out.print("\r" + " ".repeat(columns - 1) + "\r");
      out.flush();
    }
  }

  private void tell() {
    long time = clock.getAsLong();
    if (estimate == null || time - told < (columns > 0 ? OFTEN : SELDOM)) {
      return;
    }
    told = time;
    String line = line(estimate, time);
    if (columns > 0) {
      // The last column stays free: a terminal would go to the next line.
      int room = columns - 1;
      String cut = line.length() > room ? line.substring(0, room - 1) + "…" : line;
      out.print("\r" + cut + " ".repeat(room - cut.length()));
      out.flush();
    } else {
      out.println(line);
    }
  }

  private String line(Estimate known, long time) {
    String running =
        now.values().stream().map(one -> "; " + one.name()).collect(Collectors.joining());
    String line =
        String.format(
            Locale.ROOT,
            "%s%d of %d done after %s, %d flags, %s%s",
            round,
            known.cellsDone(),
            known.cells(),
            duration((time - started) / 1_000_000_000L),
            flagged,
            left(known, time),
            running);
    return PlainText.line(line, LONGEST_LINE);
  }

  /** An engine that has not begun has no estimate, so it is named and not counted in. */
  private static String left(Estimate known, long time) {
    OptionalLong seconds = known.secondsLeft(time);
    String left =
        seconds.isEmpty()
            ? "time left not known yet"
            : "about " + duration(rounded(seconds.getAsLong())) + " left";
    String later =
        known.later().entrySet().stream()
            .map(engine -> engine.getKey().id() + " (" + engine.getValue() + ")")
            .collect(Collectors.joining(", "));
    return later.isEmpty() ? left : left + ", then " + later;
  }

  /** No finer than an estimate can be. */
  private static long rounded(long seconds) {
    long step = seconds < 60 ? 5 : seconds < 600 ? 15 : 60;
    return Math.max(step, (seconds + step / 2) / step * step);
  }

  private static String duration(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
  }
}
