package damlam.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A dictionary while a log is being filled: each name gets the next number, from 0.
public final class Names {
    private final List<String> names = new ArrayList<>();
    /// By slot the number plus one, 0 for a free slot: a tenth of the memory of a map, and a log of millions of
    /// cases has as many names.
    private int[] slots = new int[64];
    /// By number the name's hash, so that names far away in memory are looked at only where it is the same.
    private int[] hashes = new int[32];

    Names() {}

    /// @return the number of that name, a new one if it is new; -1 for the empty name, which stands for unknown
    public int number(String name) {
        if (name.isEmpty()) {
            return -1;
        }
        int hash = name.hashCode();
        int slot = slotOf(name, hash);
        if (slots[slot] == 0) {
            hashes[names.size()] = hash;
            names.add(name);
            slots[slot] = names.size();
            if (2 * names.size() >= slots.length) {
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
    private int slotOf(String name, int hash) {
        int mask = slots.length - 1;
        int slot = first(hash) & mask;
        while (slots[slot] != 0 && !isNamed(slots[slot] - 1, name, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isNamed(int number, String name, int hash) {
        return hashes[number] == hash && names.get(number).equals(name);
    }

    private static int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        hashes = Arrays.copyOf(hashes, slots.length / 2);
        int mask = slots.length - 1;
        for (int number = 0; number < names.size(); number++) {
            int slot = first(hashes[number]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
