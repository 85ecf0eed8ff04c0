package dev.gauntlet.engine.vmlens;

import com.anarsoft.race.detection.process.main.ProcessEvents;
import com.anarsoft.race.detection.process.run.ProcessRunContextBuilder;
import com.anarsoft.race.detection.process.run.ProcessRunImpl;
import com.anarsoft.race.detection.reportbuilder.LoopReportBuilderImpl;
import com.vmlens.report.LoopToDataRaceCount;
import com.vmlens.report.builder.ReportBuilder;
import com.vmlens.report.uielement.UILoopAndRunElementWithStacktraceLeafs;
import com.vmlens.report.uielement.UIRunElementWithStacktraceLeaf;
import com.vmlens.report.uielement.UIStacktraceElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What VMLens makes of a check's events.
 *
 * @param races how many variables it takes for raced on
 * @param events the one interleaving that it shows: the failed one, or else one with most races;
 *     empty if nothing failed and nothing was raced on
 */
record RunReport(int races, List<EventLine> events) {
  /** Of an exploration of which nothing is known. */
  static final RunReport NONE = new RunReport(0, List.of());

  RunReport {
    events = List.copyOf(events);
  }

  /**
   * Reads the events of one exploration.
   *
   * @param id the exploration's; events of others are left out, of hung ones say
   */
  static RunReport of(Path folder, String id, Descriptions descriptions) throws IOException {
    EventFiles files = new EventFiles(folder);
    var process = new ProcessRunImpl(new ProcessRunContextBuilder().build());
    var explorations = CollectionConverters.asJava(new ProcessEvents(files, process).process());
    if (explorations.stream().noneMatch(one -> one.isFailure() || one.dataRaceCount() > 0)) {
      return NONE;
    }
    var report = new LoopReportBuilderImpl(new ReportBuilder());
    explorations.forEach(report::addRunResult);
    var built = report.build();
    descriptions.addTo(built);
    List<EventLine> lines = new ArrayList<>();
    for (UILoopAndRunElementWithStacktraceLeafs one : built.build().uiLoopAndRunElementsList()) {
      if (one.name().equals(id)) {
        one.uiRunElementWithStacktraceRoots().stream()
            .filter(event -> !event.createRunElement().isSeparator())
            .map(RunReport::line)
            .forEach(lines::add);
      }
    }
    int races =
        built.buildResultForVerify().loopToDataRaceCountList().stream()
            .filter(one -> one.loopName().equals(id))
            .mapToInt(LoopToDataRaceCount::dataRaceCount)
            .sum();
    return new RunReport(races, lines);
  }

  private static EventLine line(UIRunElementWithStacktraceLeaf event) {
    var element = event.createRunElement();
    List<String> stack =
        event.stacktraceLeaf().stacktraceElements().stream()
            .map(UIStacktraceElement::text)
            .toList();
    return EventLine.of(
        element.positionInRun(),
        element.threadName(),
        element.operation(),
        element.element(),
        element.object(),
        stack.isEmpty() ? List.of(element.method()) : stack);
  }
}
