package damlam.letter;

import damlam.dispatch.Copy;
import damlam.dispatch.DispatchNumber;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks;
import damlam.letter.Letter.Part;
import damlam.letter.Letter.Signature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A letter from JSON: what `dispatch read` prints, or the same keys written by hand. The shape is in
/// `docs/formats/dispatch.md`.
public final class LetterJson {
    private static final Set<String> KEYS = Set.of(
            "type",
            "number",
            "serial",
            "symbol",
            "issuer",
            "parent",
            "place",
            "date",
            "subject",
            "addressees",
            "bases",
            "body",
            "requirements",
            "recipients",
            "signer",
            "cosigner",
            "annexes",
            "urgency",
            "secrecy",
            "circulation",
            "drafter",
            "copies",
            "contact",
            "copy",
            "notices");

    private final Node root;
    private static final Pattern PARTY_SYMBOL = Pattern.compile("\\p{L}{1,6}/.+");

    private final List<String> remarks = new ArrayList<>();
    private Style style = Style.STATE;

    private LetterJson(Node root) {
        this.root = root;
    }

    /// @param remarks what the document lacks that the law asks for, and keys that were not understood: one line each
    public record Draft(Letter letter, List<String> remarks) {
        public Draft {
            remarks = List.copyOf(remarks);
        }
    }

    /// @throws LetterException if something in it cannot be written as it stands
    public static Draft read(String json) throws LetterException {
        LetterJson reader = new LetterJson(Node.parse(json));
        return new Draft(reader.letter(), reader.remarks);
    }

    private Letter letter() throws LetterException {
        for (Node node : root.unknown(KEYS)) {
            remarks.add("line %d: %s: not known, and left out".formatted(node.line(), node.path()));
        }
        DispatchType type = type();
        DispatchNumber number = number(root);
        String symbol = number == null ? root.get("symbol").text() : symbol(root, number);
        Integer serial =
                number == null || number.serial() == null ? root.get("serial").number() : number.serial();
        LocalDate date = date(root.get("date"));
        boolean party =
                number == null ? symbol != null && PARTY_SYMBOL.matcher(symbol).matches() : number.party();
        style = Style.of(party, date);
        Letter letter = new Letter(
                root.get("parent").text(),
                lacking("issuer"),
                serial,
                symbol,
                party,
                root.get("place").text(),
                date,
                type,
                subject(),
                root.get("addressees").texts(),
                body(type),
                root.get("recipients").texts(),
                signature(root.get("signer")),
                signature(root.get("cosigner")),
                annexes(),
                extras());
        remark(letter);
        return letter;
    }

    private void remark(Letter letter) {
        if (!style.isCertain()) {
            remarks.add(
                    "number: of the Party; laid out after %s, which is known at second hand only: have an officer compare it"
                            .formatted(style.text("rules")));
        }
        if (letter.symbol() == null) {
            remarks.add(missing("number"));
        }
        if (letter.place() == null && letter.type() != DispatchType.BIEN_BAN) {
            remarks.add(missing("place"));
        }
        if (letter.recipients().isEmpty()) {
            remarks.add(missing("recipients"));
        }
        if (letter.signature() == null) {
            remarks.add(missing("signer"));
        }
        if (letter.type() == DispatchType.CONG_VAN && letter.addressees().isEmpty()) {
            remarks.add(missing("addressees"));
        }
    }

    private static String missing(String key) {
        return key + ": missing; the document is written without it, though the law asks for it";
    }

    private @Nullable String lacking(String key) throws LetterException {
        String text = root.get(key).text();
        if (text == null) {
            remarks.add(missing(key));
        }
        return text;
    }

    private DispatchType type() throws LetterException {
        root.get("type").required("write CONG_VAN, QUYET_DINH, BAO_CAO or another of the 29 types");
        return required(root.get("type"), DispatchType.class, "type of document");
    }

