package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A photograph or a scan that is no PDF; a TIFF may hold several pages.
final class PictureFile {
    private static final long MOST_DOTS = 60_000_000;
    private static final int MOST_PAGES = 60;
    private static final float A4_WIDTH = 8.27f;

    private PictureFile() {}

    static String read(byte[] bytes, String fileName, DispatchText.Progress progress) throws UnreadableFileException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableFileException(fileName, Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return read(reader, fileName, progress);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    private static String read(ImageReader reader, String fileName, DispatchText.Progress progress)
            throws IOException, UnreadableFileException {
        int pages = reader.getNumImages(true);
        if (pages > MOST_PAGES) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG);
        }
        refuseHuge(reader, 0, fileName);
        Tesseract tesseract = Tesseract.find(fileName);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            TimeLimit.check();
            refuseHuge(reader, i, fileName);
            Grey page = Grey.of(reader.read(i), dotsPerInch(reader, i));
            text.append(SeenPage.read(page, tesseract)).append('\n');
            progress.at(i + 1, pages);
        }
        return text.toString();
    }

    private static void refuseHuge(ImageReader reader, int page, String fileName)
            throws IOException, UnreadableFileException {
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_DOTS) {
            throw new UnreadableFileException(fileName, Reason.TOO_LARGE);
        }
    }

    /// Of a page of A4 that fills the picture: what cameras write into their files says nothing about the paper.
    private static int dotsPerInch(ImageReader reader, int page) throws IOException {
        int narrow = Math.min(reader.getWidth(page), reader.getHeight(page));
        return Math.clamp(Math.round(narrow / A4_WIDTH), 70, 1200);
    }
}
