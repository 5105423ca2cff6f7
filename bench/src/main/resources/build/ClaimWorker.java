package shop;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An expert who goes by what there is to see. */
final class ClaimWorker implements ClaimTasks {
  /** How much is claimed. */
  enum Size {
    SMALL(100, 90),
    USUAL(1000, 60),
    LARGE(Double.MAX_VALUE, 20);

    private final double limit;
    private final int score;

    Size(double limit, int score) {
      this.limit = limit;
      this.score = score;
    }

    static Size of(double amount) {
      for (Size size : values()) {
        if (amount < size.limit) {
          return size;
        }
      }
      return LARGE;
    }
  }

  private final Map<Size, Integer> counts = new EnumMap<>(Size.class);

  @Override
  public Claim.Opinion judge(Claim.Question question) {
    List<Claim.Damage> damages =
        question.damages().stream()
            .sorted(Comparator.comparingDouble(Claim.Damage::amount).reversed())
            .toList();
    if (damages.isEmpty()) {
      return new Claim.Opinion(false, 0);
    }
    Size size = Size.of(damages.get(0).amount());
    counts.merge(size, 1, Integer::sum);
    return new Claim.Opinion(size != Size.LARGE, size.score / damages.size());
  }

  @Override
  public Claim.Share pay(Claim.Share share) {
    return new Claim.Share(
        share.number(), share.to(), Math.min(share.amount(), Size.USUAL.limit));
  }
}