    private static <E extends Enum<E>> E required(Node node, Class<E> of, String what) throws LetterException {
        String name = node.required("write one of " + names(of));
        try {
            return Enum.valueOf(of, name);
        } catch (IllegalArgumentException e) {
            throw node.wrong("'%s' is no %s; write one of %s".formatted(name, what, names(of)));
        }
    }

    private static <E extends Enum<E>> @Nullable E optional(Node node, Class<E> of, String what)
            throws LetterException {
        return node.text() == null ? null : required(node, of, what);
    }

    private static <E extends Enum<E>> String names(Class<E> of) {
        return Stream.of(of.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private Letter.Extras extras() throws LetterException {
        List<Marks.Circulation> circulation = new ArrayList<>();
        for (Node mark : root.get("circulation").list()) {
            circulation.add(required(mark, Marks.Circulation.class, "mark of circulation"));
        }
        Marks marks = new Marks(
                optional(root.get("urgency"), Marks.Urgency.class, "degree of urgency"),
                optional(root.get("secrecy"), Marks.Secrecy.class, "degree of secrecy"),
                circulation);
        return new Letter.Extras(
                marks,
                root.get("drafter").text(),
                root.get("copies").number(),
                root.get("contact").texts(),
                copied(root.get("copy")));
    }

    private Letter.@Nullable Copied copied(Node copy) throws LetterException {
        if (copy.isNull()) {
            return null;
        }
        DispatchNumber number = number(copy);
        Letter.Copied copied = new Letter.Copied(
                required(copy.get("form"), Copy.Form.class, "form of copy"),
                copy.get("organ").required("write the body that makes the copy"),
                number == null ? null : number.serial(),
                number == null ? null : symbol(copy, number),
                copy.get("place").text(),
                date(copy.get("date")),
                copy.get("recipients").texts(),
                signature(copy.get("signer")),
                time(copy.get("signedAt")));
        if (copied.signedAt() == null) {
            remark(copied);
        }
        return copied;
    }

    private void remark(Letter.Copied copied) {
        if (copied.symbol() == null) {
            remarks.add(missing("copy.number"));
        }
        if (copied.place() == null) {
            remarks.add(missing("copy.place"));
        }
        if (copied.recipients().isEmpty()) {
            remarks.add(missing("copy.recipients"));
        }
        if (copied.signature() == null) {
            remarks.add(missing("copy.signer"));
        }
    }

    private static @Nullable OffsetDateTime time(Node node) throws LetterException {
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

    private static @Nullable DispatchNumber number(Node of) throws LetterException {
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

    private static String symbol(Node of, DispatchNumber number) throws LetterException {
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

    private static @Nullable LocalDate date(Node node) throws LetterException {
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

    private String subject() throws LetterException {
        String subject = lacking("subject");
        return subject == null ? "" : subject;
    }

    private List<Part> body(DispatchType type) throws LetterException {
        Node body = root.get("body");
        if (!body.list().isEmpty()) {
            return new BodyJson(style, remarks).parts(body);
        }
        List<Part> parts = new RequirementsJson(root, type, style).parts();
        if (parts.isEmpty()) {
            throw body.wrong("missing; give the text as a list of paragraphs, or at least requirements");
        }
        return parts;
    }

    private static @Nullable Signature signature(Node node) throws LetterException {
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
        return new Signature(powers, acting ? "" : post, node.get("name").text(""));
    }

    private List<Letter.Annex> annexes() throws LetterException {
        List<Letter.Annex> annexes = new ArrayList<>();
        for (Node annex : root.get("annexes").list()) {
            String title = annex.get("title").text("");
            List<Part> body = new BodyJson(style, remarks).parts(annex.get("body"));
            Boolean landscape = annex.get("landscape").flag();
            annexes.add(landscape == null ? new Letter.Annex(title, body) : new Letter.Annex(title, body, landscape));
        }
        return annexes;
    }
}
