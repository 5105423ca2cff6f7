package workflows;

import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Workflow;

/** What Intrinsic Functions make of an order. */
@Workflow(comment = "Braces \\{\\} and quotes \" in texts")
interface Intrinsics {
  @PassState(
      parameters =
          """
          {
            "id.$": "States.UUID()",
            "text.$": "States.Format('It\\\\'s order {} of {}', $.id, $$.Execution.Name)",
            "pages.$": "States.ArrayPartition($.lines, 10)",
            "first.$": "States.ArrayGetItem($.lines, 0)",
            "hasGift.$": "States.ArrayContains($.lines[*].sku, 'GIFT')",
            "digest.$": "States.Hash(States.JsonToString($.lines), 'SHA-256')",
            "merged.$": "States.JsonMerge($.defaults, $.options, false)",
            "dice.$": "States.MathRandom(1, 7)",
            "words.$": "States.StringSplit($.note, ' ')",
            "numbers.$": "States.ArrayRange(1, 9, 2)",
            "nested": [{ "unique.$": "States.ArrayUnique($.tags)" }, true, null, 1.50, "$.plain"]
          }""",
      outputPath = "$['text', 'pages']",
      next = "Decode")
  void make();

  @PassState(
      parameters = "{\"note.$\": \"States.Base64Decode(States.Base64Encode($.text))\"}",
      end = true)
  void decode();
}
