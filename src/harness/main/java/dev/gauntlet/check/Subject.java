package dev.gauntlet.check;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The implementation under test, as checks see it: something to make new instances of.
 *
 * <p>A worker installs the subject's maker before it runs a check. A JVM that an engine forks by
 * itself names its subject by the properties {@link #CLASS_PROPERTY} and {@link #MAKER_PROPERTY}.
 */
public final class Subject {
  /** Names the subject's class in a JVM that an engine forks. */
  public static final String CLASS_PROPERTY = "gauntlet.subject";

  /** Is the code of its maker, in hexadecimal digits: writing it there would load a library. */
  public static final String MAKER_PROPERTY = "gauntlet.subject.maker";

  private static @Nullable Maker maker = fromProperties();

  private Subject() {}

  /**
   * Makes a new instance of the subject.
   *
   * @param arguments what the contract's constructor takes
   * @param <C> the contract; the caller's own declaration decides it
   * @throws IllegalStateException if no subject is installed
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <C> C make(Object... arguments) {
    Maker current = maker;
    if (current == null) {
      throw new IllegalStateException("no subject is installed in this JVM");
    }
    return (C) current.make(arguments);
  }

  /** Installs what {@link #make} uses from now on. */
  public static void install(Maker subject) {
    maker = subject;
  }

  private static @Nullable Maker fromProperties() {
    String className = System.getProperty(CLASS_PROPERTY);
    if (className == null) {
      return null;
    }
    HangWatch.startIfAsked();
    String code = System.getProperty(MAKER_PROPERTY, "");
    return Makers.define(className, HexFormat.of().parseHex(code));
  }
}
