package dev.gauntlet.bench;

import dev.gauntlet.patterns.boundedbuffer.BoundedBuffer;
import dev.gauntlet.patterns.channel.Channel;
import dev.gauntlet.patterns.concurrentqueue.ConcurrentQueue;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import dev.gauntlet.patterns.workqueue.WorkQueue;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Queues, stacks and pools of objects. Each thread takes one out for each that it puts in. */
final class QueueWorkloads {
  private static final int CAPACITY = 64;
  private static final Integer ITEM = 1;

  private QueueWorkloads() {}

  @SuppressWarnings("unchecked") // The items are the benchmark's own.
  private static <C> Class<C> raw(Class<?> contract) {
    return (Class<C>) contract;
  }

  static List<Workload<?>> all() {
    return List.of(
        new Workload<>(
            "bounded-buffer",
            QueueWorkloads.<BoundedBuffer<Integer>>raw(BoundedBuffer.class),
            List.of(CAPACITY),
            buffer ->
                () -> {
                  buffer.put(ITEM);
                  return buffer.take();
                },
            "ArrayBlockingQueue",
            () -> throughput(new ArrayBlockingQueue<>(CAPACITY))),
        new Workload<>(
            "channel",
            QueueWorkloads.<Channel<Integer>>raw(Channel.class),
            List.of(CAPACITY),
            channel ->
                () -> {
                  channel.send(ITEM);
                  return channel.receive();
                },
            "LinkedBlockingQueue",
            () -> throughput(new LinkedBlockingQueue<>(CAPACITY))),
        queue(),
        stack(),
        new Workload<>(
            "object-pool",
            QueueWorkloads.<ObjectPool<Integer>>raw(ObjectPool.class),
            List.of(List.of(1, 2, 3, 4)),
            pool ->
                () -> {
                  Integer borrowed = pool.borrow();
                  pool.giveBack(borrowed);
                  return borrowed;
                },
            "ArrayBlockingQueue",
            () -> {
              BlockingQueue<Integer> pool = new ArrayBlockingQueue<>(4, false, List.of(1, 2, 3, 4));
              return () -> {
                Integer borrowed = pool.take();
                pool.put(borrowed);
                return borrowed;
              };
            }),
        new Workload<>(
            "work-queue",
            QueueWorkloads.<WorkQueue<Integer>>raw(WorkQueue.class),
            List.of(),
            queue ->
                () -> {
                  queue.submit(1, ITEM);
                  return queue.take();
                },
            "PriorityBlockingQueue",
            () -> throughput(new PriorityBlockingQueue<>())));
  }

  private static Operation throughput(BlockingQueue<Integer> queue) {
    return () -> {
      queue.put(ITEM);
      return queue.take();
    };
  }

  private static Workload<ConcurrentQueue<Integer>> queue() {
    return new Workload<>(
        "concurrent-queue",
        raw(ConcurrentQueue.class),
        List.of(),
        queue ->
            () -> {
              queue.enqueue(ITEM);
              return queue.dequeue();
            },
        "ConcurrentLinkedQueue",
        () -> {
          ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
          return () -> {
            queue.add(ITEM);
            return queue.remove();
          };
        });
  }

  private static Workload<ConcurrentStack<Integer>> stack() {
    return new Workload<>(
        "concurrent-stack",
        raw(ConcurrentStack.class),
        List.of(),
        stack ->
            () -> {
              stack.push(ITEM);
              return stack.pop();
            },
        "ConcurrentLinkedDeque",
        () -> {
          ConcurrentLinkedDeque<Integer> stack = new ConcurrentLinkedDeque<>();
          return () -> {
            stack.push(ITEM);
            return stack.pop();
          };
        });
  }
}
