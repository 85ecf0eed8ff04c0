package dev.gauntlet.models.channel;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a channel that is never full answers when one thread uses it. */
public class ChannelSpecification {
  private final Deque<Integer> items = new ArrayDeque<>();
  private boolean closed;

  public void send(int item) {
    if (closed) {
      throw new IllegalStateException();
    }
    items.add(item);
  }

  public String receiveIfClosed() {
    if (!closed) {
      return "open";
    }
    Integer item = items.poll();
    return item == null ? "end" : item.toString();
  }

  public void close() {
    closed = true;
  }

  public boolean isClosed() {
    return closed;
  }
}
