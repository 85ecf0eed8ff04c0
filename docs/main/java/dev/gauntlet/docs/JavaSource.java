package dev.gauntlet.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A source file's one top-level type, as its documentation needs it. Parsed, never compiled. */
final class JavaSource {
  private final DocTrees documentation;
  private final TreePath unit;
  private final ClassTree type;

  private JavaSource(DocTrees documentation, CompilationUnitTree unit) {
    this.documentation = documentation;
    this.unit = new TreePath(unit);
    type = (ClassTree) unit.getTypeDecls().get(0);
  }

  /** Something documented, and how it is declared. */
  record Documented(String declaration, Optional<DocCommentTree> comment) {}

  /**
   * Reads a source file.
   *
   * @throws IOException if it cannot be read, or declares no type
   */
  static JavaSource read(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
      for (CompilationUnitTree unit : task.parse()) {
        if (!unit.getTypeDecls().isEmpty()) {
          return new JavaSource(DocTrees.instance(task), unit);
        }
      }
    }
    throw new IOException(file + " declares no type");
  }

  /** Every source file of a folder that declares a public type, by name. */
  static List<Path> publicTypes(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("package-info.java") && read(file).isPublic()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private boolean isPublic() {
    return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
  }

  /** Whether it is a variant, which tells of itself by an annotation. */
  boolean isVariant() {
    return type.getModifiers().getAnnotations().stream()
        .map(annotation -> annotation.getAnnotationType().toString())
        .anyMatch(name -> name.equals("Correct") || name.equals("Buggy"));
  }

  /** The type itself. */
  Documented self() {
    return new Documented(header(type), comment(TreePath.getPath(unit, type)));
  }

  /** The methods of an interface, in their order. */
  List<Documented> methods() {
    return type.getMembers().stream()
        .filter(member -> member instanceof MethodTree)
        .map(
            member ->
                new Documented(
                    declaration((MethodTree) member), comment(TreePath.getPath(unit, member))))
        .toList();
  }

  private Optional<DocCommentTree> comment(TreePath path) {
    return Optional.ofNullable(documentation.getDocCommentTree(path));
  }

  private static String header(ClassTree type) {
    String name = type.getSimpleName() + parameters(type.getTypeParameters());
    return switch (type.getKind()) {
      case INTERFACE -> "interface " + name + clause(" extends ", type.getImplementsClause());
      case RECORD -> "record " + name + "(" + components(type) + ")";
      case ENUM -> "enum " + name;
      default -> "class " + name;
    };
  }

  private static String components(ClassTree type) {
    return type.getMembers().stream()
        .filter(member -> member instanceof VariableTree)
        .map(member -> (VariableTree) member)
        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
        .map(JavaSource::declaration)
        .collect(Collectors.joining(", "));
  }

  private static String declaration(MethodTree method) {
    String parameters = parameters(method.getTypeParameters());
    return plain(
        (parameters.isEmpty() ? "" : parameters + " ")
            + method.getReturnType()
            + " "
            + method.getName()
            + method.getParameters().stream()
                .map(JavaSource::declaration)
                .collect(Collectors.joining(", ", "(", ")"))
            + clause(" throws ", method.getThrows()));
  }

  private static String declaration(VariableTree variable) {
    return plain(variable.getType() + " " + variable.getName());
  }

  private static String parameters(List<? extends Tree> types) {
    return types.isEmpty() ? "" : plain(clause("<", types) + ">");
  }

  private static String clause(String word, List<? extends Tree> types) {
    return types.isEmpty()
        ? ""
        : types.stream().map(Tree::toString).collect(Collectors.joining(", ", word, ""));
  }

  /** Nullness is told in words. */
  private static String plain(String declaration) {
    return declaration.replaceAll("@Nullable(\\(\\))?\\s*", "");
  }
}
