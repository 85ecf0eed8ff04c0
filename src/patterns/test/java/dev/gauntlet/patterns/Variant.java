package dev.gauntlet.patterns;

import dev.gauntlet.catalogue.Contract;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** An implementation that a contract test makes instances of. */
public final class Variant {
  private final Class<?> type;
  private final Constructor<?> constructor;

  /** What the constructor takes behind the contract's arguments. */
  private final Object[] more;

  Variant(Class<?> type) {
    this.type = type;
    more = new Object[0];
    Class<?>[] madeBy = contractOf(type).madeBy();
    try {
      constructor = type.getDeclaredConstructor(madeBy);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          type.getName() + " has no constructor " + Arrays.toString(madeBy), e);
    }
    constructor.setAccessible(true);
  }

  private Variant(Constructor<?> constructor, ThreadFactory threads) {
    type = constructor.getDeclaringClass();
    this.constructor = constructor;
    more = new Object[] {threads};
  }

  /** The variant on virtual threads, if it takes a thread factory and there are such threads. */
  Optional<Variant> onVirtualThreads() {
    return VirtualThreads.factory()
        .flatMap(threads -> withFactory().map(found -> new Variant(found, threads)));
  }

  /** The constructor that takes a thread factory behind what the contract names. */
  Optional<Constructor<?>> withFactory() {
    Class<?>[] madeBy = contractOf(type).madeBy();
    Class<?>[] longer = Arrays.copyOf(madeBy, madeBy.length + 1);
    longer[madeBy.length] = ThreadFactory.class;
    return Stream.of(type.getConstructors())
        .filter(found -> Arrays.equals(found.getParameterTypes(), longer))
        .findFirst();
  }

  /** The variant's class. */
  public Class<?> type() {
    return type;
  }

  /**
   * Makes a new instance by the contract's constructor and throws what that throws.
   *
   * @param <C> the contract; the caller's own declaration decides it
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <C> C make(Object... arguments) {
    try {
      return (C)
          constructor.newInstance(Stream.of(arguments, more).flatMap(Arrays::stream).toArray());
    } catch (InvocationTargetException e) {
      throw unchecked(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName() + " cannot be made", e);
    }
  }

  private RuntimeException unchecked(InvocationTargetException e) {
    if (e.getCause() instanceof RuntimeException thrown) {
      return thrown;
    }
    if (e.getCause() instanceof Error thrown) {
      throw thrown;
    }
    throw new AssertionError(type.getName() + " cannot be made", e.getCause());
  }

  private static Contract contractOf(Class<?> type) {
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      Class<?> next = open.remove();
      Contract contract = next.getAnnotation(Contract.class);
      if (contract != null) {
        return contract;
      }
      open.addAll(List.of(next.getInterfaces()));
      if (next.getSuperclass() != null) {
        open.add(next.getSuperclass());
      }
    }
    throw new IllegalArgumentException(type.getName() + " implements no contract");
  }

  /** The class's simple name and its threads, as they stand in test reports. */
  @Override
  public String toString() {
    return type.getSimpleName() + (more.length == 0 ? "" : " on virtual threads");
  }
}
