package damlam.letter;

import damlam.dispatch.DispatchType;
import damlam.letter.Letter.Signature;
import damlam.letter.Piece.Row;
import damlam.letter.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cells 7 and 9b: recipients on the left, the signer on the right. Where two sign, they stand side by side, and
/// the recipients below (Mẫu 1.9).
final class Foot {
    private static final int CONTACT_SIZE = 11;
    /// For the signature and the seal.
    private static final double SIGNING_ROOM = 72;

    private final Style style;
    private final Paper paper;
    private final double listSize;

    Foot(Style style, Paper paper) {
        this.style = style;
        this.paper = paper;
        this.listSize = style.number("list.size");
    }

    List<Piece> of(Letter letter) {
        List<Piece> recipients = recipients(letter.recipients());
        drafted(letter.extras(), recipients);
        List<Piece> signer = signer(letter.signature());
        Signature cosignature = letter.cosignature();
        if (cosignature == null) {
            return List.of(columns(recipients, signer));
        }
        List<Piece> foot = new ArrayList<>();
        boolean first = letter.type() == DispatchType.BIEN_BAN;
        List<Piece> cosigner = signer(cosignature);
        foot.add(first ? columns(cosigner, signer) : columns(signer, cosigner));
        foot.add(Text.of("", 8));
        foot.addAll(recipients);
        return foot;
    }

    Piece columns(List<Piece> left, List<Piece> right) {
        double half = paper.textWidth() / 2;
        return new Piece.Columns(half, half, List.of(new Row(left, right)));
    }

    List<Piece> recipients(List<String> recipients) {
        List<Piece> pieces = new ArrayList<>();
        if (recipients.isEmpty()) {
            pieces.add(Text.of("", listSize));
            return pieces;
        }
        pieces.add(Text.of("Nơi nhận:", style.face("label.face")));
        for (int i = 0; i < recipients.size(); i++) {
            String end = style.end("list.ends", i == recipients.size() - 1);
            pieces.add(Text.of("- " + recipients.get(i) + end, listSize));
        }
        return pieces;
    }

    /// Cell 12, in the decree's example "PL.(300)".
    private void drafted(Letter.Extras extras, List<Piece> pieces) {
        String drafter = extras.drafter() == null ? "" : Words.upper(extras.drafter()) + ".";
        String copies = extras.copies() == null ? "" : "(" + extras.copies() + ")";
        if (!drafter.isEmpty() || !copies.isEmpty()) {
            pieces.add(Text.of(drafter + copies, listSize).after(4));
        }
    }

    /// Cell 13: under a rule as wide as the text, at the foot of page 1.
    static List<Piece> contact(List<String> lines, Paper paper) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Rule(paper.textWidth()));
        lines.forEach(line -> pieces.add(Text.of(line, CONTACT_SIZE).centred()));
        return pieces;
    }

    List<Piece> signer(@Nullable Signature signature) {
        if (signature == null) {
            return List.of(Text.of("", style.face("name.face")));
        }
        List<Piece> pieces = new ArrayList<>();
        for (String power : signature.powers()) {
            pieces.add(Text.of(style.power(power), style.face("power.face")).centred());
        }
        if (!signature.post().isEmpty()) {
            pieces.add(Text.of(Words.upper(signature.post()), style.face("post.face"))
                    .centred());
        }
        pieces.add(Text.of(signature.name(), style.face("name.face")).centred().after(SIGNING_ROOM));
        return pieces;
    }
}
