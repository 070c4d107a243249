package damlam.dispatch;

import damlam.letter.DispatchWriter;
import damlam.letter.LetterJson;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Scans as an office's machine makes them: a printed page laid on the glass by hand, on grey paper, with dust.
///
/// @param dots to the inch
/// @param tilt in degrees, clockwise
/// @param turns quarters of a turn, clockwise
/// @param noise standard deviation of the grey of a dot, of 255
/// @param specks of dust on a page
/// @param quality of the JPEG, up to 1
record Scans(int dots, double tilt, int turns, int noise, int specks, float quality) {
    private static final List<Scans> OFFICE = List.of(
            new Scans(300, 0, 0, 4, 20, 0.9f),
            new Scans(300, 1.2, 0, 10, 150, 0.7f),
            new Scans(200, -0.8, 0, 8, 80, 0.7f),
            new Scans(300, -2.3, 0, 12, 200, 0.7f),
            new Scans(200, 2.1, 0, 8, 100, 0.8f),
            new Scans(300, 3, 0, 10, 150, 0.7f),
            new Scans(300, 0.6, 2, 8, 80, 0.8f),
            new Scans(300, -3, 0, 8, 80, 0.7f),
            new Scans(200, 0.4, 1, 6, 60, 0.8f),
            new Scans(300, -1.5, 3, 8, 60, 0.7f));

    /// Writes scans, each worn in another way, for [FieldTable#main].
    ///
    /// @param args a folder to write to, then dispatches as text or PDF
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            String name = file.getFileName().toString();
            byte[] pdf = name.endsWith(".pdf") ? Files.readAllBytes(file) : printed(Files.readString(file));
            Files.write(
                    Path.of(args[0], name.replace(".txt", ".pdf")),
                    OFFICE.get(i % OFFICE.size()).scan(pdf));
        }
    }

    /// As our writer sets it.
    static byte[] printed(String text) throws Exception {
        String json = DispatchJson.write(DispatchParser.parse(text), Body.of(text));
        return DispatchWriter.pdf(LetterJson.read(json).letter());
    }

    /// A PDF that is nothing but pictures of that PDF's pages.
    byte[] scan(byte[] pdf) throws IOException {
        try (PDDocument printed = Loader.loadPDF(pdf);
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                BufferedImage picture = picture(renderer.renderImageWithDPI(i, dots, ImageType.GRAY), i);
                float width = picture.getWidth() * 72f / dots;
                float height = picture.getHeight() * 72f / dots;
                PDPage page = new PDPage(new PDRectangle(width, height));
                scan.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(JPEGFactory.createFromImage(scan, picture, quality, dots), 0, 0, width, height);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// @param seed of its dust
    BufferedImage picture(BufferedImage page, int seed) {
        boolean across = turns % 2 == 1;
        BufferedImage glass = new BufferedImage(
                across ? page.getHeight() : page.getWidth(),
                across ? page.getWidth() : page.getHeight(),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D draw = glass.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, glass.getWidth(), glass.getHeight());
        draw.translate(glass.getWidth() / 2.0, glass.getHeight() / 2.0);
        draw.rotate(Math.toRadians(tilt + 90 * turns));
        draw.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        draw.dispose();
        wear(glass, new Random(seed));
        return glass;
    }

    /// Grey paper, darker towards one edge, black that is no longer black, dust.
    private void wear(BufferedImage glass, Random chance) {
        int width = glass.getWidth();
        var raster = glass.getRaster();
        for (int y = 0; y < glass.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                double paper = 240 - 25.0 * x / width;
                double grey = 45 + (paper - 45) * raster.getSample(x, y, 0) / 255 + noise * chance.nextGaussian();
                raster.setSample(x, y, 0, (int) Math.clamp(grey, 0, 255));
            }
        }
        for (int i = 0; i < specks; i++) {
            int size = 1 + chance.nextInt(dots / 100);
            int left = chance.nextInt(width - size);
            int top = chance.nextInt(glass.getHeight() - size);
            for (int dot = 0; dot < size * size; dot++) {
                raster.setSample(left + dot % size, top + dot / size, 0, 60 + chance.nextInt(40));
            }
        }
    }
}
