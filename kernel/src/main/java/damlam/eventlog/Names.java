package damlam.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A dictionary while a log is being filled: each name gets the next number, from 0.
public final class Names {
    private final Texts texts = new Texts();

    Names() {}

    /// @return the number of that name, a new one if it is new; -1 for the empty name, which stands for unknown
    public int number(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return number(utf8, 0, utf8.length);
    }

    /// The same of a name in UTF-8.
    int number(byte[] utf8, int from, int end) {
        return from == end ? -1 : texts.number(utf8, from, end);
    }

    public int size() {
        return texts.size();
    }

    List<String> list() {
        return texts.list();
    }
}
