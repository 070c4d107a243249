package damlam.reports;

/// Names one unit's report of one period; numbers start at 1.
public record ReportId(long value) {
    public ReportId {
        if (value < 1) {
            throw new IllegalArgumentException("no such report: " + value);
        }
    }

    /// As the journal names it.
    public String subject() {
        return "report:" + value;
    }
}
