package dev.gauntlet.report.sarif;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of SARIF 2.1.0 that is written; the names are the format's own. */
final class Sarif {
  private Sarif() {}

  record Log(@SerializedName("$schema") String schema, String version, List<Run> runs) {}

  record Run(
      Tool tool,
      List<Invocation> invocations,
      Map<String, ArtifactLocation> originalUriBaseIds,
      String columnKind,
      List<Result> results,
      Map<String, Object> properties) {}

  record Tool(Driver driver) {}

  record Driver(String name, List<Rule> rules) {}

  record Rule(
      String id,
      Message shortDescription,
      Message fullDescription,
      Message help,
      Configuration defaultConfiguration,
      Map<String, Object> properties) {}

  record Configuration(String level) {}

  record Message(String text, @Nullable String markdown) {
    Message(String text) {
      this(text, null);
    }
  }

  record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

  record Notification(
      String level, Message message, List<Location> locations, Map<String, Object> properties) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      @Nullable List<CodeFlow> codeFlows,
      @Nullable List<Suppression> suppressions,
      Map<String, Object> properties) {}

  record Suppression(String kind, String status, String justification) {}

  record Location(
      @Nullable PhysicalLocation physicalLocation,
      @Nullable List<LogicalLocation> logicalLocations,
      @Nullable Message message) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, @Nullable Region region) {}

  record ArtifactLocation(
      @Nullable String uri, @Nullable String uriBaseId, @Nullable Message description) {}

  record Region(int startLine) {}

  record LogicalLocation(String fullyQualifiedName, String kind) {}

  record CodeFlow(Message message, List<ThreadFlow> threadFlows) {}

  record ThreadFlow(String id, Message message, List<FlowStep> locations) {}

  record FlowStep(
      Location location,
      List<String> kinds,
      Map<String, Message> state,
      int nestingLevel,
      int executionOrder,
      String importance) {}
}
