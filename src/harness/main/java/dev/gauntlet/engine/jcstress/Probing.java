package dev.gauntlet.engine.jcstress;

import com.google.gson.Gson;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * What jcstress finds out about this machine's JVM by starting it again and again, which takes
 * seconds. It keeps it in static fields and offers no way to tell it; so that it is found out once,
 * the fields are read out where it was and filled in elsewhere.
 */
final class Probing {
  private static final Gson GSON = new Gson();

  private Probing() {}

  /** The fields by name: flags, which are lists, and findings. */
  private record State(
      Map<String, List<String>> flags,
      Map<String, Boolean> findings,
      Map<String, Integer> numbers) {}

  /** Probes, and returns what was found. */
  static String probe(Options options) {
    VMSupport.initFlags(options);
    State state = new State(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    try {
      for (Field field : fields()) {
        Object value = field.get(null);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
          state.flags().put(field.getName(), list.stream().map(String.class::cast).toList());
        } else if (value instanceof Boolean finding) {
          state.findings().put(field.getName(), finding);
        } else if (value instanceof Integer number) {
          state.numbers().put(field.getName(), number);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields were made accessible", e);
    }
    return GSON.toJson(state);
  }

  /** Fills in what another JVM on this machine has found. */
  static void restore(String found) {
    State state = GSON.fromJson(found, State.class);
    try {
      for (Field field : fields()) {
        List<String> flags = state.flags().get(field.getName());
        Boolean finding = state.findings().get(field.getName());
        Integer number = state.numbers().get(field.getName());
        if (flags != null) {
          @SuppressWarnings("unchecked")
          List<String> kept = (List<String>) field.get(null);
          kept.clear();
          kept.addAll(flags);
        } else if (finding != null) {
          field.setBoolean(null, finding);
        } else if (number != null) {
          field.setInt(null, number);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields were made accessible", e);
    }
  }

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Field field : VMSupport.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    return fields;
  }
}
