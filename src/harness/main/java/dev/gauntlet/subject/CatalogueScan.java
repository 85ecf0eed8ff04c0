package dev.gauntlet.subject;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Contract;
import dev.gauntlet.catalogue.Correct;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.Model;
import dev.gauntlet.check.NotApplicable;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.CheckRef.Kind;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationEnumValue;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;

/**
 * Finds the catalogue on the class path without loading a class of it: a pattern's contract and
 * variants, its models and scenarios, and its outcome tests share the last part of their packages.
 */
public final class CatalogueScan {
  private static final String PATTERNS = "dev.gauntlet.patterns";
  private static final String MODELS = "dev.gauntlet.models";
  private static final String STRESS = "dev.gauntlet.stress";

  private final ScanResult classes;

  private CatalogueScan(ScanResult classes) {
    this.classes = classes;
  }

  /** Scans this JVM's class path. */
  public static Catalogue scan() {
    try (ScanResult classes =
        new ClassGraph()
            .acceptPackages(PATTERNS, MODELS, STRESS)
            .enableClassInfo()
            .enableMethodInfo()
            .enableAnnotationInfo()
            .scan()) {
      return new CatalogueScan(classes).catalogue();
    }
  }

  private Catalogue catalogue() {
    return new Catalogue(
        classes.getClassesWithAnnotation(Contract.class).stream().map(this::pattern).toList());
  }

  private Pattern pattern(ClassInfo contract) {
    AnnotationInfo about = contract.getAnnotationInfo(Contract.class);
    String id = text(about, "id");
    String folder = contract.getPackageName().substring(PATTERNS.length());
    return new Pattern(
        id,
        contract.getName(),
        names(about, "madeBy"),
        text(about, "guide"),
        variants(id, names(about, "madeBy"), contract),
        Stream.of(models(MODELS + folder), scenarios(MODELS + folder), outcomes(STRESS + folder))
            .flatMap(List::stream)
            .toList(),
        reasons(packageAnnotations(MODELS + folder)));
  }

  private List<SubjectRef> variants(String pattern, String madeBy, ClassInfo contract) {
    return classes.getClassesImplementing(contract.getName()).stream()
        .filter(c -> c.hasAnnotation(Correct.class) || c.hasAnnotation(Buggy.class))
        .map(c -> variant(pattern, madeBy, c))
        .sorted(Comparator.comparing(SubjectRef::kind).thenComparing(SubjectRef::simpleName))
        .toList();
  }

  private static SubjectRef variant(String pattern, String madeBy, ClassInfo variant) {
    AnnotationInfo bug = variant.getAnnotationInfo(Buggy.class);
    if (bug == null) {
      return new SubjectRef(
          pattern,
          variant.getName(),
          SubjectRef.Kind.CORRECT,
          null,
          text(variant.getAnnotationInfo(Correct.class), "way"),
          threads(variant, madeBy));
    }
    DefectNote note =
        new DefectNote(
            Defect.valueOf(constant(bug.getParameterValues().getValue("defect"))),
            text(bug, "cwe"),
            text(bug, "origin"),
            text(bug, "member"),
            text(bug, "schedule"),
            text(bug, "fix"),
            engines(bug));
    return new SubjectRef(pattern, variant.getName(), SubjectRef.Kind.BUGGY, note);
  }

  /** A public constructor may take a thread factory behind what the contract names. */
  private static SubjectRef.Threads threads(ClassInfo variant, String madeBy) {
    String behind = ThreadFactory.class.getName();
    String longer = madeBy.isEmpty() ? behind : madeBy + "," + behind;
    return variant.getDeclaredConstructorInfo().stream()
            .anyMatch(one -> one.isPublic() && ForeignSubject.parameters(one).equals(longer))
        ? SubjectRef.Threads.OWN_OR_GIVEN
        : SubjectRef.Threads.OWN;
  }

