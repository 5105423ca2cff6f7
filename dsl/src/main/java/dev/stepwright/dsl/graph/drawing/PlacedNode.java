package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.Node;
import dev.stepwright.dsl.graph.NodeKind;
import dev.stepwright.dsl.graph.layout.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * A node with its size and what is within it.
 *
 * @param node the node
 * @param name its name
 * @param detail its detail
 * @param width its width in pixels
 * @param height its height in pixels
 * @param lanes where its regions are, seen from its upper left corner
 * @param regions its regions
 */
record PlacedNode(
    Node node,
    TextBlock name,
    TextBlock detail,
    double width,
    double height,
    List<Box> lanes,
    List<PlacedRegion> regions) {

  /** Above and below the texts of a node. */
  static final double PADDING = 7;

  /** Around the regions of a group, and between them. */
  static final double LANE_GAP = 12;

  /** Around what is in a region. */
  private static final double LANE_PADDING = 14;

  private static final double NAME_SIZE = 13;
  private static final double NAME_WIDTH = 172;
  private static final int NAME_LINES = 4;
  private static final double DETAIL_SIZE = 10;
  private static final double DETAIL_WIDTH = 200;
  private static final int DETAIL_LINES = 2;
  private static final double SIDE = 16;
  private static final double MIN_WIDTH = 96;
  private static final double DOT = 14;

  /** Branches are put in rows so that a group is not much wider than high, nor less than this. */
  private static final double MIN_ROW = 1700;

  static PlacedNode of(Node node) {
    if (!node.kind().isState()) {
      return new PlacedNode(node, TextBlock.NONE, TextBlock.NONE, DOT, DOT, List.of(), List.of());
    }
    TextBlock name = TextBlock.of(node.name(), NAME_SIZE, true, NAME_WIDTH, NAME_LINES);
    TextBlock detail = TextBlock.of(node.detail(), DETAIL_SIZE, false, DETAIL_WIDTH, DETAIL_LINES);
    boolean slanted = node.kind() == NodeKind.CHOICE || node.kind() == NodeKind.WAIT;
    double side = SIDE + (slanted ? Outlines.TIP - 4 : 0);
    double width = Math.max(MIN_WIDTH, Math.max(name.width(), detail.width()) + 2 * side);
    double header = name.height() + detail.height() + 2 * PADDING;
    if (node.regions().isEmpty()) {
      return new PlacedNode(
          node, name, detail, Math.ceil(width), Math.ceil(header), List.of(), List.of());
    }
    List<PlacedRegion> regions = node.regions().stream().map(PlacedRegion::of).toList();
    return group(node, name, detail, width, header, regions);
  }

  private static PlacedNode group(
      Node node,
      TextBlock name,
      TextBlock detail,
      double least,
      double header,
      List<PlacedRegion> regions) {
    List<Box> lanes = new ArrayList<>();
    double row = rowWidth(regions);
    double x = LANE_GAP;
    double y = Math.ceil(header) + LANE_GAP;
    double width = least;
    double rowHeight = 0;
    for (PlacedRegion region : regions) {
      double laneWidth = region.width() + 2 * LANE_PADDING;
      double laneHeight = region.height() + 2 * LANE_PADDING;
      if (x > LANE_GAP && x + laneWidth > row) {
        x = LANE_GAP;
        y += rowHeight + LANE_GAP;
        rowHeight = 0;
      }
      lanes.add(new Box(x + LANE_PADDING, y + LANE_PADDING, region.width(), region.height()));
      x += laneWidth + LANE_GAP;
      width = Math.max(width, x);
      rowHeight = Math.max(rowHeight, laneHeight);
    }
    List<Box> centred = lanes;
    if (regions.size() == 1) {
      double shift = Math.max(0, (width - regions.get(0).width()) / 2 - lanes.get(0).x());
      centred = List.of(lanes.get(0).moved(shift, 0));
    }
    return new PlacedNode(node, name, detail, width, y + rowHeight + LANE_GAP, centred, regions);
  }

  private static double rowWidth(List<PlacedRegion> regions) {
    double area = 0;
    for (PlacedRegion region : regions) {
      area += (region.width() + 3 * LANE_GAP) * (region.height() + 3 * LANE_GAP);
    }
    return Math.max(MIN_ROW, Math.sqrt(area) * 1.6);
  }

  /** The frame of a region, seen from the node's upper left corner. */
  Box frame(int region) {
    Box lane = lanes.get(region);
    return new Box(
        lane.x() - LANE_PADDING,
        lane.y() - LANE_PADDING,
        lane.width() + 2 * LANE_PADDING,
        lane.height() + 2 * LANE_PADDING);
  }
}
