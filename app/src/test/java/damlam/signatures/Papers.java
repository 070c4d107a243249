package damlam.signatures;

import damlam.dispatch.DispatchType;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.Letter.Part;
import damlam.letter.Letter.Signature;
import damlam.letter.UnprintableException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;

/// Documents of ours to sign, and pictures to sign them with.
public final class Papers {
    public static final String SIGNER = "Nguyễn Văn Phê";

    private Papers() {}

    public static byte[] pdf(int paragraphs) {
        Part[] body = new Part[paragraphs];
        java.util.Arrays.fill(
                body,
                new Part.Paragraph(
                        "Yêu cầu các đơn vị rà soát, khắc phục những biểu hiện đùn đẩy, né tránh trong giải quyết công việc."));
        return pdf(new Letter(
                "ỦY BAN NHÂN DÂN TỈNH",
                "Sở thử nghiệm",
                15,
                "STN-VP",
                "Hưng Yên",
                LocalDate.of(2026, 11, 26),
                DispatchType.CONG_VAN,
                "chấn chỉnh việc đùn đẩy, né tránh",
                List.of("Các phòng thuộc Sở"),
                List.of(body),
                List.of("Như trên", "Lưu: VT, VP"),
                new Signature(List.of("KT. GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC", SIGNER)));
    }

    static byte[] pdf(Letter letter) {
        try {
            return DispatchWriter.pdf(letter);
        } catch (UnprintableException e) {
            throw new IllegalStateException(e);
        }
    }

    static Graphics2D brush(BufferedImage image, Color colour, float width) {
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(colour);
        brush.setStroke(new BasicStroke(width));
        return brush;
    }

    public static byte[] signature(Color colour) {
        BufferedImage image = new BufferedImage(600, 260, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = brush(image, colour, 7);
        brush.draw(new CubicCurve2D.Float(20, 200, 150, -120, 250, 380, 360, 90));
        brush.draw(new CubicCurve2D.Float(340, 100, 420, 20, 460, 260, 580, 60));
        brush.dispose();
        return png(image);
    }

    public static byte[] seal(Color colour) {
        BufferedImage image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = brush(image, colour, 14);
        brush.draw(new Ellipse2D.Float(10, 10, 480, 480));
        brush.draw(new Ellipse2D.Float(80, 80, 340, 340));
        brush.setFont(brush.getFont().deriveFont(60f));
        brush.drawString("MẪU THỬ", 125, 270);
        brush.dispose();
        return png(image);
    }

    static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
