package damlam.proofs;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import damlam.record.Receipt;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// A QR code as rows of dark and light, without its quiet margin.
public final class Qr {
    private final BitMatrix dots;

    private Qr(BitMatrix dots) {
        this.dots = dots;
    }

    /// The proof of a receipt; without the words where they would make the code too long.
    ///
    /// @return empty where the proof alone is too long for any code
    public static Optional<Qr> of(Receipt receipt) {
        return of(receipt.proofFile())
                .or(() ->
                        of(new Receipt(receipt.proof(), receipt.leaf(), receipt.act(), Optional.empty()).proofFile()));
    }

    /// @return empty where the text is longer than any code holds (2,953 bytes)
    public static Optional<Qr> of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.L,
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                EncodeHintType.MARGIN,
                0);
        try {
            return Optional.of(new Qr(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints)));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    /// Dots along a side.
    public int side() {
        return dots.getWidth();
    }

    public boolean dark(int x, int y) {
        return dots.get(x, y);
    }

    /// Draws the code on a page, its upper left corner at a place.
    ///
    /// @param side in points
    public void draw(PDPageContentStream out, float x, float top, float side) throws IOException {
        float dot = side / side();
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (dark(column, row)) {
                    out.addRect(x + column * dot, top - (row + 1) * dot, dot, dot);
                }
            }
        }
        out.fill();
    }

    /// The dark dots as one path of an SVG, a unit a dot.
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); ) {
                int end = x;
                while (end < side() && dark(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                }
                x = end + 1;
            }
        }
        return path.toString();
    }
}
