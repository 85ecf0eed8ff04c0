package dev.gauntlet.cli;

import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.ForeignSubject;
import dev.gauntlet.subject.ForeignSubject.Finding;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns what a user names into subjects, or says what is wrong with it. */
final class Selection {
  private final Catalogue catalogue;

  Selection(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The variants that the arguments name, {@code PATTERN} or {@code PATTERN/VARIANT}; all if none.
   */
  List<SubjectRef> variants(List<String> arguments) {
    if (arguments.isEmpty()) {
      return catalogue.patterns().stream().flatMap(Pattern::subjects).toList();
    }
    Set<SubjectRef> chosen = new LinkedHashSet<>();
    for (String argument : arguments) {
      int slash = argument.indexOf('/');
      if (slash < 0) {
        pattern(argument).subjects().forEach(chosen::add);
      } else {
        chosen.add(variant(argument.substring(0, slash), argument.substring(slash + 1)));
      }
    }
    return List.copyOf(chosen);
  }

  /** The variant of the given name. */
  SubjectRef variant(String patternId, String name) {
    Pattern pattern = pattern(patternId);
    return pattern
        .subjects()
        .filter(v -> v.simpleName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.UNKNOWN_VARIANT.with(
                    patternId,
                    name,
                    UserError.didYouMean(
                        name, pattern.subjects().map(SubjectRef::simpleName).toList())));
  }

  /** A class of somebody else's, checked to fit the pattern's contract. */
  SubjectRef foreign(String className, String patternId, String classPath) {
    Pattern pattern = pattern(patternId);
    for (String entry : classPath.isEmpty() ? new String[0] : classPath.split(File.pathSeparator)) {
      if (!Files.exists(Path.of(entry))) {
        throw UserError.CLASS_PATH_MISSING.with(entry);
      }
    }
    Finding finding = ForeignSubject.find(className, pattern, classPath);
    if (finding instanceof Finding.Fit fit) {
      return fit.subject();
    }
    throw wrong(finding, className, pattern, classPath);
  }

  private static RuntimeException wrong(
      Finding finding, String className, Pattern pattern, String classPath) {
    if (finding instanceof Finding.Missing missing) {
      String candidates =
          missing.candidates().isEmpty()
              ? ""
              : "; these implement the contract: " + String.join(", ", missing.candidates());
      return UserError.NO_SUCH_CLASS.with(className, classPath, candidates);
    }
    if (finding instanceof Finding.NotConcrete not) {
      return UserError.NOT_A_CLASS.with(className, not.what());
    }
    if (finding instanceof Finding.NoImplementation) {
      return UserError.NOT_AN_IMPLEMENTATION.with(className, pattern.contract());
    }
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return UserError.NO_CONSTRUCTOR.with(className, simple, pattern.madeBy());
  }

  /** The pattern of the given id. */
  Pattern pattern(String id) {
    return catalogue
        .pattern(id)
        .orElseThrow(
            () ->
                UserError.UNKNOWN_PATTERN.with(
                    id,
                    UserError.didYouMean(
                        id, catalogue.patterns().stream().map(Pattern::id).toList())));
  }
}
