package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Reads letters off a picture with the program Tesseract and its Vietnamese data, which an office installs from its
/// distribution (Debian: `tesseract-ocr`, `tesseract-ocr-vie`). It runs as a process of its own and is ended when it
/// takes too long.
final class Tesseract {
    /// The path of the program; without it, it is looked for on the search path.
    static final String PROPERTY = "damlam.tesseract";

    private static final long SECONDS_A_PAGE = 90;
    private static final long MOST_DOTS = 60_000_000;
    private static final float A4_WIDTH = 8.27f;

    private final String fileName;
    private final Path program;

    private Tesseract(String fileName, Path program) {
        this.fileName = fileName;
        this.program = program;
    }

    /// @throws UnreadableFileException if the program or its Vietnamese data is not installed
    static Tesseract find(String fileName) throws UnreadableFileException {
        Path program = program();
        if (program == null) {
            throw new UnreadableFileException(fileName, Reason.OCR_MISSING);
        }
        Tesseract tesseract = new Tesseract(fileName, program);
        boolean vietnamese = tesseract
                .run(List.of("--list-langs"))
                .lines()
                .anyMatch(line -> line.strip().equals("vie"));
        if (!vietnamese) {
            throw new UnreadableFileException(fileName, Reason.OCR_MISSING);
        }
        return tesseract;
    }

    private static @Nullable Path program() {
        String set = System.getProperty(PROPERTY);
        if (set != null) {
            return Files.isExecutable(Path.of(set)) ? Path.of(set) : null;
        }
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            Path program = Path.of(folder, "tesseract");
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        return null;
    }

    /// The text of a photograph or scan, as it came.
    static String readPicture(byte[] bytes, String fileName) throws UnreadableFileException {
        int dotsPerInch = dotsPerInch(bytes, fileName);
        Tesseract tesseract = find(fileName);
        try {
            Path picture = Files.createTempFile("picture", ".img");
            try {
                Files.write(picture, bytes);
                return tesseract.read(picture, dotsPerInch);
            } finally {
                Files.deleteIfExists(picture);
            }
        } catch (IOException e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    /// Of a page of A4 that fills the picture: what cameras write into their files says nothing about the paper.
    private static int dotsPerInch(byte[] bytes, String fileName) throws UnreadableFileException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableFileException(fileName, Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            reader.dispose();
            if ((long) width * height > MOST_DOTS) {
                throw new UnreadableFileException(fileName, Reason.TOO_LARGE);
            }
            return Math.clamp(Math.round(Math.min(width, height) / A4_WIDTH), 70, 1200);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    /// @param dotsPerInch of the picture
    String read(Path picture, int dotsPerInch) throws UnreadableFileException {
        String table =
                run(List.of(picture.toString(), "stdout", "-l", "vie", "--dpi", String.valueOf(dotsPerInch), "tsv"));
        return setOut(table, 72f / dotsPerInch);
    }

    private String run(List<String> arguments) throws UnreadableFileException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            Path said = Files.createTempFile("tesseract", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // One page at a time on one processor: the server has other things to do.
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            Process process = builder.start();
            try {
                if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
                    throw new UnreadableFileException(fileName, Reason.TOO_SLOW);
                }
                return Files.readString(said, StandardCharsets.UTF_8);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnreadableFileException(fileName, Reason.TOO_SLOW, e);
            } finally {
                process.destroyForcibly();
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new UnreadableFileException(fileName, Reason.OCR_MISSING, e);
        }
    }

    /// From its table (level, page, block, paragraph, line, word, left, top, width, height, confidence, text) to lines:
    /// what it took for blocks side by side goes back on common lines.
    private static String setOut(String table, float point) {
        List<List<PrintedLines.Word>> lines = new ArrayList<>();
        String last = "";
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            String line = String.join(".", List.of(cells).subList(1, 5));
            if (!line.equals(last)) {
                lines.add(new ArrayList<>());
                last = line;
            }
            float left = Integer.parseInt(cells[6]) * point;
            float bottom = (Integer.parseInt(cells[7]) + Integer.parseInt(cells[9])) * point;
            float width = Integer.parseInt(cells[8]) * point;
            lines.getLast().add(new PrintedLines.Word(cells[11].strip(), left, left + width, bottom, 12f, false));
        }
        return joined(lines);
    }

    private static String joined(List<List<PrintedLines.Word>> lines) {
        lines.sort(Comparator.comparingDouble(Tesseract::height));
        PrintedLines text = new PrintedLines(PrintedLines.PARAGRAPH_GAP_SEEN);
        List<PrintedLines.Word> row = new ArrayList<>();
        double baseline = -1;
        for (List<PrintedLines.Word> line : lines) {
            if (!row.isEmpty() && height(line) - baseline > 6) {
                endRow(row, text);
            }
            baseline = row.isEmpty() ? height(line) : baseline;
            row.addAll(line);
        }
        endRow(row, text);
        text.endPage();
        return text.toString();
    }

    private static void endRow(List<PrintedLines.Word> row, PrintedLines text) {
        row.sort(Comparator.comparingDouble(PrintedLines.Word::left));
        row.forEach(text::add);
        text.endLine();
        row.clear();
    }

    /// The middle one of its words' lower edges: letters with tails hang lower.
    private static double height(List<PrintedLines.Word> line) {
        return line.stream()
                .mapToDouble(PrintedLines.Word::baseline)
                .sorted()
                .skip(line.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
