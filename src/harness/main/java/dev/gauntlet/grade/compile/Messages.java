package dev.gauntlet.grade.compile;

import dev.gauntlet.grade.compile.Exchange.Message;
import dev.gauntlet.grade.compile.Exchange.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the compiler says into what people read. */
final class Messages {
  private static final String NO_PACKAGE = "compiler.err.doesnt.exist";
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");

  private Messages() {}

  static Compilation judge(Response response) {
    if (response.errors().isEmpty()) {
      Map<String, byte[]> classes = new TreeMap<>();
      response
          .classes()
          .forEach((name, bytes) -> classes.put(name, Base64.getDecoder().decode(bytes)));
      return new Compilation.Compiled(classes);
    }
    return new Compilation.Refused(
        summary(response.errors()), response.errors().stream().map(Messages::line).toList());
  }

  private static String summary(List<Message> errors) {
    for (Message error : errors) {
      Matcher missing = PACKAGE.matcher(error.text());
      if (error.code().equals(NO_PACKAGE) && missing.find()) {
        return "does not compile: it needs the package %s, and there is only the JDK and the contract"
            .formatted(missing.group(1));
      }
    }
    return "does not compile: " + line(errors.get(0));
  }

  /** A message as one line, file and line first. */
  private static String line(Message error) {
    List<String> parts = new ArrayList<>();
    error.text().lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(parts::add);
    String text = String.join("; ", parts);
    if (error.file().isEmpty()) {
      return text;
    }
    return error.line() > 0
        ? "%s:%d: %s".formatted(error.file(), error.line(), text)
        : error.file() + ": " + text;
  }
}
