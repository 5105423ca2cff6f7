package dev.stepwright.dsl.builder;

import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** What an accessor reads has the name that Jackson writes, whoever gives it. */
class AccessorNamesTest {

  record Plain(String delay) {}

  record Renamed(@JsonProperty("Delay") String delay, int other) {}

  record Unnamed(@JsonProperty(required = true) String delay) {}

  record OfAccessor(String delay) {
    @Override
    @JsonProperty("Delay")
    public String delay() {
      return delay;
    }
  }

  record OfConstructor(String delay) {
    @JsonCreator
    OfConstructor(@JsonProperty("Delay") String delay) {
      this.delay = delay;
    }
  }

  record OfParameter(String delay) {
    OfParameter(@JsonProperty("Delay") String delay) {
      this.delay = delay;
    }
  }

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record OfStrategy(String delay) {}

  record BesideOthers(@JsonProperty("Delay") String delay, @JsonIgnore int other) {}

  record WithConstant(String delay) {
    static final String currency = "EUR";

    String currency() {
      return currency;
    }
  }

  @Test
  void isNoConstant() {
    assertThat(
            workflow(succeed("S").outputPath(input(WithConstant.class).at(WithConstant::currency)))
                .document()
                .problems())
        .extracting(BuilderProblem::code)
        .containsExactly("NOT_A_COMPONENT");
  }

  @Test
  void isThatOfJackson() throws Exception {
    same(input(Plain.class).at(Plain::delay), new Plain("x"));
    same(input(Renamed.class).at(Renamed::delay), new Renamed("x", 1));
    same(input(Unnamed.class).at(Unnamed::delay), new Unnamed("x"));
    same(input(OfAccessor.class).at(OfAccessor::delay), new OfAccessor("x"));
    same(input(OfConstructor.class).at(OfConstructor::delay), new OfConstructor("x"));
    same(input(OfParameter.class).at(OfParameter::delay), new OfParameter("x"));
    same(input(OfStrategy.class).at(OfStrategy::delay), new OfStrategy("x"));
    same(input(BesideOthers.class).at(BesideOthers::delay), new BesideOthers("x", 1));
  }

  private static void same(Data<?, ?> data, Object value) throws Exception {
    String name =
        new JsonMapper().readTree(new JsonMapper().writeValueAsString(value)).fieldNames().next();

    assertThat(workflow(succeed("S").outputPath(data)).toJson())
        .contains("\"OutputPath\": \"$." + name + "\"");
  }
}
