package signup;

import dev.stepwright.runtime.Engine;

/** Signs two people up, in virtual time. */
public final class SignupMain {
  private SignupMain() {}

  /** Runs the workflow. */
  public static void main(String[] args) throws InterruptedException {
    try (Engine engine = Engine.builder().virtualTime().tasks(SignupTasks.of(new Work())).build()) {
      SignupClient client = new SignupClient(engine);
      String first = client.run(new Signup.Person("Ada", "ada@example.com"));
      String second = client.run(new Signup.Person("root", "root@example.com"));
      System.out.println(first + "\n" + second);
    }
  }

  private static final class Work implements SignupTasks {
    @Override
    public String createAccount(Signup.Person person) {
      if (person.name().equals("root")) {
        throw new NameTaken(person.name());
      }
      return "account of " + person.name();
    }

    @Override
    public String sendTips(String email) {
      return "tips sent to " + email;
    }
  }
}
