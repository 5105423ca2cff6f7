package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.template.IntrinsicCall;

/** The Intrinsic Functions by name. */
final class Intrinsics {
  private Intrinsics() {}

  /** What a call does with its arguments. */
  static Intrinsic of(IntrinsicCall call) {
    return switch (call.function()) {
      case FORMAT -> FormatIntrinsic.of(call);
      case STRING_TO_JSON -> JsonIntrinsics::stringToJson;
      case JSON_TO_STRING -> (a, scope) -> new JsonString(a.value(0).toJson());
      case JSON_MERGE -> JsonIntrinsics::merge;
      case ARRAY_OF -> ArrayIntrinsics::of;
      case ARRAY_PARTITION -> ArrayIntrinsics::partition;
      case ARRAY_CONTAINS -> ArrayIntrinsics::contains;
      case ARRAY_RANGE -> ArrayIntrinsics::range;
      case ARRAY_GET_ITEM -> ArrayIntrinsics::item;
      case ARRAY_LENGTH -> (a, scope) -> JsonNumber.of(a.array(0).size());
      case ARRAY_UNIQUE -> ArrayIntrinsics::unique;
      case BASE64_ENCODE -> EncodingIntrinsics::encode;
      case BASE64_DECODE -> EncodingIntrinsics::decode;
      case HASH -> EncodingIntrinsics::hash;
      case MATH_RANDOM -> MathIntrinsics::random;
      case MATH_ADD -> MathIntrinsics::add;
      case STRING_SPLIT -> StringSplit::apply;
      case UUID -> (a, scope) -> new JsonString(scope.ids().get().toString());
    };
  }
}
