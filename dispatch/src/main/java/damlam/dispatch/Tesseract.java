package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads letters off a picture with the program Tesseract and its Vietnamese data, which an office installs from its
/// distribution (Debian: `tesseract-ocr`, `tesseract-ocr-vie`). It runs as a process of its own and is ended when it
/// takes too long.
final class Tesseract {
    /// The path of the program; without it, it is looked for on the search path.
    static final String PROPERTY = "damlam.tesseract";

    private static final long SECONDS_A_PAGE = 90;

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

    /// @return its table of words: level, page, block, paragraph, line, word, left, top, width, height, confidence,
    /// text
    ///
    /// @param block whether it is one block of lines, however short, and no page to be laid out first
    String words(Path picture, int dotsPerInch, boolean block) throws UnreadableFileException {
        String dots = String.valueOf(dotsPerInch);
        return run(
                List.of(picture.toString(), "stdout", "-l", "vie", "--psm", block ? "6" : "3", "--dpi", dots, "tsv"));
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
}
