package damlam.issuing.web;

/// What the form of a draft says above its fields.
///
/// @param refused why it was not saved; empty where it was not tried, or a field is wrong
/// @param note what was done to the form; empty for nothing
/// @param json what is wrong with a JSON file; empty for nothing
/// @param spare empty annexes to be filled in
public record Said(String refused, String note, String json, int spare) {
    static final Said NOTHING = new Said("", "", "", 0);
}
