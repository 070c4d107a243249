package damlam.discipline;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an act says besides prose: days, choices and people, by name.
public record Facts(Map<String, String> all) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        all = Map.copyOf(all);
    }

    public Facts with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(all);
        more.put(name, value instanceof PersonId person ? String.valueOf(person.value()) : value.toString());
        return new Facts(more);
    }

    public Facts without(String name) {
        Map<String, String> fewer = new TreeMap<>(all);
        fewer.remove(name);
        return new Facts(fewer);
    }

    public boolean has(String name) {
        return all.containsKey(name);
    }

    public String text(String name) {
        return all.getOrDefault(name, "");
    }

    public @Nullable LocalDate dayIfAny(String name) {
        String value = all.get(name);
        return value == null ? null : LocalDate.parse(value);
    }

    public LocalDate day(String name) {
        return LocalDate.parse(said(name));
    }

    public PersonId person(String name) {
        return new PersonId(Long.parseLong(said(name)));
    }

    public int number(String name) {
        return Integer.parseInt(all.getOrDefault(name, "0"));
    }

    public boolean yes(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public <E extends Enum<E>> E of(Class<E> type, String name) {
        return Enum.valueOf(type, said(name));
    }

    public <E extends Enum<E>> @Nullable E ofIfAny(Class<E> type, String name) {
        return has(name) ? of(type, name) : null;
    }

    private String said(String name) {
        String value = all.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the act does not say " + name);
        }
        return value;
    }
}
