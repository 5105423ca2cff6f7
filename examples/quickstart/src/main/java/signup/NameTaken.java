package signup;

/** Somebody else has the name. */
public final class NameTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NameTaken(String name) {
    super(name + " is taken");
  }
}
