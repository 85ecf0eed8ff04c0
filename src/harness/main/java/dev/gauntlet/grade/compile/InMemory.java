package dev.gauntlet.grade.compile;

import dev.gauntlet.grade.compile.Exchange.Message;
import dev.gauntlet.grade.compile.Exchange.Request;
import dev.gauntlet.grade.compile.Exchange.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Javac on sources and class files that lie in memory. */
final class InMemory {
  private static final int MOST_ERRORS = 20;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final List<String> options;

  InMemory(String contract) {
    options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-implicit:none",
            "-encoding",
            "UTF-8",
            "-g",
            "-nowarn",
            "-Xmaxerrs",
            Integer.toString(MOST_ERRORS),
            "-cp",
            contract);
  }

  Response compile(Request request) throws IOException {
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    List<JavaFileObject> sources = new ArrayList<>();
    request.sources().forEach((name, text) -> sources.add(new Source(name, text)));
    Map<String, ClassFile> written = new TreeMap<>();
    boolean compiled;
    try (JavaFileManager files =
        new Memory(
            javac.getStandardFileManager(heard, Locale.ROOT, StandardCharsets.UTF_8), written)) {
      compiled = javac.getTask(Writer.nullWriter(), files, heard, options, null, sources).call();
    }
    List<Message> errors = errors(heard.getDiagnostics());
    if (!compiled && errors.isEmpty()) {
      errors = List.of(new Message("", -1, "gauntlet.silent", "the compiler does not say why"));
    }
    Map<String, String> classes = new TreeMap<>();
    if (compiled) {
      written.forEach(
          (name, file) -> classes.put(name, Base64.getEncoder().encodeToString(file.bytes())));
    }
    return new Response(request.number(), classes, compiled ? List.of() : errors);
  }

  private static List<Message> errors(List<Diagnostic<? extends JavaFileObject>> heard) {
    return heard.stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .limit(MOST_ERRORS)
        .map(
            d ->
                new Message(
                    d.getSource() instanceof Source source ? source.name : "",
                    d.getLineNumber(),
                    String.valueOf(d.getCode()),
                    d.getMessage(Locale.ENGLISH)))
        .toList();
  }

  /** A source; which class it holds need not show in its name. */
  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + Integer.toHexString(name.hashCode()) + ".java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    ClassFile(String internalName) {
      super(URI.create("memory:///" + internalName.hashCode() + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return content;
    }

    byte[] bytes() {
      return content.toByteArray();
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ClassFile> written;

    Memory(JavaFileManager manager, Map<String, ClassFile> written) {
      super(manager);
      this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ClassFile file = new ClassFile(className.replace('.', '/'));
      written.put(className.replace('.', '/'), file);
      return file;
    }
  }
}
