package damlam.cli;

import damlam.dispatch.Body;
import damlam.dispatch.DispatchJson;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `dispatch read FILE`, `dispatch write FILE.json` and `dispatch check FILE`.
final class DispatchCommand {
    /// Held here, because the logging system forgets loggers that nobody holds.
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private DispatchCommand() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        // Standard error carries lines of ours, not the libraries' remarks on fonts.
        LIBRARIES.setLevel(Level.OFF);
        String action = args.isEmpty() ? "" : args.getFirst();
        try {
            return switch (action) {
                case "read" -> read(args, out, err);
                case "check" -> CheckCommand.run(args.subList(1, args.size()), out);
                case "write" -> WriteCommand.run(args.subList(1, args.size()), err);
                default -> usage(err);
            };
        } catch (Refusal e) {
            err.println("damlam: " + e.getMessage());
            return Main.UNUSABLE;
        }
    }

    private static int usage(PrintStream err) {
        err.print(Main.USAGE);
        return Main.UNUSABLE;
    }

    private static int read(List<String> args, PrintStream out, PrintStream err) throws Refusal {
        if (args.size() != 2) {
            return usage(err);
        }
        FileText read = read(args.get(1), err);
        out.print(DispatchJson.write(DispatchParser.parse(read.text()), Body.of(read.text())));
        said(read, err);
        return Main.OK;
    }

    /// Of an e-mail only one part is the dispatch; what was left out is said, not lost. Nor are letters seen on a
    /// picture what stands on the paper.
    private static void said(FileText read, PrintStream err) {
        if (read.seen()) {
            err.println(
                    "damlam: the text was recognised on a picture; compare numbers, dates and names with the original");
        }
        if (read.part() != null) {
            err.println("damlam: read from the attachment " + read.part());
        }
        read.left().forEach(name -> err.println("damlam: not read, save and read it by itself: " + name));
    }

    private static FileText read(String file, PrintStream err) throws Refusal {
        try (ProgressBar bar = new ProgressBar(err)) {
            return DispatchText.open(Refusal.existing(file), bar::at);
        } catch (UnreadableFileException e) {
            throw new Refusal("%s: %s".formatted(file, remedy(e.reason())));
        } catch (IOException e) {
            throw Refusal.unopened(file, e);
        }
    }

    static String remedy(UnreadableFileException.Reason reason) {
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
