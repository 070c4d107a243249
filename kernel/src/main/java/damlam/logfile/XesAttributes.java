package damlam.logfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which attributes of a XES log the profile asks for, where they go, and what the log says of them at its
/// head.
final class XesAttributes {
    static final String OF_TRACE = "case:";
    private static final String CLASSIFIER = "classifier:";
    /// What writers of XES put where they know of no default.
    private static final String NO_DEFAULT = "UNKNOWN";

    private static final Pattern KEYS = Pattern.compile("'([^']*)'|(\\S+)");

    private final Profile profile;
    private final List<String> columns;
    private final Map<String, Integer> eventSlots = new HashMap<>();
    private final Map<String, Integer> traceSlots = new HashMap<>();
    private final Set<String> present = new LinkedHashSet<>();
    /// Of the last event that had so many attributes, by place.
    private final List<String> keys = new ArrayList<>();

    private final List<Integer> slots = new ArrayList<>();
    private int place;
    private final boolean[] seen;
    private final String[] defaults;
    private final Map<Integer, List<String>> classifiers = new LinkedHashMap<>();

    XesAttributes(Profile profile) {
        this.profile = profile;
        this.columns = profile.columns();
        this.seen = new boolean[columns.size()];
        this.defaults = new String[columns.size()];
        Arrays.fill(defaults, "");
        for (int slot = 0; slot < columns.size(); slot++) {
            String column = columns.get(slot);
            if (column.startsWith(OF_TRACE)) {
                traceSlots.put(column.substring(OF_TRACE.length()), slot);
            } else if (!column.startsWith(CLASSIFIER)) {
                eventSlots.put(column, slot);
            }
        }
    }

    int size() {
        return columns.size();
    }

    String column(int slot) {
        return columns.get(slot);
    }

    /// To be called before the attributes of each event.
    void beginEvent() {
        place = 0;
    }

    /// Events mostly have the same attributes in the same order, so the key at the same place of the event before is
    /// tried first.
    ///
    /// @return -1 if nobody asks for it
    int slotOfEvent(String key) {
        int at = place++;
        if (at == keys.size()) {
            keys.add(key);
            slots.add(slot(eventSlots, key, ""));
        } else if (!keys.get(at).equals(key)) {
            keys.set(at, key);
            slots.set(at, slot(eventSlots, key, ""));
        }
        return slots.get(at);
    }

    /// @return -1 if nobody asks for it
    int slotOfTrace(String key) {
        return slot(traceSlots, key, OF_TRACE);
    }

    private int slot(Map<String, Integer> slots, String key, String prefix) {
        Integer slot = slots.get(key);
        if (slot == null) {
            // Remembered, so that the next is found at once.
            slots.put(key, -1);
            present.add(prefix + key);
            return -1;
        }
        if (slot >= 0) {
            seen[slot] = true;
        }
        return slot;
    }

    /// What an event or trace without that attribute has instead; empty for nothing. Neither case nor time can
    /// be had from a default, which would make all of them one.
    String defaultOf(int slot) {
        return defaults[slot];
    }

    void global(boolean ofEvents, String key, String value) {
        Integer slot = (ofEvents ? eventSlots : traceSlots).get(key);
        boolean identifies = slot != null && (slot == 0 || slot == 1);
        if (slot != null && slot >= 0 && !identifies && !value.equals(NO_DEFAULT)) {
            defaults[slot] = value;
            seen[slot] = true;
        }
    }

    /// @param keys apart by spaces; a key with a space is between single quotes
    void classifier(String name, String keys) {
        String column = CLASSIFIER + name;
        present.add(column);
        int slot = columns.indexOf(column);
        if (slot < 0) {
            return;
        }
        seen[slot] = true;
        List<String> split = new ArrayList<>();
        Matcher matcher = KEYS.matcher(keys);
        while (matcher.find()) {
            split.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        classifiers.put(slot, split);
    }

    /// By slot the keys that a classifier puts together.
    Map<Integer, List<String>> classifiers() {
        return classifiers;
    }

    /// See [Profile#missing].
    Optional<String> missing() {
        Set<String> all = new LinkedHashSet<>();
        for (int slot = 0; slot < seen.length; slot++) {
            if (seen[slot]) {
                all.add(columns.get(slot));
            }
        }
        all.addAll(present);
        return profile.missing(all);
    }
}
