package damlam.cli;

import damlam.dispatch.Body;
import damlam.dispatch.DispatchJson;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
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
        String text = text(args.get(1));
        out.print(DispatchJson.write(DispatchParser.parse(text), Body.of(text)));
        return Main.OK;
    }

    private static String text(String file) throws Refusal {
        try {
            return DispatchText.read(Refusal.existing(file));
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
            case WRONG_TYPE -> "not a text, DOCX or PDF file, whatever its name says; save it as one of these";
            case PASSWORD -> "protected by a password; save a copy without one";
            case ZIP_BOMB ->
                "unpacks to far more than a document holds, and is not opened; ask the sender for another copy";
            case NO_TEXT -> "holds no text (a scan, or empty); use a file with a text layer";
            case DAMAGED -> "damaged, or not in a Unicode encoding; open it and save it again, text as UTF-8";
        };
    }
}
