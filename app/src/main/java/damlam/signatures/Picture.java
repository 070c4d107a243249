package damlam.signatures;

import damlam.signatures.SigningRefusedException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/// A picture of a signature or a seal: PNG with a transparent ground, the signature blue, the seal red (Nghị định
/// 30/2020, Phụ lục I, part II, 7 and 8).
///
/// @param widthMm how wide it says it is; null where it does not say
public record Picture(BufferedImage image, @Nullable Double widthMm) {
    /// Pixels to a side; a signature scanned at 600 dots an inch has fewer.
    private static final int LARGEST_SIDE = 4000;

    private static final int OPAQUE = 128;
    private static final int CLEARLY = 25;

    /// @throws SigningRefusedException if it is not as the decree asks
    public static Picture signature(byte[] png) throws SigningRefusedException {
        Picture picture = read(png);
        int[] mean = picture.meanColour();
        if (mean[2] < mean[0] + CLEARLY || mean[2] < mean[1] + CLEARLY) {
            throw new SigningRefusedException(Reason.NOT_BLUE);
        }
        return picture;
    }

    /// @throws SigningRefusedException if it is not as the decree asks
    public static Picture seal(byte[] png) throws SigningRefusedException {
        Picture picture = read(png);
        int[] mean = picture.meanColour();
        if (mean[0] < mean[1] + CLEARLY || mean[0] < mean[2] + CLEARLY) {
            throw new SigningRefusedException(Reason.NOT_RED);
        }
        return picture;
    }

    private static Picture read(byte[] png) throws SigningRefusedException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            reader.setInput(in);
            // Its size stands at its head: a picture that would fill the memory is never unpacked.
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                throw new SigningRefusedException(Reason.NO_PNG);
            }
            BufferedImage image = reader.read(0);
            Double pixelMm = pixelMm(reader.getImageMetadata(0));
            reader.dispose();
            return new Picture(image, pixelMm == null ? null : pixelMm * image.getWidth());
        } catch (IOException | RuntimeException e) {
            throw new SigningRefusedException(Reason.NO_PNG, e);
        }
    }

    private static @Nullable Double pixelMm(IIOMetadata metadata) {
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree("javax_imageio_1.0");
        NodeList sizes = tree.getElementsByTagName("HorizontalPixelSize");
        return sizes.getLength() == 0 ? null : Double.valueOf(((IIOMetadataNode) sizes.item(0)).getAttribute("value"));
    }

    /// Of what is not transparent: red, green, blue.
    private int[] meanColour() throws SigningRefusedException {
        long[] sum = new long[3];
        long seen = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                if ((colour >>> 24) >= OPAQUE) {
                    sum[0] += (colour >> 16) & 0xFF;
                    sum[1] += (colour >> 8) & 0xFF;
                    sum[2] += colour & 0xFF;
                    seen++;
                }
            }
        }
        if (seen == 0 || seen == (long) image.getWidth() * image.getHeight()) {
            throw new SigningRefusedException(Reason.NOT_TRANSPARENT);
        }
        return new int[] {(int) (sum[0] / seen), (int) (sum[1] / seen), (int) (sum[2] / seen)};
    }

    double ratio() {
        return (double) image.getWidth() / image.getHeight();
    }
}
