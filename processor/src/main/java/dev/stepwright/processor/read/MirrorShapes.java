package dev.stepwright.processor.read;

import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.TypeShapes;
import java.util.IdentityHashMap;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Shapes of types of sources that are being compiled. Of types that are compiled, javac before 22
 * does not say which annotations their uses have, {@code @Nullable} of JSpecify among them.
 */
public final class MirrorShapes {
  private final Elements elements;

  /** Those asked for; a plain use of a class is the same object everywhere. */
  private final IdentityHashMap<TypeMirror, Shape> known = new IdentityHashMap<>();

  public MirrorShapes(Elements elements) {
    this.elements = elements;
  }

  /** The shape of a type; {@link Shape#ANY} if it is not there. */
  public Shape of(TypeMirror type) {
    return known.computeIfAbsent(type, each -> TypeShapes.of(MirrorType.of(each, elements)));
  }
}
