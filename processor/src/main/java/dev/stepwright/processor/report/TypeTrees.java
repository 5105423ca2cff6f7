package dev.stepwright.processor.report;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import dev.stepwright.processor.read.AnnotationOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the trees of types in declarations. */
final class TypeTrees {
  private TypeTrees() {}

  /** Where the type begins that steps lead to; the declaration, where they lead nowhere. */
  static Tree find(Tree declaration, List<String> steps) {
    if (steps.isEmpty()) {
      return declaration;
    }
    boolean isThrown = steps.get(0).equals(AnnotationOrigin.THROWN);
    Tree type = isThrown ? thrown(declaration, steps.get(1)) : type(declaration);
    if (type == null) {
      return declaration;
    }
    for (String step : steps.subList(isThrown ? 2 : 1, steps.size())) {
      Tree part = part(plain(type), Integer.parseInt(step));
      if (part == null) {
        break;
      }
      type = part;
    }
    return beginning(type);
  }

  private static @Nullable Tree type(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      return method.getReturnType();
    }
    return declaration instanceof VariableTree variable ? variable.getType() : null;
  }

  private static @Nullable Tree thrown(Tree declaration, String index) {
    return declaration instanceof MethodTree method
        ? method.getThrows().get(Integer.parseInt(index))
        : null;
  }

  private static @Nullable Tree part(Tree type, int index) {
    if (type instanceof ArrayTypeTree array) {
      return array.getType();
    }
    return type instanceof ParameterizedTypeTree generic
            && index < generic.getTypeArguments().size()
        ? generic.getTypeArguments().get(index)
        : null;
  }

  /** A type without the annotations on it, or the bound of a wildcard. */
  private static Tree plain(Tree type) {
    if (type instanceof AnnotatedTypeTree annotated) {
      return plain(annotated.getUnderlyingType());
    }
    return type instanceof WildcardTree wildcard && wildcard.getBound() != null
        ? plain(wildcard.getBound())
        : type;
  }

  /** The first word of a type: the place of a longer one would be a mark within it. */
  private static Tree beginning(Tree type) {
    Tree plain = plain(type);
    if (plain instanceof ParameterizedTypeTree generic) {
      return beginning(generic.getType());
    }
    if (plain instanceof ArrayTypeTree array) {
      return beginning(array.getType());
    }
    return plain instanceof MemberSelectTree select ? beginning(select.getExpression()) : plain;
  }
}
