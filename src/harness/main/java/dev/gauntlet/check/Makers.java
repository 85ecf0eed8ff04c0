package dev.gauntlet.check;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Defines makers: classes whose one method is a plain {@code new}.
 *
 * <p>Reflection would hide the subject from Lincheck, which follows calls in compiled code only. A
 * maker is defined beside the subject, so that a class or constructor that is only package-private
 * can be made too.
 */
public final class Makers {
  private Makers() {}

  /**
   * Returns a maker for a class of this JVM's class path.
   *
   * @param className the subject's class
   * @param madeBy the names of the constructor's parameter types, separated by commas
   * @throws IllegalArgumentException if there is no such class or constructor
   */
  public static Maker of(String className, String madeBy) {
    try {
      // What is not there would be missed only when the maker is used.
      Class<?> subject =
          Class.forName(className).getDeclaredConstructor(types(madeBy)).getDeclaringClass();
      return define(subject, MakerCode.of(className, madeBy));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          className + " cannot be made by (" + madeBy + "): " + e, e);
    }
  }

  /**
   * Returns the maker whose code was written elsewhere.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  static Maker define(String className, byte[] code) {
    try {
      return define(Class.forName(className), code);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(className + " cannot be made: " + e, e);
    }
  }

  private static Maker define(Class<?> subject, byte[] code) throws ReflectiveOperationException {
    MethodHandles.Lookup beside = MethodHandles.privateLookupIn(subject, MethodHandles.lookup());
    return (Maker) beside.defineClass(code).getDeclaredConstructor().newInstance();
  }

  private static Class<?>[] types(String names) throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (String name : names.isEmpty() ? new String[0] : names.split(",")) {
      types.add(
          switch (name) {
            case "int" -> int.class;
            case "long" -> long.class;
            case MakerCode.VIRTUAL_THREADS -> ThreadFactory.class;
            default -> Class.forName(name);
          });
    }
    return types.toArray(Class<?>[]::new);
  }
}
