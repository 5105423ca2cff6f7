package dev.stepwright.dsl.template;

import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is built anew from a State's data: in JSONPath a Payload Template, whose members named
 * {@code x.$} are computed; in JSONata any JSON whose JSONata strings are.
 *
 * <p>Immutable; equal when written alike.
 *
 * @see <a href="https://states-language.net/spec.html#payload-template">Payload Template</a>
 */
public final class PayloadTemplate {
  private final JsonValue json;
  private final TemplateNode root;

  /**
   * A template.
   *
   * @param json as the definition writes it
   * @param root what it computes
   */
  public PayloadTemplate(JsonValue json, TemplateNode root) {
    this.json = json;
    this.root = root;
  }

  /** The template as the definition writes it. */
  public JsonValue json() {
    return json;
  }

  /** What the template computes. */
  public TemplateNode root() {
    return root;
  }

  /** Whether it gives the same value always. */
  public boolean isConstant() {
    return root instanceof TemplateNode.Constant;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PayloadTemplate that
        && json.equals(that.json)
        && root.equals(that.root);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return json.toJson();
  }
}
