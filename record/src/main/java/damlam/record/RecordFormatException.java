package damlam.record;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// A file of the record, a proof or a receipt that is missing or not what it should be. The message names the
/// file where there is one, and what was found; [RecordMessages#explain(Exception)] says it in either language.
public final class RecordFormatException extends IOException implements Explained {
    private static final long serialVersionUID = 1L;

    private final boolean missing;
    private final String code;
    private final transient List<Object> values;

    /// @param message in English, of what only people who maintain a record meet
    public RecordFormatException(String message) {
        this(message, false, "", List.of());
    }

    private RecordFormatException(String message, boolean missing, String code, List<Object> values) {
        super(message);
        this.missing = missing;
        this.code = code;
        this.values = values;
    }

    /// A problem that the message files have words for.
    ///
    /// @param code their key, without `problem.`
    static RecordFormatException of(String code, Object... values) {
        return of(false, code, values);
    }

    static RecordFormatException missing(String path) {
        return of(true, "missing", path);
    }

    private static RecordFormatException of(boolean missing, String code, Object... values) {
        String english = new RecordMessages(Locale.ENGLISH).problem(code, values);
        return new RecordFormatException(english, missing, code, List.of(values));
    }

    /// What was found, for a sentence that already says of what: the missing file, the place in a damaged one.
    String detail() {
        return values.isEmpty() ? String.valueOf(getMessage()) : String.valueOf(values.getLast());
    }

    /// Whether the file is not there at all.
    boolean isMissing() {
        return missing;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Object> values() {
        return values;
    }
}
