package dev.stepwright.dsl.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * AWS's optimised service integrations: which actions each has, and which may be waited for.
 *
 * <p>Any action of any service can be called through {@code aws-sdk} besides, with or without a
 * task token; those are not listed, and without the network they cannot be checked.
 */
final class ServiceIntegrations {

  /**
   * Actions: {@code name}, then {@code +s} for .sync, {@code +2} for .sync:2, {@code +t} tokens.
   */
  private static final String[] INTEGRATIONS = {
    "apigateway invoke+t",
    "athena startQueryExecution+s stopQueryExecution getQueryExecution getQueryResults",
    "batch submitJob+s",
    "bedrock invokeModel+t createModelCustomizationJob+s",
    "codebuild startBuild+s stopBuild batchDeleteBuilds batchGetReports startBuildBatch+s"
        + " stopBuildBatch retryBuildBatch+s deleteBuildBatch",
    "databrew startJobRun+s",
    "dynamodb getItem putItem updateItem deleteItem",
    "ecs runTask+s+t",
    "eks call createCluster+s deleteCluster+s createFargateProfile+s deleteFargateProfile+s"
        + " createNodegroup+s deleteNodegroup+s runJob+s",
    "elasticmapreduce createCluster+s terminateCluster+s addStep+s cancelStep"
        + " setClusterTerminationProtection modifyInstanceFleetByName modifyInstanceGroupByName",
    "emr-containers createVirtualCluster deleteVirtualCluster+s startJobRun+s",
    "emr-serverless createApplication+s startApplication+s stopApplication+s deleteApplication+s"
        + " startJobRun+s cancelJobRun+s",
    "events putEvents+t",
    "glue startJobRun+s",
    "http invoke",
    "lambda invoke+t",
    "mediaconvert createJob+s",
    "sagemaker createEndpoint createEndpointConfig createHyperParameterTuningJob+s"
        + " createLabelingJob+s createModel createProcessingJob+s createTrainingJob+s"
        + " createTransformJob+s updateEndpoint",
    "sns publish+t",
    "sqs sendMessage+t",
    "states startExecution+s+2+t"
  };

  private static final String SDK = "aws-sdk:";

  /** The service whose integrations read and write the items of Maps only. */
  private static final String ITEMS = "s3";

  private static final Map<String, Map<String, List<String>>> BY_SERVICE = new HashMap<>();

  static {
    for (String integration : INTEGRATIONS) {
      String[] words = integration.split(" ");
      Map<String, List<String>> actions = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        String[] parts = words[i].split("\\+");
        List<String> patterns = new ArrayList<>();
        for (int j = 1; j < parts.length; j++) {
          patterns.add(
              switch (parts[j]) {
                case "s" -> ".sync";
                case "2" -> ".sync:2";
                default -> ".waitForTaskToken";
              });
        }
        actions.put(parts[0], List.copyOf(patterns));
      }
      BY_SERVICE.put(words[0], Map.copyOf(actions));
    }
  }

  /** What is known of a service integration. */
  enum Verdict {
    KNOWN,
    UNKNOWN_SERVICE,
    UNKNOWN_ACTION,
    UNKNOWN_PATTERN,
    OF_ITEMS
  }

  private ServiceIntegrations() {}

  /**
   * What is known of an integration for Tasks.
   *
   * @param service the service, with {@code aws-sdk:} before it where it is called through that
   */
  static Verdict verdict(String service, String action, @Nullable String pattern) {
    if (service.equals(ITEMS)) {
      return Verdict.OF_ITEMS;
    }
    if (!service.startsWith(SDK) && !BY_SERVICE.containsKey(service)) {
      return Verdict.UNKNOWN_SERVICE;
    }
    List<String> patterns = waits(service, action);
    if (patterns == null) {
      return Verdict.UNKNOWN_ACTION;
    }
    return pattern == null || patterns.contains(pattern) ? Verdict.KNOWN : Verdict.UNKNOWN_PATTERN;
  }

  private static @Nullable List<String> waits(String service, String action) {
    return service.startsWith(SDK)
        ? List.of(".waitForTaskToken")
        : BY_SERVICE.getOrDefault(service, Map.of()).get(action);
  }

  /** What the AWS SDK calls a service; null where that depends on the action, or it has none. */
  static @Nullable String sdkName(String service) {
    return switch (service) {
      case "bedrock", "http" -> null;
      case "elasticmapreduce" -> "emr";
      case "events" -> "eventbridge";
      case "states" -> "sfn";
      default -> service.replace("-", "");
    };
  }

  static Collection<String> services() {
    return BY_SERVICE.keySet();
  }

  static List<String> actions(String service) {
    return BY_SERVICE.getOrDefault(service, Map.of()).keySet().stream().sorted().toList();
  }

  static String patterns(String service, String action) {
    List<String> patterns = waits(service, action);
    return patterns == null || patterns.isEmpty()
        ? "request-response only"
        : "request-response, " + String.join(", ", patterns);
  }
}
