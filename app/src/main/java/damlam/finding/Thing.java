package damlam.finding;

/// What can be found by what it says. Its name is the kind in the index.
public enum Thing {
    DOCUMENT("document"),
    CASE("work"),
    REPORT("report");

    private final String table;

    Thing(String table) {
        this.table = "finding." + table;
    }

    String table() {
        return table;
    }
}