  private List<CheckEntry> models(String inPackage) {
    return annotated(inPackage, Model.class)
        .map(
            c ->
                new CheckEntry(
                    new CheckRef(
                        c.getSimpleName(),
                        Kind.MODEL,
                        c.getName(),
                        "",
                        text(c.getAnnotationInfo(Model.class), "value")),
                    Set.of(Engine.LINCHECK),
                    Map.of()))
        .toList();
  }

  private List<CheckEntry> scenarios(String inPackage) {
    List<CheckEntry> entries = new ArrayList<>();
    for (ClassInfo holder : classes.getClassesWithMethodAnnotation(Scenario.class)) {
      if (!holder.getPackageName().equals(inPackage)) {
        continue;
      }
      for (MethodInfo method : holder.getDeclaredMethodInfo()) {
        AnnotationInfo scenario = method.getAnnotationInfo(Scenario.class);
        if (scenario != null) {
          entries.add(scenario(holder, method, scenario));
        }
      }
    }
    return entries;
  }

  private static CheckEntry scenario(ClassInfo holder, MethodInfo method, AnnotationInfo about) {
    Map<Engine, String> notApplicable = reasons(method.getAnnotationInfo());
    Set<Engine> engines = EnumSet.of(Engine.LINCHECK, Engine.VMLENS);
    engines.removeAll(notApplicable.keySet());
    return new CheckEntry(
        new CheckRef(
            method.getName(),
            Kind.SCENARIO,
            holder.getName(),
            method.getName(),
            text(about, "value")),
        engines,
        notApplicable);
  }

  private List<CheckEntry> outcomes(String inPackage) {
    return annotated(inPackage, JCStressTest.class)
        .map(
            c -> {
              AnnotationInfo about = c.getAnnotationInfo(Description.class);
              return new CheckEntry(
                  new CheckRef(
                      c.getSimpleName(),
                      Kind.OUTCOME_TEST,
                      c.getName(),
                      "",
                      about == null ? "" : text(about, "value")),
                  Set.of(Engine.JCSTRESS),
                  Map.of());
            })
        .toList();
  }

  private Stream<ClassInfo> annotated(
      String inPackage, Class<? extends java.lang.annotation.Annotation> annotation) {
    return classes.getClassesWithAnnotation(annotation).stream()
        .filter(c -> c.getPackageName().equals(inPackage));
  }

  private AnnotationInfoList packageAnnotations(String name) {
    PackageInfo found = classes.getPackageInfo(name);
    return found == null ? new AnnotationInfoList() : found.getAnnotationInfo();
  }

  private static Map<Engine, String> reasons(AnnotationInfoList annotations) {
    Map<Engine, String> reasons = new EnumMap<>(Engine.class);
    for (AnnotationInfo annotation : annotations) {
      if (annotation.getName().equals(NotApplicable.class.getName())) {
        reasons.put(
            Engine.valueOf(constant(annotation.getParameterValues().getValue("engine"))),
            text(annotation, "reason"));
      } else if (annotation.getName().equals(NotApplicable.List.class.getName())) {
        AnnotationInfoList inner = new AnnotationInfoList();
        for (Object each : (Object[]) annotation.getParameterValues().getValue("value")) {
          inner.add((AnnotationInfo) each);
        }
        reasons.putAll(reasons(inner));
      }
    }
    return reasons;
  }

  private static Set<Engine> engines(AnnotationInfo bug) {
    return Arrays.stream((Object[]) bug.getParameterValues().getValue("flaggedBy"))
        .map(e -> Engine.valueOf(constant(e)))
        .collect(Collectors.toSet());
  }

  private static String names(AnnotationInfo annotation, String key) {
    return Arrays.stream((Object[]) annotation.getParameterValues().getValue(key))
        .map(type -> ((AnnotationClassRef) type).getName())
        .collect(Collectors.joining(","));
  }

  private static String constant(Object value) {
    return ((AnnotationEnumValue) value).getValueName();
  }

  private static String text(AnnotationInfo annotation, String key) {
    return (String) annotation.getParameterValues().getValue(key);
  }
}
