package shop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A supplier who needs a few questions to be ready. */
final class CatalogueWorker implements CatalogueTasks {
  private final Deque<Catalogue.Progress> answers = new ArrayDeque<>();
  private final List<String> words;

  CatalogueWorker(int questions, List<String> words) {
    for (int i = 1; i < questions; i++) {
      answers.add(new Catalogue.Progress("WORKING", i * 100 / questions, "earth"));
    }
    answers.add(new Catalogue.Progress("READY", 100, "earth"));
    this.words = List.copyOf(words);
  }

  @Override
  public Catalogue.Progress ask(Catalogue.Request request) {
    if (request.file().isBlank()) {
      throw new IllegalArgumentException("No file of " + request.supplier());
    }
    return Optional.ofNullable(answers.poll())
        .orElseGet(() -> new Catalogue.Progress("FAILED", 0, "earth"));
  }

  @Override
  public Catalogue.Article take(Catalogue.Offer offer) {
    List<String> tags =
        words.stream()
            .filter(word -> offer.name().toLowerCase(Locale.ROOT).contains(word))
            .sorted()
            .toList();
    double price = minimum(tags) * offer.number();
    return new Catalogue.Article(offer.name(), price, tags);
  }

  private static double minimum(List<String> tags) {
    return switch (tags.size()) {
      case 0 -> 0;
      case 1 -> 0.5;
      default -> tags.contains("gold") ? 100 : 1;
    };
  }
}
