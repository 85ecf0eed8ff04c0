import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import java.util.concurrent.LinkedBlockingDeque;

// We may use java.util.concurrent. Not ConcurrentLinkedDeque, because its size() is only a guess.
public class DequeStack<T> implements ConcurrentStack<T> {
  private final LinkedBlockingDeque<T> deque = new LinkedBlockingDeque<>();

  public DequeStack() {}

  @Override
  public void push(T item) {
    deque.addFirst(item); // checks for null
  }

  @Override
  public T pop() {
    return deque.pollFirst();
  }

  @Override
  public int size() {
    return deque.size();
  }
}
