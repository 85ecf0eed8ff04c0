package dev.gauntlet.patterns;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Names the class to test. If yours has another name, write it here. */
public final class Variants implements ArgumentsProvider {
  private static final String YOURS = "@CLASS@";

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws ClassNotFoundException {
    return Stream.of(Arguments.of(new Variant(Class.forName(YOURS))));
  }
}
