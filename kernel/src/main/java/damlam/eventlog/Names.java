package damlam.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A dictionary while a log is being filled: each name gets the next number, from 0.
public final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Names() {}

    /// @return the number of that name, a new one if it is new; -1 for the empty name, which stands for unknown
    public int number(String name) {
        if (name.isEmpty()) {
            return -1;
        }
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known == null) {
            names.add(name);
            return names.size() - 1;
        }
        return known;
    }

    public int size() {
        return names.size();
    }

    List<String> list() {
        return List.copyOf(names);
    }
}
