import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import java.util.Objects;

public class VolatileStack<T> implements ConcurrentStack<T> {
  private static class Node<T> {
    final T item;
    final Node<T> next;

    Node(T item, Node<T> next) {
      this.item = item;
      this.next = next;
    }
  }

  // volatile: all threads see the newest head
  private volatile Node<T> head;

  public VolatileStack() {}

  @Override
  public void push(T item) {
    head = new Node<>(Objects.requireNonNull(item), head);
  }

  @Override
  public T pop() {
    Node<T> top = head;
    if (top == null) return null;
    head = top.next;
    return top.item;
  }

  @Override
  public int size() {
    int n = 0;
    for (Node<T> node = head; node != null; node = node.next) n++;
    return n;
  }
}
