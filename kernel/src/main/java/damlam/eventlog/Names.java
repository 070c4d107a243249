package damlam.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A dictionary while a log is being filled: each name gets the next number, from 0.
public final class Names {
    private final List<String> names = new ArrayList<>();
    /// By slot the number plus one, 0 for a free slot: a tenth of the memory of a map, and a log of millions of
    /// cases has as many names.
    private int[] slots = new int[64];

    Names() {}

    /// @return the number of that name, a new one if it is new; -1 for the empty name, which stands for unknown
    public int number(String name) {
        if (name.isEmpty()) {
            return -1;
        }
        int slot = slotOf(name);
        if (slots[slot] == 0) {
            names.add(name);
            slots[slot] = names.size();
            if (2 * names.size() > slots.length) {
                widen();
                return names.size() - 1;
            }
        }
        return slots[slot] - 1;
    }

    public int size() {
        return names.size();
    }

    List<String> list() {
        return Collections.unmodifiableList(names);
    }

    /// The slot that holds the name, or the free one where it belongs.
    private int slotOf(String name) {
        int mask = slots.length - 1;
        int hash = name.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && !names.get(slots[slot] - 1).equals(name)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < names.size(); number++) {
            slots[slotOf(names.get(number))] = number + 1;
        }
    }
}
