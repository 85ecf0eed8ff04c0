package dev.gauntlet.subject;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.VirtualThreads;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry of the catalogue.
 *
 * @param id such as {@code bounded-buffer}
 * @param contract the contract's class
 * @param madeBy the constructor's parameter types, separated by commas
 * @param guide where it comes from
 * @param variants correct ones first, then buggy ones, each by name
 * @param checks what every subject is asked
 * @param notApplicable the engines that have nothing to ask, and why
 */
public record Pattern(
    String id,
    String contract,
    String madeBy,
    String guide,
    List<SubjectRef> variants,
    List<CheckEntry> checks,
    Map<Engine, String> notApplicable) {
  public Pattern {
    variants = List.copyOf(variants);
    checks = List.copyOf(checks);
    notApplicable = Map.copyOf(notApplicable);
  }

  /** The variants, each that takes a thread factory once more where the JDK has virtual threads. */
  public Stream<SubjectRef> subjects() {
    return VirtualThreads.exist()
        ? variants.stream().flatMap(v -> Stream.concat(Stream.of(v), v.onVirtualThreads()))
        : variants.stream();
  }
}
