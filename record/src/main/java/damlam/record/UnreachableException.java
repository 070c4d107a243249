package damlam.record;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// A web server that does not answer, or not with the record. Says nothing about the record itself.
public final class UnreachableException extends IOException implements Explained {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    UnreachableException(String code, String address, Object said) {
        super(new RecordMessages(Locale.ENGLISH).problem(code, address, said));
        this.code = code;
        this.values = List.of(address, said);
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
