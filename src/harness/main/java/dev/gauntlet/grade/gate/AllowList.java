package dev.gauntlet.grade.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types of the JDK, and their members, that submissions may use.
 *
 * <p>The list is a resource, a line a type: {@code java.util.List} allows the type and all of its
 * members, {@code java.util.function.*} the types of a package, {@code java.lang.System: nanoTime}
 * these members only, with a descriptor this overload only, {@code java.util.Locale ! setDefault}
 * all but these, and {@code -java.util.Scanner} takes a type of an allowed package away.
 */
final class AllowList {
  private static final String FOR_ALL = "allowed.txt";
  private static final String FOR_ONE = "allowed-%s.txt";

  private final Map<String, Rule> rules = new HashMap<>();

  private record Rule(boolean allowed, boolean listed, Set<String> members) {
    boolean allows(String member, String descriptor) {
      boolean named = members.contains(member) || members.contains(member + descriptor);
      return allowed && (member.isEmpty() || named == listed);
    }
  }

  /**
   * Reads the list.
   *
   * @param contract the last name of a contract's package; a contract that asks for what others
   *     have no use for has a list of its own besides
   */
  static AllowList read(String contract) {
    AllowList list = new AllowList();
    try (InputStream forAll = AllowList.class.getResourceAsStream(FOR_ALL);
        InputStream forOne = AllowList.class.getResourceAsStream(FOR_ONE.formatted(contract))) {
      if (forAll == null) {
        throw new IllegalStateException("the gate's list is missing: " + FOR_ALL);
      }
      list.addAll(forAll);
      if (forOne != null) {
        list.addAll(forOne);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the gate's list", e);
    }
    return list;
  }

  /** Whether the list allows a member of a type, or with an empty name the type. */
  boolean allows(String owner, String member, String descriptor) {
    return rule(owner).map(rule -> rule.allows(member, descriptor)).orElse(false);
  }

  private Optional<Rule> rule(String owner) {
    Rule own = rules.get(owner);
    if (own != null) {
      return Optional.of(own);
    }
    int nested = owner.lastIndexOf('$');
    if (nested > 0) {
      return rule(owner.substring(0, nested))
          .map(outer -> new Rule(outer.allowed(), false, Set.of()));
    }
    return Optional.ofNullable(rules.get(owner.substring(0, owner.lastIndexOf('/') + 1) + "*"));
  }

  private void addAll(InputStream lines) {
    new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(this::add);
  }

  private void add(String line) {
    if (line.startsWith("-")) {
      rules.put(internal(line.substring(1)), new Rule(false, false, Set.of()));
    } else if (line.contains(": ")) {
      String[] parts = line.split(": ", 2);
      rules.put(
          internal(parts[0]), new Rule(true, true, Set.copyOf(List.of(parts[1].split(" +", -1)))));
    } else if (line.contains(" ! ")) {
      String[] parts = line.split(" ! ", 2);
      rules.put(
          internal(parts[0]), new Rule(true, false, Set.copyOf(List.of(parts[1].split(" +", -1)))));
    } else {
      rules.put(internal(line), new Rule(true, false, Set.of()));
    }
  }

  private static String internal(String name) {
    return name.strip().replace('.', '/');
  }
}
