package damlam.letter;

import damlam.dispatch.DispatchNumber;
import damlam.dispatch.DispatchType;
import damlam.letter.Letter.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern PARTY_SYMBOL = Pattern.compile("\\p{L}{1,6}/.+");

    private final Node root;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Style style = Style.STATE;

    private LetterJson(Node root) {
        this.root = root;
    }

    /// @param remarks what the document lacks that the law asks for, and keys that were not
    /// understood: one line each
    /// @param unknown those keys alone
    public record Draft(Letter letter, List<String> remarks, List<String> unknown) {
        public Draft {
            unknown = List.copyOf(unknown);
            remarks = List.copyOf(remarks);
        }
    }

    /// @throws LetterException if something in it cannot be written as it stands
    public static Draft read(String json) throws LetterException {
        LetterJson reader = new LetterJson(Node.parse(json));
        return new Draft(reader.letter(), reader.remarks, reader.unknown);
    }

    private Letter letter() throws LetterException {
        for (Node node : root.unknown(KEYS)) {
            unknown.add(node.path());
            remarks.add("line %d: %s: not known, and left out".formatted(node.line(), node.path()));
        }
        DispatchType type = type();
        DispatchNumber number = Fields.number(root);
        String symbol = number == null ? root.get("symbol").text() : Fields.symbol(root, number);
        Integer serial =
                number == null || number.serial() == null ? root.get("serial").number() : number.serial();
        LocalDate date = Fields.date(root.get("date"));
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
                Fields.signature(root.get("signer")),
                Fields.signature(root.get("cosigner")),
                annexes(),
                new ExtrasJson(root, remarks).extras());
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

    static String missing(String key) {
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
        return Fields.required(root.get("type"), DispatchType.class, "type of document");
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
