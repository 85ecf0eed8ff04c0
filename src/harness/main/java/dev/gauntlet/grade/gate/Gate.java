package dev.gauntlet.grade.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Lets submissions through that use nothing but what is on its list. */
public final class Gate {
  private static final int OLDEST = Opcodes.V1_8;
  private static final int MOST_LINES = 20;
  private static final List<String> RESERVED =
      List.of(
          "java/",
          "javax/",
          "jdk/",
          "sun/",
          "com/sun/",
          "dev/gauntlet/",
          "org/jetbrains/",
          "org/openjdk/",
          "org/junit/",
          "com/vmlens/",
          "com/anarsoft/");

  private final AllowList allowed;
  private final Set<String> contract;
  private final String contractPackage;

  /**
   * Creates a gate.
   *
   * @param contract the names of the contract's classes, which submissions may use
   * @param contractPackage the contract's package, in which a submission may stand
   */
  public Gate(Set<String> contract, String contractPackage) {
    this.contract = contract.stream().map(n -> n.replace('.', '/')).collect(Collectors.toSet());
    this.contractPackage = contractPackage.replace('.', '/') + "/";
    allowed = AllowList.read(contractPackage.substring(contractPackage.lastIndexOf('.') + 1));
  }

  /**
   * Looks at class files.
   *
   * @param classes by internal name
   * @return why they must not run, a line each, place first; empty if they may
   */
  public List<String> refusals(Map<String, byte[]> classes) {
    List<Refusal> refusals = new ArrayList<>();
    Map<String, ClassReader> readers = new TreeMap<>();
    List<Use> uses = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      Place place = new Place(each.getKey().replace('/', '.'), "", 0);
      try {
        ClassReader reader = new ClassReader(each.getValue());
        readers.put(each.getKey(), reader);
        own(place, each.getKey(), reader, refusals);
        Uses found = Uses.of(each.getValue());
        uses.addAll(found.uses());
        refusals.addAll(found.refusals());
      } catch (RuntimeException e) {
        refusals.add(new Refusal(place, "is no class file that this JDK can read"));
      }
    }
    Hierarchy hierarchy = new Hierarchy(readers);
    for (Use use : uses) {
      if (!allows(use, hierarchy)) {
        refusals.add(
            new Refusal(
                use.place(), "uses %s, which no submission may use".formatted(use.shown())));
      }
    }
    return refusals.stream().map(Refusal::line).distinct().limit(MOST_LINES).toList();
  }

  /**
   * Looks for types that an assignment forbids.
   *
   * @param forbidding the rule that forbids a type, by its binary name
   * @param classes class files without refusals, by internal name
   * @return what is against the rules, a line each, place first
   */
  public List<String> against(
      Function<String, Optional<String>> forbidding, Map<String, byte[]> classes) {
    List<Refusal> refusals = new ArrayList<>();
    for (byte[] each : classes.values()) {
      for (Use use : Uses.of(each).uses()) {
        if (!classes.containsKey(use.owner()) && !contract.contains(use.owner())) {
          forbidding
              .apply(use.owner().replace('/', '.'))
              .ifPresent(
                  rule ->
                      refusals.add(
                          new Refusal(
                              use.place(),
                              "uses %s, and the assignment forbids %s"
                                  .formatted(use.shown(), rule))));
        }
      }
    }
    return refusals.stream().map(Refusal::line).distinct().limit(MOST_LINES).toList();
  }

  private void own(Place place, String name, ClassReader reader, List<Refusal> refusals) {
    int major = reader.readUnsignedShort(6);
    int newest = Runtime.version().feature() + 44;
    if (major < OLDEST || major > newest) {
      refusals.add(
          new Refusal(
              place,
              "is compiled for Java %d; compile it with --release 17".formatted(major - 44)));
    }
    if (!Stream.of(name.split("/", -1)).allMatch(SourceVersion::isIdentifier)) {
      refusals.add(new Refusal(place, "is no name that a class can have in Java"));
    }
    if (!reader.getClassName().equals(name)) {
      refusals.add(new Refusal(place, "holds another class than its name says"));
    }
    boolean inContract = name.startsWith(contractPackage) && !contract.contains(name);
    if (!inContract && isTaken(name)) {
      refusals.add(
          new Refusal(
              place,
              "is a name of the JDK's, of Gauntlet's or of an engine's; use a package of your own"));
    }
  }

  private boolean isTaken(String name) {
    return contract.contains(name)
        || RESERVED.stream().anyMatch(name::startsWith)
        || Gate.class.getClassLoader().getResource(name + ".class") != null;
  }

  private boolean allows(Use use, Hierarchy hierarchy) {
    if (hierarchy.isOwn(use.owner()) && use.member().isEmpty()) {
      return true;
    }
    if (contract.contains(use.owner())) {
      return true;
    }
    if (!hierarchy.isOwn(use.owner())) {
      return allows(use.owner(), use.member(), use.descriptor());
    }
    // The submission's own, or inherited from what the submission extends.
    return hierarchy.outside(use.owner()).stream()
        .filter(outside -> !contract.contains(outside))
        .allMatch(
            outside ->
                Hierarchy.declaring(outside, use.member(), use.descriptor()).stream()
                    .allMatch(
                        d ->
                            use.member().equals("<init>")
                                || allowed.allows(d, use.member(), use.descriptor())));
  }

  private boolean allows(String owner, String member, String descriptor) {
    if (!allowed.allows(owner, member, descriptor)) {
      return false;
    }
    if (member.isEmpty()) {
      return true;
    }
    List<String> declaring = Hierarchy.declaring(owner, member, descriptor);
    return !declaring.isEmpty()
        && declaring.stream().allMatch(d -> allowed.allows(d, member, descriptor));
  }
}
