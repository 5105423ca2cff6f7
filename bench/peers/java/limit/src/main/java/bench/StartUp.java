package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that reads a definition and an input, does the 5 States by hand, and prints the output. */
public class StartUp {
  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode definition = mapper.readTree(Files.readAllBytes(Path.of(args[0])));
    if (definition.get("States").size() != 5) {
      throw new IllegalStateException();
    }
    System.out.println(Limit.s5().run(mapper.readTree(args[1]), new Limit.Ctx()));
  }
}
