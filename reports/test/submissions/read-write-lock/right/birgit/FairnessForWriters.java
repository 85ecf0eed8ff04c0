import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import java.util.HashSet;
import java.util.Set;

/** Everything under the monitor of this object. Writers first. */
public class FairnessForWriters implements ReadWriteMutex {
  private final Set<Thread> readers = new HashSet<>();
  private Thread writer = null;
  private int writersInLine = 0;

  public FairnessForWriters() {}

  @Override
  public synchronized void lockRead() throws InterruptedException {
    while (writer != null || writersInLine > 0) {
      wait();
    }
    readers.add(Thread.currentThread());
  }

  @Override
  public synchronized void unlockRead() {
    if (!readers.remove(Thread.currentThread())) {
      throw new IllegalMonitorStateException("you do not read");
    }
    if (readers.isEmpty()) {
      notifyAll();
    }
  }

  @Override
  public synchronized void lockWrite() throws InterruptedException {
    writersInLine++;
    try {
      while (writer != null || !readers.isEmpty()) {
        wait();
      }
      writer = Thread.currentThread();
    } catch (InterruptedException e) {
      // readers may be waiting because of me
      notifyAll();
      throw e;
    } finally {
      writersInLine--;
    }
  }

  @Override
  public synchronized void unlockWrite() {
    if (writer != Thread.currentThread()) {
      throw new IllegalMonitorStateException("you do not write");
    }
    writer = null;
    notifyAll();
  }
}
