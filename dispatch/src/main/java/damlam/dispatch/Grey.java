package damlam.dispatch;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A picture of a page in shades of grey.
final class Grey {
    final int width;
    final int height;

    /// Of the paper.
    final int dotsPerInch;

    /// Row by row from the left upper corner, 0 for black to 255 for white, as unsigned bytes.
    final byte[] dots;

    private final BufferedImage image;

    private Grey(BufferedImage image, int dotsPerInch) {
        this.image = image;
        this.dotsPerInch = dotsPerInch;
        width = image.getWidth();
        height = image.getHeight();
        dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /// Of a coloured picture what is red counts as paper: stamps lie across the words that are to be read.
    static Grey of(BufferedImage picture, int dotsPerInch) {
        BufferedImage grey = picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                        && picture.getRaster().getParent() == null
                ? picture
                : withoutRed(picture);
        return new Grey(grey, dotsPerInch);
    }

    /// @param dots as in the field of that name
    static Grey of(byte[] dots, int width, int dotsPerInch) {
        BufferedImage grey = new BufferedImage(width, dots.length / width, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setDataElements(0, 0, width, dots.length / width, dots);
        return new Grey(grey, dotsPerInch);
    }

    private static BufferedImage withoutRed(BufferedImage picture) {
        int width = picture.getWidth();
        BufferedImage grey = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                boolean glass = row[x] >>> 24 == 0;
                row[x] = glass ? 255 : row[x] >> 16 & 0xFF;
            }
            grey.getRaster().setSamples(0, y, width, 1, 0, row);
        }
        return grey;
    }

    int at(int x, int y) {
        return dots[y * width + x] & 0xFF;
    }

    /// @param degrees clockwise, about the middle; the paper keeps its size, and quarters of a turn change its sides
    Grey turned(double degrees) {
        boolean across = Math.abs(Math.round(degrees / 90)) % 2 == 1;
        int wide = across ? height : width;
        int high = across ? width : height;
        AffineTransform turn = new AffineTransform();
        turn.translate(wide / 2.0, high / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-width / 2.0, -height / 2.0);
        return new Grey(drawn(wide, high, turn), dotsPerInch);
    }

    private BufferedImage drawn(int wide, int high, AffineTransform how) {
        byte[] paper = new byte[wide * high];
        Arrays.fill(paper, (byte) paper());
        BufferedImage grey = of(paper, wide, dotsPerInch).image;
        Graphics2D draw = grey.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.drawImage(image, how, null);
        draw.dispose();
        return grey;
    }

    /// The grey of the paper: most of a page is not printed on.
    int paper() {
        int[] shades = new int[256];
        for (byte dot : dots) {
            shades[dot & 0xFF]++;
        }
        int lighter = 0;
        int shade = 256;
        while (shade > 0 && 2 * lighter < dots.length) {
            lighter += shades[--shade];
        }
        return shade;
    }

    /// As a portable greymap, which costs no time to pack.
    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("P5 %d %d 255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII));
            out.write(dots);
        }
    }
}
