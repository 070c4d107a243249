package damlam.letter;

import damlam.dispatch.Copy;
import damlam.dispatch.DispatchNumber;
import damlam.dispatch.Marks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only some letters have, from JSON.
final class ExtrasJson {
    private static final int MOST_LINES = 4;

    private final Node root;
    private final List<String> remarks;

    ExtrasJson(Node root, List<String> remarks) {
        this.root = root;
        this.remarks = remarks;
    }

    Letter.Extras extras() throws LetterException {
        List<Marks.Circulation> circulation = new ArrayList<>();
        for (Node mark : root.get("circulation").list()) {
            circulation.add(Fields.required(mark, Marks.Circulation.class, "mark of circulation"));
        }
        Marks marks = new Marks(
                Fields.optional(root.get("urgency"), Marks.Urgency.class, "degree of urgency"),
                Fields.optional(root.get("secrecy"), Marks.Secrecy.class, "degree of secrecy"),
                circulation);
        return new Letter.Extras(
                marks, root.get("drafter").text(), root.get("copies").number(), contact(), copied(root.get("copy")));
    }

    /// More would leave no room on page 1 for the letter.
    private List<String> contact() throws LetterException {
        List<String> lines = root.get("contact").texts();
        if (lines.size() > MOST_LINES) {
            throw root.get("contact")
                    .wrong("%d lines, but the foot of page 1 has room for %d".formatted(lines.size(), MOST_LINES));
        }
        return lines;
    }

    private Letter.@Nullable Copied copied(Node copy) throws LetterException {
        if (copy.isNull()) {
            return null;
        }
        DispatchNumber number = Fields.number(copy);
        Letter.Copied copied = new Letter.Copied(
                Fields.required(copy.get("form"), Copy.Form.class, "form of copy"),
                copy.get("organ").required("write the body that makes the copy"),
                number == null ? null : number.serial(),
                number == null ? null : Fields.symbol(copy, number),
                copy.get("place").text(),
                Fields.date(copy.get("date")),
                copy.get("recipients").texts(),
                Fields.signature(copy.get("signer")),
                Fields.time(copy.get("signedAt")));
        if (copied.signedAt() == null) {
            remark(copied);
        }
        return copied;
    }

    private void remark(Letter.Copied copied) {
        if (copied.symbol() == null) {
            remarks.add(LetterJson.missing("copy.number"));
        }
        if (copied.place() == null) {
            remarks.add(LetterJson.missing("copy.place"));
        }
        if (copied.recipients().isEmpty()) {
            remarks.add(LetterJson.missing("copy.recipients"));
        }
        if (copied.signature() == null) {
            remarks.add(LetterJson.missing("copy.signer"));
        }
    }
}
