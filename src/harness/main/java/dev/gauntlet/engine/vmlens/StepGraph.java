package dev.gauntlet.engine.vmlens;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an interleaving, and which come before which; VMLens plans the next interleaving on
 * it.
 *
 * <p>VMLens plans on a graph of jgrapht's, which it traces as it does any code: each access to a
 * field of the graph, and of the JDK's lists and maps in it, goes through the agent. Here are the
 * methods that VMLens calls, under the names that it calls them by, and with the same results;
 * nothing in them is traced. Used by one thread. {@link Planning} puts it in the graph's place.
 */
public interface StepGraph {
  /** Adds a step, if it is not there. */
  boolean addVertex(Object step);

  /** Adds that a step comes before another, if that is not known; both must be there. */
  @Nullable Object addEdge(Object before, Object after);

  /** Forgets that a step comes before another, if that is known. */
  @Nullable Object removeEdge(Object before, Object after);

  /** Whether a step is there. */
  boolean containsVertex(Object step);

  /** The graph itself; steps have numbers in the order in which they came. */
  final class Table implements StepGraph {
    private static final int FEW = 64;

    private Object[] steps = new Object[FEW];
    private int[][] following = new int[FEW][];
    private int[] followers = new int[FEW];
    private int[] preceding = new int[FEW];
    private int count;

    /** Where each step's number is found, plus one: at its hash code or behind. */
    private int[] places = new int[2 * FEW];

    /**
     * An empty graph.
     *
     * @param edges ignored; VMLens says of what class its edges are
     */
    public Table(Class<?> edges) {}

    @Override
    public boolean addVertex(Object step) {
      if (containsVertex(step)) {
        return false;
      }
      if (count == steps.length) {
        grow(2 * count);
      }
      steps[count] = step;
      following[count] = new int[2];
      places[placeOf(step)] = count + 1;
      count++;
      return true;
    }

    @Override
    public @Nullable Object addEdge(Object before, Object after) {
      int from = numberOf(before);
      int to = numberOf(after);
      if (indexOf(from, to) >= 0) {
        return null;
      }
      if (followers[from] == following[from].length) {
        following[from] = Arrays.copyOf(following[from], 2 * followers[from]);
      }
      following[from][followers[from]++] = to;
      preceding[to]++;
      return this;
    }

    @Override
    public @Nullable Object removeEdge(Object before, Object after) {
      if (!containsVertex(before) || !containsVertex(after)) {
        return null;
      }
      int from = numberOf(before);
      int to = numberOf(after);
      int index = indexOf(from, to);
      if (index < 0) {
        return null;
      }
      followers[from]--;
      System.arraycopy(following[from], index + 1, following[from], index, followers[from] - index);
      preceding[to]--;
      return this;
    }

    @Override
    public boolean containsVertex(Object step) {
      return places[placeOf(step)] != 0;
    }

    private int numberOf(Object step) {
      int number = places[placeOf(step)] - 1;
      if (number < 0) {
        throw new IllegalArgumentException("no such step: " + step);
      }
      return number;
    }

    /** Where the step's number is, or belongs. */
    private int placeOf(Object step) {
      int hash = step.hashCode();
      int place = (hash ^ hash >>> 16) & (places.length - 1);
      while (places[place] != 0 && !steps[places[place] - 1].equals(step)) {
        place = place + 1 & (places.length - 1);
      }
      return place;
    }

    /** Where among the followers of a step another one is; negative if it is not. */
    private int indexOf(int from, int to) {
      for (int i = 0; i < followers[from]; i++) {
        if (following[from][i] == to) {
          return i;
        }
      }
      return -1;
    }

    private void grow(int size) {
      steps = Arrays.copyOf(steps, size);
      following = Arrays.copyOf(following, size);
      followers = Arrays.copyOf(followers, size);
      preceding = Arrays.copyOf(preceding, size);
      places = new int[2 * size];
      for (int i = 0; i < count; i++) {
        places[placeOf(steps[i])] = i + 1;
      }
    }
  }

  /**
   * The steps in an order in which none comes too early; among those that may come next, the one
   * that could come first is first.
   */
  final class Sorting {
    private final Table graph;
    private final int[] missing;
    private final int[] next;
    private int ready;
    private int given;

    /** Sorts. The graph must not change from now on. */
    public Sorting(StepGraph graph) {
      this.graph = (Table) graph;
      missing = Arrays.copyOf(this.graph.preceding, this.graph.count);
      next = new int[this.graph.count];
      for (int i = 0; i < missing.length; i++) {
        if (missing[i] == 0) {
          next[ready++] = i;
        }
      }
    }

    /**
     * Whether there is one more.
     *
     * @throws IllegalArgumentException if there is one, but a cycle lies before it
     */
    public boolean hasNext() {
      if (given == ready && given < next.length) {
        throw new IllegalArgumentException("the steps have a cycle");
      }
      return given < ready;
    }

    /** The next one; there must be one. */
    public Object next() {
      int number = next[given++];
      for (int i = 0; i < graph.followers[number]; i++) {
        int follower = graph.following[number][i];
        missing[follower]--;
        if (missing[follower] == 0) {
          next[ready++] = follower;
        }
      }
      return graph.steps[number];
    }
  }
}
