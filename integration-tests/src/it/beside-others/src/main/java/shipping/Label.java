package shipping;

/** What stands on a parcel. */
record Label(String number, int grams) {}
