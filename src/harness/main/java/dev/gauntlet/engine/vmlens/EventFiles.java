package dev.gauntlet.engine.vmlens;

import com.anarsoft.race.detection.event.distribute.EventWithLoopAndRunId;
import com.anarsoft.race.detection.main.LoadRunsFactory;
import com.anarsoft.race.detection.process.load.LoadAndDistributeEvents;
import com.anarsoft.race.detection.process.load.LoadAndDistributeEventsImpl;
import com.anarsoft.race.detection.process.main.LoadRuns;
import com.anarsoft.race.detection.rundata.RunData;
import com.anarsoft.race.detection.rundata.RunDataListBuilderImpl;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scala.Function1;
import scala.runtime.BoxedUnit;

/**
 * Feeds the events of one check to VMLens. Its own readers ask the operating system for each byte,
 * which takes longer than all the rest of a check.
 */
final class EventFiles implements LoadRuns {
  private final Path folder;

  EventFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void foreach(Function1<RunData, BoxedUnit> action) {
    RunDataListBuilderImpl runs = new RunDataListBuilderImpl();
    List<LoadAndDistributeEvents> kinds =
        List.of(
            LoadRunsFactory.nonVolatile(folder.resolve("nonvolatile.vmlens")),
            LoadRunsFactory.method(folder.resolve("method.vmlens")),
            LoadRunsFactory.interleave(folder.resolve("interleave.vmlens")),
            LoadRunsFactory.control(folder.resolve("control.vmlens")));
    for (LoadAndDistributeEvents kind : kinds) {
      // Without a file, VMLens makes it something else, which loads nothing.
      if (kind instanceof LoadAndDistributeEventsImpl<?> events) {
        load(events, runs);
      }
    }
    runs.build().foreach(action);
  }

  private static <E extends EventWithLoopAndRunId> void load(
      LoadAndDistributeEventsImpl<E> kind, RunDataListBuilderImpl runs) {
    List<E> events = new ArrayList<>();
    try (DataInputStream file = open(kind.filePath())) {
      while (true) {
        events.add(kind.deserializeStrategy().deSerializeJavaEvent(file));
      }
    } catch (EOFException e) {
      kind.distribute().distribute(events, runs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what VMLens recorded", e);
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }
}
