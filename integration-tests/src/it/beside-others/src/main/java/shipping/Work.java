package shipping;

/** The service: AutoService does not see a type that is generated beside it. */
public interface Work extends ShippingTasks {}
