package damlam.letter;

import damlam.dispatch.DispatchNumber;
import damlam.letter.Letter.Signature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a letter and the form of its copy both have in JSON: numbers, days, signers, and words from a list.
final class Fields {
    private Fields() {}

    static <E extends Enum<E>> E required(Node node, Class<E> of, String what) throws LetterException {
        String name = node.required("write one of " + names(of));
        try {
            return Enum.valueOf(of, name);
        } catch (IllegalArgumentException e) {
            throw node.wrong("'%s' is no %s; write one of %s".formatted(name, what, names(of)));
        }
    }

    static <E extends Enum<E>> @Nullable E optional(Node node, Class<E> of, String what) throws LetterException {
        return node.text() == null ? null : required(node, of, what);
    }

    private static <E extends Enum<E>> String names(Class<E> of) {
        return Stream.of(of.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static @Nullable OffsetDateTime time(Node node) throws LetterException {
        String text = node.text();
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw node.wrong("'%s' is no time with its zone; write it as 2024-04-17T16:05:00+07:00".formatted(text));
        }
    }

    static @Nullable DispatchNumber number(Node of) throws LetterException {
        Node node = of.get("number");
        String text = node.text();
        if (text == null) {
            return null;
        }
        DispatchNumber number = DispatchNumber.parse(text)
                .orElseThrow(() ->
                        node.wrong("'%s' is no number and symbol; write it as 15/QĐ-BNV, 799/SGDĐT-VP or 2596-CV/TU"
                                .formatted(text)));
        Integer serial = of.get("serial").number();
        if (serial != null && number.serial() != null && !serial.equals(number.serial())) {
            throw of.get("serial")
                    .wrong("%d, but number says %d; make them the same, or leave serial out"
                            .formatted(serial, number.serial()));
        }
        return number;
    }

    static String symbol(Node of, DispatchNumber number) throws LetterException {
        int stroke = number.text().indexOf(number.party() ? '-' : '/');
        String figures = number.text().substring(0, stroke);
        if (!figures.matches("\\d*")) {
            throw of.get("number")
                    .wrong("'%s' has a letter after its figures, and numbers have none; write %s%s"
                            .formatted(
                                    number.text(),
                                    figures.replaceAll("\\D", ""),
                                    number.text().substring(stroke)));
        }
        return number.text().substring(stroke + 1);
    }

    static @Nullable LocalDate date(Node node) throws LetterException {
        String text = node.text();
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw node.wrong("'%s' is no day; write year-month-day, as 2024-04-17".formatted(text));
        }
    }

    static @Nullable Signature signature(Node node) throws LetterException {
        if (node.isNull()) {
            return null;
        }
        Node capacity = node.get("capacity");
        List<String> powers = new ArrayList<>();
        // What was read has all lines of power beside the last; what is written by hand may put them in one place.
        if (node.get("powers").value() instanceof List) {
            powers.addAll(node.get("powers").texts());
        } else if (capacity.value() instanceof List) {
            powers.addAll(capacity.texts());
        } else if (capacity.text() != null) {
            powers.add(capacity.text(""));
        }
        String post = node.get("post").text("");
        // An acting head's power and post are one line: "Q. GIÁM ĐỐC".
        boolean acting = !powers.isEmpty() && powers.getLast().equalsIgnoreCase("Q. " + post);
        String name = (node.get("rank").text("") + " " + node.get("name").text("")).strip();
        return new Signature(powers, acting ? "" : post, name);
    }
}
