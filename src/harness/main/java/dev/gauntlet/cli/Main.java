package dev.gauntlet.cli;

import dev.gauntlet.cli.UserError.UserException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** Puts implementations of concurrency patterns through the gauntlet. */
@Command(
    name = "gauntlet",
    description =
        "Puts implementations of concurrency patterns through Lincheck, jcstress and VMLens.",
    subcommands = {
      ListCommand.class,
      RunCommand.class,
      ExplainCommand.class,
      GradeCommand.class,
      NewAssignmentCommand.class,
      MergeGradesCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "gauntlet 0.1.0",
    footer = {
      "",
      "Exit status: 0 all as expected, 1 something deviates, 2 wrong usage or input,",
      "3 an engine was inconclusive."
    })
public final class Main {
  /** Something deviates. */
  static final int DEVIATES = 1;

  /** Wrong usage or input. */
  static final int WRONG_INPUT = 2;

  /** An engine was inconclusive. */
  static final int INCONCLUSIVE = 3;

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /**
   * Runs a command.
   *
   * @return the exit status
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(Terminal.interactive() ? Ansi.AUTO : Ansi.OFF));
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          if (failure instanceof UserException) {
            command.getErr().println("gauntlet: " + failure.getMessage());
            return WRONG_INPUT;
          }
          throw failure;
        });
    line.setParameterExceptionHandler(
        (wrong, rest) -> {
          wrong.getCommandLine().getErr().println("gauntlet: " + wrong.getMessage());
          wrong
              .getCommandLine()
              .getErr()
              .println(
                  "Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          return WRONG_INPUT;
        });
    if (arguments.length == 0) {
      line.usage(err);
      return WRONG_INPUT;
    }
    return line.execute(arguments);
  }
}
