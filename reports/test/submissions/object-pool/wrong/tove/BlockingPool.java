import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class BlockingPool<T> implements ObjectPool<T> {
  private final List<T> all;
  private final BlockingQueue<T> idle;

  public BlockingPool(List<T> objects) {
    all = List.copyOf(objects);
    idle = new LinkedBlockingQueue<>(all);
  }

  @Override
  public T borrow() throws InterruptedException {
    return idle.take();
  }

  @Override
  public void giveBack(T object) {
    if (!all.contains(object)) {
      throw new IllegalStateException("not ours");
    }
    if (idle.contains(object)) {
      throw new IllegalStateException("already back");
    }
    idle.add(object);
  }

  @Override
  public int idle() {
    return idle.size();
  }
}
