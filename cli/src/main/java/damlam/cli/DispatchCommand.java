package damlam.cli;

import damlam.dispatch.DispatchJson;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `dispatch read FILE`.
final class DispatchCommand {
    /// Held here, because the logging system forgets loggers that nobody holds.
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private DispatchCommand() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 2 || !args.getFirst().equals("read")) {
            err.print(Main.USAGE);
            return Main.UNUSABLE;
        }
        // Standard error carries one line of ours, not the libraries' remarks on fonts.
        LIBRARIES.setLevel(Level.OFF);
        String file = args.get(1);
        try {
            FileText read = read(file, err);
            out.print(DispatchJson.write(DispatchParser.parse(read.text())));
            said(read, err);
            return Main.OK;
        } catch (Refusal e) {
            err.println("damlam: " + e.getMessage());
            return Main.UNUSABLE;
        }
    }

    /// Of an e-mail only one part is the dispatch; what was left out is said, not lost.
    private static void said(FileText read, PrintStream err) {
        if (read.part() != null) {
            err.println("damlam: read from the attachment " + read.part());
        }
        read.left().forEach(name -> err.println("damlam: not read, save and read it by itself: " + name));
    }

    private static FileText read(String file, PrintStream err) throws Refusal {
        try (ProgressBar bar = new ProgressBar(err)) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new Refusal("%s: there is no such file; check the path".formatted(file));
            }
            return DispatchText.open(path, bar::at);
        } catch (UnreadableFileException e) {
            throw new Refusal("%s: %s".formatted(file, remedy(e.reason())));
        } catch (IOException | InvalidPathException e) {
            throw new Refusal("%s: cannot be opened (%s); check that it may be read"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private static String remedy(UnreadableFileException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "larger than 50 MB; send the document without its pictures and annexes";
            case TOO_LONG -> "longer than two million characters; send the document without its annexes";
            case WRONG_TYPE ->
                "none of txt, docx, doc, odt, pdf, eml, jpg, png, tif, whatever its name says; save it as one of these";
            case OTHER_TYPE ->
                "its name promises another type than its bytes have; ask the sender, or rename it if you trust it";
            case OCR_MISSING ->
                "a scan, and the program that reads letters off pictures is not installed; on Debian:"
                        + " apt-get install tesseract-ocr tesseract-ocr-vie";
            case MACRO -> "carries a macro, and is not opened; ask the sender for a copy without one, or a PDF";
            case EXTERNAL_LINK ->
                "would fetch a template, picture or object from elsewhere, and is not opened; ask the sender for a PDF";
            case SCRIPT -> "would run a script or start a program, and is not opened; ask the sender for another copy";
            case UNSAFE_NAME ->
                "holds a name that leads out of its folder, and is not opened; ask the sender for another copy";
            case TOO_SLOW -> "takes longer to read than any document does; print it to a PDF and read that";
            case PASSWORD -> "protected by a password; save a copy without one";
            case ZIP_BOMB ->
                "unpacks to far more than a document holds, and is not opened; ask the sender for another copy";
            case NO_TEXT -> "holds no text (empty, or a scan without letters); use another copy";
            case DAMAGED -> "damaged, or text in an unknown encoding; open it and save it again, text as UTF-8";
        };
    }
}
