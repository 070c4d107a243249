package damlam.finding.web;

import damlam.documents.Direction;
import damlam.finding.Thing;
import damlam.finding.Wanted;
import damlam.org.UnitId;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// A question as the address of the page holds it; what cannot be read in it is left out.
///
/// @param values by name, none empty
/// @param wrong days that do not exist, by name
public record FindAddress(Map<String, String> values, Map<String, String> wrong) {
    private static final List<String> FILTERS = List.of("type", "issuer", "from", "to", "unit", "direction", "state");
    private static final int LONGEST = 500;

    static FindAddress typed(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> wrong = new HashMap<>();
        for (String name :
                List.of("q", "kind", "type", "issuer", "from", "to", "unit", "direction", "state", "order")) {
            String value = sent.getOrDefault(name, "").replace('\u0000', ' ').strip();
            if (!value.isEmpty()) {
                values.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        for (String day : List.of("from", "to")) {
            String value = values.get(day);
            if (value != null && Typed.read(value).isEmpty()) {
                wrong.put(day, value);
            }
        }
        return new FindAddress(values, wrong);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public Wanted wanted() {
        String unit = value("unit");
        return new Wanted(
                value("q"),
                among(Thing.values(), value("kind")),
                value("type"),
                value("issuer"),
                day("from"),
                day("to"),
                unit.matches("[1-9]\\d{0,17}") ? new UnitId(Long.parseLong(unit)) : null,
                among(Direction.values(), value("direction")),
                value("state"),
                order());
    }

    private Wanted.Order order() {
        Wanted.Order order = among(Wanted.Order.values(), value("order"));
        return order == null ? Wanted.Order.RELEVANCE : order;
    }

    private @Nullable LocalDate day(String name) {
        return Typed.read(value(name)).orElse(null);
    }

    static <E extends Enum<E>> @Nullable E among(E[] known, String name) {
        return Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    public int filters() {
        return (int) FILTERS.stream().filter(values::containsKey).count();
    }

    public String question() {
        return question(values);
    }

    /// The same question in another kind of thing; null for all.
    public String inKind(@Nullable String kind) {
        return "/search?" + question(with("kind", kind));
    }

    public String withoutFilters() {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(FILTERS);
        return "/search?" + question(fewer);
    }

    private Map<String, String> with(String name, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(name);
        if (value != null) {
            other.put(name, value);
        }
        return other;
    }

    private static String question(Map<String, String> values) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        String encoded = address.encode().buildAndExpand(values).toUriString();
        return encoded.startsWith("?") ? encoded.substring(1) : encoded;
    }
}
