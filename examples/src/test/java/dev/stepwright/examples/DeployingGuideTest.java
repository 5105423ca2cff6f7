package dev.stepwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code docs/guide/deploying.md} fills in what the definition has, from the file that there is.
 */
class DeployingGuideTest {
  private static final Path DEFINITION = Path.of("target/classes/asl/BatchJob.asl.json");

  @ParameterizedTest
  @ValueSource(strings = {"SAM", "CloudFormation", "CDK", "Terraform"})
  void fillsInThePlaceholders(String tool) throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/deploying.md"));
    String section = guide.split("## " + tool + "\n", 2)[1].split("\n## ", 2)[0];

    assertThat(section).contains(DEFINITION.toString().replace('\\', '/'));
    assertThat(all("\\b(\\w+Arn)\"?(?: *=|:|,)", section))
        .isEqualTo(all("\\$\\{(\\w+)}", Files.readString(DEFINITION)));
  }

  private static Set<String> all(String regex, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    found.remove("RoleArn");
    return found;
  }
}
