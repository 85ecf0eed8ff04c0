package dev.gauntlet.patterns;

import dev.gauntlet.catalogue.Buggy;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Finds what {@link Variants} finds, without the buggy ones. */
public final class CorrectVariants implements ArgumentsProvider {
  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws ClassNotFoundException {
    return new Variants()
        .provideArguments(parameters, context)
        .filter(arguments -> !isBuggy((Variant) arguments.get()[0]));
  }

  private static boolean isBuggy(Variant variant) {
    return variant.type().isAnnotationPresent(Buggy.class);
  }
}
