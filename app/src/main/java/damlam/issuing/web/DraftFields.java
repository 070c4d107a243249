package damlam.issuing.web;

import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks.Circulation;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.OriginalFile;
import damlam.documents.Urgency;
import damlam.issuing.Paper;
import damlam.issuing.Paper.Annex;
import damlam.numbers.SeriesId;
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
import org.springframework.util.MultiValueMap;

/// The form of a draft as it was typed, right or not.
///
/// @param units numbers of those chosen
/// @param readers numbers of those who may see it, where it is restricted
/// @param errors by field; the words are `issuing.error.<value>`; of an annex the field is
/// `annex` and its place
public record DraftFields(
        Map<String, String> values,
        Set<String> units,
        Set<String> readers,
        List<Annex> annexes,
        Map<String, String> errors) {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_ANNEXES = 40;
    private static final int MOST_CONTACT = 4;
    private static final List<String> LINES =
            List.of("subject", "superior", "place", "cosignPost", "cosignName", "drafterSign");
    private static final List<String> TEXTS = List.of("addressees", "body", "recipients", "outside", "contact");

    static final DraftFields BLANK = new DraftFields(Map.of(), Set.of(), Set.of(), List.of(), Map.of());

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
        Paper.Extras extras = paper.extras();
        extras.circulation().forEach(one -> values.put(one.name(), "yes"));
        values.put("cosignPost", extras.cosignPost());
        values.put("cosignName", extras.cosignName());
        values.put("drafterSign", extras.drafterSign());
        Integer copies = extras.copies();
        values.put("copies", copies == null ? "" : copies.toString());
        values.put("contact", extras.contact());
        SeriesId council = extras.council();
        Secrecy secrecy = extras.secrecy();
        values.put("council", council == null ? "" : String.valueOf(council.value()));
        values.put("secrecy", secrecy == null ? "" : secrecy.name());
        return new DraftFields(
                values,
                paper.units().stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.toSet()),
                extras.readers().stream()
                        .map(one -> String.valueOf(one.value()))
                        .collect(Collectors.toSet()),
                extras.annexes(),
                Map.of());
    }

    /// What a form sent, with what is wrong in it.
    ///
    /// @param hasFile whether a file says the text
    static DraftFields typed(MultiValueMap<String, String> sent, boolean hasFile) {
        DraftFields fields = sent(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        if (known(DispatchType.values(), fields.value("type")) == null) {
            errors.put("type", "type");
        }
        LINES.stream()
                .filter(line -> fields.value(line).length() > LONGEST_LINE)
                .forEach(line -> errors.put(line, "long"));
        TEXTS.stream()
                .filter(text -> fields.value(text).length() > LONGEST_TEXT)
                .forEach(text -> errors.put(text, "long"));
        if (fields.value("subject").isBlank()) {
            errors.put("subject", "subject");
        }
        if (fields.value("body").isBlank() && !hasFile) {
            errors.put("body", "body");
        }
        if (!fields.value("copies").matches("|[1-9]\\d{0,4}")) {
            errors.put("copies", "copies");
        }
        if (fields.value("contact").lines().filter(line -> !line.isBlank()).count() > MOST_CONTACT) {
            errors.put("contact", "contact");
        }
        if (!fields.value("council").isEmpty() && !fields.value("secrecy").isEmpty()) {
            errors.put("secrecy", "secrecy");
        }
        for (int i = 0; i < fields.annexes().size(); i++) {
            Annex annex = fields.annexes().get(i);
            if (annex.text().isBlank()) {
                errors.put("annex" + i, "annex");
            } else if (annex.text().length() > LONGEST_TEXT || annex.title().length() > LONGEST_LINE) {
                errors.put("annex" + i, "long");
            }
        }
        return new DraftFields(fields.values(), fields.units(), fields.readers(), fields.annexes(), errors);
    }

    /// What a form sent; an annex in which nothing stands is none.
    static DraftFields sent(MultiValueMap<String, String> sent) {
        List<String> titles = sent.getOrDefault("annexTitle", List.of());
        List<String> texts = sent.getOrDefault("annexText", List.of());
        List<String> sides = sent.getOrDefault("annexSide", List.of());
        List<Annex> annexes = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ANNEXES, texts.size()); i++) {
            String title = i < titles.size() ? oneLine(titles.get(i)) : "";
            String text = manyLines(texts.get(i));
            Annex.Side side = i < sides.size() ? known(Annex.Side.values(), sides.get(i)) : null;
            if (!title.isEmpty() || !text.isEmpty()) {
                annexes.add(new Annex(title, text, side == null ? Annex.Side.BY_ITSELF : side));
            }
        }
        Map<String, String> values = new LinkedHashMap<>(sent.toSingleValueMap());
        return new DraftFields(
                values,
                Set.copyOf(sent.getOrDefault("units", List.of())),
                Set.copyOf(sent.getOrDefault("readers", List.of())),
                annexes,
                Map.of());
    }

    DraftFields wrong(String field, String error) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.put(field, error);
        return new DraftFields(values, units, readers, annexes, more);
    }

    DraftFields with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new DraftFields(more, units, readers, annexes, errors);
    }

    DraftFields with(List<Annex> more) {
        return new DraftFields(values, units, readers, more, errors);
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
                file,
                extras());
    }

    private Paper.Extras extras() {
        Secrecy secrecy = known(Secrecy.values(), value("secrecy"));
        return new Paper.Extras(
                annexes,
                Arrays.stream(Circulation.values())
                        .filter(one -> !value(one.name()).isEmpty())
                        .collect(Collectors.toSet()),
                line("cosignPost"),
                line("cosignName"),
                line("drafterSign"),
                value("copies").isEmpty() ? null : Integer.valueOf(value("copies")),
                text("contact"),
                id(value("council")) == 0 ? null : new SeriesId(id(value("council"))),
                secrecy,
                readers.stream()
                        .map(DraftFields::id)
                        .filter(one -> one > 0)
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }

    private String line(String field) {
        return oneLine(value(field));
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private String text(String field) {
        return manyLines(value(field));
    }

    /// A tab at its beginning or end is an empty cell.
    private static String manyLines(String typed) {
        return typed.replace("\r\n", "\n").replace('\u0000', ' ').replaceAll("^[ \\n]+|[ \\n]+$", "");
    }
}
