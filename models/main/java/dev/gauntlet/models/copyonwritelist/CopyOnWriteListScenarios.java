package dev.gauntlet.models.copyonwritelist;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import java.util.List;

/** What a copy-on-write list promises to those who change it and those who read snapshots of it. */
public class CopyOnWriteListScenarios {
  @Scenario(
      "Of the items that two threads add at once, all are there, each thread's in their order.")
  public void addsAtOnce() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    Threads threads = new Threads();
    threads.add("adder of 3", () -> list.add(3));
    threads.add(
        "adder of 1 and 2",
        () -> {
          list.add(1);
          list.add(2);
        });
    threads.run();
    List<Integer> held = list.snapshot();
    Check.equal("items held", 3, held.size());
    Check.that(
        "the items are 1, 2 and 3, 1 before 2; they are " + held,
        held.contains(3) && held.contains(1) && held.indexOf(1) < held.indexOf(2));
  }

  @Scenario("A snapshot that is taken beside an add stays as it was taken.")
  public void snapshotBesideAdd() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    List<?>[] taken = new List<?>[1];
    int[] size = new int[1];
    Threads threads = new Threads();
    threads.add("adder", () -> list.add(1));
    threads.add(
        "reader",
        () -> {
          taken[0] = list.snapshot();
          size[0] = taken[0].size();
        });
    threads.run();
    Check.equal("size of the snapshot later, as when it was taken", size[0], taken[0].size());
    Check.equal("items held", List.of(1), list.snapshot());
  }

  @Scenario("A snapshot beside a removal is of one moment, and stays as it was taken.")
  public void snapshotBesideRemoval() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    list.add(1);
    list.add(2);
    List<?>[] taken = new List<?>[1];
    String[] items = new String[1];
    Threads threads = new Threads();
    threads.add("remover", () -> list.remove(1));
    threads.add(
        "reader",
        () -> {
          taken[0] = list.snapshot();
          items[0] = taken[0].toString();
        });
    threads.run();
    Check.that(
        "the reader sees 1 and 2, or 2; it saw " + items[0],
        items[0].equals("[1, 2]") || items[0].equals("[2]"));
    Check.equal("the snapshot later, as when it was taken", items[0], taken[0].toString());
    Check.equal("items held", List.of(2), list.snapshot());
  }

  @Scenario("A reader among changes walks through a snapshot of one moment, to its end.")
  public void readerAmongChanges() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    list.add(1);
    int[] sum = new int[1];
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          list.add(10);
          list.remove(1);
        });
    threads.add(
        "reader",
        () -> {
          for (int item : list.snapshot()) {
            sum[0] += item;
          }
        });
    threads.run();
    Check.that(
        "the reader sees 1, or 1 and 10, or 10; the sum it saw was " + sum[0],
        sum[0] == 1 || sum[0] == 11 || sum[0] == 10);
  }

  @Scenario("Of two threads that remove the one item, one is told that it has.")
  public void twoRemovalsOneItem() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    list.add(1);
    boolean[] one = new boolean[1];
    boolean[] two = new boolean[1];
    Threads threads = new Threads();
    threads.add("remover 1", () -> one[0] = list.remove(1));
    threads.add("remover 2", () -> two[0] = list.remove(1));
    threads.run();
    Check.that("one removal answers true and the other false", one[0] != two[0]);
    Check.equal("items held", List.of(), list.snapshot());
  }

  @Scenario("An add and a removal at once both take effect.")
  public void addBesideRemoval() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    list.add(1);
    boolean[] removed = new boolean[1];
    Threads threads = new Threads();
    threads.add("adder", () -> list.add(2));
    threads.add("remover", () -> removed[0] = list.remove(1));
    threads.run();
    Check.that("an item that is there is removed", removed[0]);
    Check.equal("items held", List.of(2), list.snapshot());
  }

  @Scenario(
      "Who finds an item in a snapshot sees all that was written into it before it was added.")
  public void itemsArePublished() throws Exception {
    CopyOnWriteList<int[]> list = Subject.make();
    int[] seen = {7};
    Threads threads = new Threads();
    threads.add(
        "adder",
        () -> {
          int[] item = new int[1];
          item[0] = 7;
          list.add(item);
        });
    threads.add(
        "reader",
        () -> {
          List<int[]> snapshot = list.snapshot();
          if (!snapshot.isEmpty()) {
            seen[0] = snapshot.get(0)[0];
          }
        });
    threads.run();
    Check.equal("what the reader read in the item", 7, seen[0]);
  }

  @Scenario("A null that is refused leaves no lock held.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    CopyOnWriteList<Integer> list = Subject.make();
    int[] refused = new int[1];
    Threads threads = new Threads();
    threads.add(
        "careless adder",
        () -> {
          try {
            list.add(null);
          } catch (NullPointerException e) {
            refused[0]++;
          }
          try {
            list.remove(null);
          } catch (NullPointerException e) {
            refused[0]++;
          }
        });
    threads.add("adder", () -> list.add(1));
    threads.run();
    Check.equal("refusals of null", 2, refused[0]);
    Check.equal("items held", List.of(1), list.snapshot());
  }
}
