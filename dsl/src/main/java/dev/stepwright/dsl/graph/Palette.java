package dev.stepwright.dsl.graph;

/**
 * The colours of a node, as {@code #rrggbb}.
 *
 * @param fill within
 * @param stroke its border
 * @param text its texts
 */
public record Palette(String fill, String stroke, String text) {

  /** The line of an edge. */
  public static final String EDGE = "#5f6b76";

  /** The line of a Catcher's edge, and its label. */
  public static final String CATCH = "#c2561f";

  /** The line of an edge that an Execution took. */
  public static final String TAKEN = "#1a7f37";

  /** The line of an edge that an Execution did not take. */
  public static final String UNTAKEN = "#c3cad1";

  /** The label of an edge. */
  public static final String LABEL = "#4a545d";

  /** The label of an edge that an Execution did not take. */
  public static final String UNTAKEN_LABEL = "#98a2ab";

  private static final Palette UNVISITED = new Palette("#fafbfc", "#c3cad1", "#8b959e");

  /** The colours of a node: by its kind, or by what came of it in an Execution. */
  public static Palette of(Node node, ExecutionPath path) {
    if (!path.isSome() || !node.kind().isState()) {
      return of(node.kind());
    }
    return path.of(node).map(visits -> of(visits.outcome())).orElse(UNVISITED);
  }

  private static Palette of(NodeKind kind) {
    return switch (kind) {
      case START, END -> new Palette("#3d4852", "#3d4852", "#ffffff");
      case TASK -> new Palette("#e3eefc", "#3a6fb7", "#16324f");
      case CHOICE -> new Palette("#fff2cc", "#b98900", "#4d3a00");
      case WAIT -> new Palette("#efe5fb", "#7d55b8", "#3b2160");
      case PASS -> new Palette("#eef1f4", "#75818c", "#323b43");
      case SUCCEED -> new Palette("#dcf4e2", "#2a8a4a", "#0f4420");
      case FAIL -> new Palette("#fde3e1", "#c23a2e", "#611610");
      case MAP -> new Palette("#e3f5f3", "#23877d", "#0e423d");
      case PARALLEL -> new Palette("#e9e9fb", "#5a5fc0", "#26295f");
    };
  }

  private static Palette of(Visits.Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> new Palette("#c9efd3", "#1a7f37", "#0b3d1a");
      case FAILED -> new Palette("#fbc4bf", "#b3261e", "#540f0b");
      case CAUGHT -> new Palette("#ffdcab", "#c06a00", "#542f00");
      case RUNNING -> new Palette("#cfe2fd", "#2864b4", "#12315c");
      case ABORTED -> new Palette("#dfe3e6", "#6b757e", "#333b42");
    };
  }

  /** The colour of an edge's line. */
  public static String of(Edge edge, ExecutionPath path) {
    boolean taken = path.taken(edge) > 0;
    if (path.isSome() && !taken) {
      return UNTAKEN;
    }
    if (edge.kind() == EdgeKind.CATCH) {
      return CATCH;
    }
    return taken ? TAKEN : EDGE;
  }

  /** The colour of an edge's label. */
  public static String ofLabel(Edge edge, ExecutionPath path) {
    if (path.isSome() && path.taken(edge) == 0) {
      return UNTAKEN_LABEL;
    }
    return edge.kind() == EdgeKind.CATCH ? CATCH : LABEL;
  }
}
