import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public class RwMutex implements ReadWriteMutex {
  // a concurrent set, so adding and removing readers needs no synchronized
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private Thread writer;
  private int waitingWriters;

  public RwMutex() {}

  @Override
  public void lockRead() throws InterruptedException {
    waitForWriters();
    readers.add(Thread.currentThread());
  }

  private synchronized void waitForWriters() throws InterruptedException {
    while (writer != null || waitingWriters > 0) {
      wait();
    }
  }

  @Override
  public void unlockRead() {
    if (!readers.remove(Thread.currentThread())) {
      throw new IllegalMonitorStateException();
    }
    synchronized (this) {
      notifyAll();
    }
  }

  @Override
  public synchronized void lockWrite() throws InterruptedException {
    waitingWriters++;
    try {
      while (writer != null || !readers.isEmpty()) {
        wait();
      }
      writer = Thread.currentThread();
    } finally {
      waitingWriters--;
      notifyAll();
    }
  }

  @Override
  public synchronized void unlockWrite() {
    if (writer != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
    writer = null;
    notifyAll();
  }
}
