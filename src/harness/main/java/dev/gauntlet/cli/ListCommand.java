package dev.gauntlet.cli;

import com.google.gson.GsonBuilder;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.DefectNote;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the catalogue. */
@Command(
    name = "list",
    description = "Lists patterns, variants, defects and the engines that must flag them.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    var catalogue = CatalogueScan.scan();
    if (json) {
      out.println(
          new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(catalogue));
      return 0;
    }
    for (Pattern pattern : catalogue.patterns()) {
      out.println(pattern.id() + " (" + pattern.checks().size() + " checks)");
      pattern.subjects().forEach(subject -> out.println("  " + describe(subject)));
    }
    return 0;
  }

  private static String describe(SubjectRef variant) {
    DefectNote note = variant.note();
    if (note == null) {
      return "%-34s correct".formatted(variant.simpleName());
    }
    return "%-34s buggy    %-18s %-8s %s"
        .formatted(
            variant.simpleName(),
            note.defect(),
            note.cwe(),
            note.flaggedBy().stream().sorted().map(Engine::id).collect(Collectors.joining(", ")));
  }
}
