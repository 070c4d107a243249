package damlam.issuing.web;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.OriginalFile;
import damlam.documents.Urgency;
import damlam.issuing.Paper;
import damlam.org.MatterId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The form of a draft as it was typed, right or not.
///
/// @param errors by field; the words are `issuing.error.<value>`
public record DraftFields(Map<String, String> values, Set<String> units, Map<String, String> errors) {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 200_000;

    static DraftFields of(Paper paper) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", paper.type().name());
        values.put("subject", paper.subject());
        values.put("superior", paper.superior());
        values.put("place", paper.place());
        values.put("addressees", paper.addressees());
        values.put("body", paper.body());
        values.put("recipients", paper.recipients());
        PersonId signer = paper.signer();
        MatterId matter = paper.matter();
        values.put("signer", signer == null ? "" : String.valueOf(signer.value()));
        values.put("matter", matter == null ? "" : String.valueOf(matter.value()));
        values.put("collective", paper.collective() ? "yes" : "");
        values.put("channel", paper.how().channel().name());
        values.put("urgency", paper.how().urgency().name());
        values.put("outside", paper.outside());
        return new DraftFields(
                values,
                paper.units().stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.toSet()),
                Map.of());
    }

    static DraftFields typed(Map<String, String> typed, @Nullable List<String> units, boolean hasFile) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (known(DispatchType.values(), typed.getOrDefault("type", "")) == null) {
            errors.put("type", "type");
        }
        for (String line : List.of("subject", "superior", "place")) {
            if (typed.getOrDefault(line, "").length() > LONGEST_LINE) {
                errors.put(line, "long");
            }
        }
        for (String text : List.of("addressees", "body", "recipients", "outside")) {
            if (typed.getOrDefault(text, "").length() > LONGEST_TEXT) {
                errors.put(text, "long");
            }
        }
        if (typed.getOrDefault("subject", "").isBlank()) {
            errors.put("subject", "subject");
        }
        if (typed.getOrDefault("body", "").isBlank() && !hasFile) {
            errors.put("body", "body");
        }
        return new DraftFields(Map.copyOf(typed), units == null ? Set.of() : Set.copyOf(units), errors);
    }

    DraftFields wrong(String field, String error) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.put(field, error);
        return new DraftFields(values, units, more);
    }

    private static <E extends Enum<E>> @Nullable E known(E[] names, String typed) {
        return Arrays.stream(names)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    private static long id(String typed) {
        return typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    }

    /// @param file what was chosen, or what was there before; null for none
    Paper paper(@Nullable OriginalFile file) {
        long signer = id(value("signer"));
        long matter = id(value("matter"));
        List<UnitId> to = new ArrayList<>();
        units.stream().mapToLong(DraftFields::id).filter(id -> id > 0).sorted().forEach(id -> to.add(new UnitId(id)));
        return new Paper(
                Objects.requireNonNull(known(DispatchType.values(), value("type"))),
                line("subject"),
                line("superior"),
                line("place"),
                text("addressees"),
                text("body"),
                text("recipients"),
                matter == 0 ? null : new MatterId(matter),
                signer == 0 ? null : new PersonId(signer),
                !value("collective").isEmpty(),
                new Arrival(
                        Objects.requireNonNullElse(known(Channel.values(), value("channel")), Channel.PAPER),
                        Objects.requireNonNullElse(known(Urgency.values(), value("urgency")), Urgency.NORMAL),
                        null),
                to,
                text("outside"),
                file);
    }

    private String line(String field) {
        return value(field).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private String text(String field) {
        return value(field).replace("\r\n", "\n").replace('\u0000', ' ').strip();
    }
}
