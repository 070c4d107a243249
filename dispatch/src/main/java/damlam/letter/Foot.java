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
    private static final int LABEL_SIZE = 12;
    private static final int LIST_SIZE = 11;
    private static final int SIGNER_SIZE = 14;
    /// For the signature and the seal.
    private static final double SIGNING_ROOM = 72;

    private Foot() {}

    static List<Piece> of(Letter letter, Paper paper) {
        List<Piece> recipients = recipients(letter.recipients());
        drafted(letter.extras(), recipients);
        List<Piece> signer = signer(letter.signature());
        Signature cosignature = letter.cosignature();
        if (cosignature == null) {
            return List.of(columns(recipients, signer, paper));
        }
        List<Piece> foot = new ArrayList<>();
        boolean first = letter.type() == DispatchType.BIEN_BAN;
        List<Piece> cosigner = signer(cosignature);
        foot.add(first ? columns(cosigner, signer, paper) : columns(signer, cosigner, paper));
        foot.add(Text.of("", 8));
        foot.addAll(recipients);
        return foot;
    }

    static Piece columns(List<Piece> left, List<Piece> right, Paper paper) {
        double half = paper.textWidth() / 2;
        return new Piece.Columns(half, half, List.of(new Row(left, right)));
    }

    static List<Piece> recipients(List<String> recipients) {
        List<Piece> pieces = new ArrayList<>();
        if (recipients.isEmpty()) {
            pieces.add(Text.of("", LIST_SIZE));
            return pieces;
        }
        pieces.add(Text.of("Nơi nhận:", LABEL_SIZE).boldItalic());
        for (int i = 0; i < recipients.size(); i++) {
            String end = i < recipients.size() - 1 ? ";" : ".";
            pieces.add(Text.of("- " + recipients.get(i) + end, LIST_SIZE));
        }
        return pieces;
    }

    /// Cell 12, in the decree's example "PL.(300)".
    private static void drafted(Letter.Extras extras, List<Piece> pieces) {
        String drafter = extras.drafter() == null ? "" : Words.upper(extras.drafter()) + ".";
        String copies = extras.copies() == null ? "" : "(" + extras.copies() + ")";
        if (!drafter.isEmpty() || !copies.isEmpty()) {
            pieces.add(Text.of(drafter + copies, LIST_SIZE).after(4));
        }
    }

    /// Cell 13: under a rule as wide as the text, at the foot of page 1.
    static List<Piece> contact(List<String> lines, Paper paper) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Rule(paper.textWidth()));
        lines.forEach(line -> pieces.add(Text.of(line, LIST_SIZE).centred()));
        return pieces;
    }

    static List<Piece> signer(@Nullable Signature signature) {
        if (signature == null) {
            return List.of(Text.of("", SIGNER_SIZE));
        }
        List<Piece> pieces = new ArrayList<>();
        signature.powers().forEach(power -> pieces.add(title(power)));
        if (!signature.post().isEmpty()) {
            pieces.add(title(signature.post()));
        }
        pieces.add(Text.of(signature.name(), SIGNER_SIZE).bold().centred().after(SIGNING_ROOM));
        return pieces;
    }

    private static Text title(String line) {
        return Text.of(Words.upper(line), SIGNER_SIZE).bold().centred();
    }
}
