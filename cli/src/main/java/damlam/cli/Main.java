package damlam.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The command line: one command a run, results on standard output, one line on standard error when it cannot
/// be done.
public final class Main {
    /// It was done.
    static final int OK = 0;
    /// It was done, and what was looked at is not as it should be.
    static final int DEVIATES = 1;
    /// The command line or a file it names is not usable; the message says what to do.
    static final int UNUSABLE = 2;

    static final String USAGE = """
            usage: damlam dispatch read FILE
                                                reads an official document (txt, docx, doc, odt, pdf, eml,
                                                a scan or photograph) and prints it as JSON
                   damlam dispatch write FILE.json [--docx FILE] [--pdf FILE]
                                                lays out such JSON, or the same written by hand, as the law asks
                   damlam dispatch check FILE [--lang vi|en] [--fixed COPY]
                                                measures a docx against the law's layout, a line for each deviation;
                                                ends with 1 if there are any
                   damlam analyze FILE... --out DIR
                                                says where the time of an event log went; --help tells more
                   damlam record verify FILE|FOLDER|URL [--key KEY|FILE]... [--checkpoint FILE]... [--against FOLDER|URL] [--lang vi|en]
                                                checks a receipt, or a whole record, against keys and checkpoints that you
                                                trust and another copy; ends with 1 if it does not hold, with 3 if
                                                it agrees with itself but no key was given to check who signed
                   damlam record export FOLDER|URL --out FOLDER [--key KEY|FILE]... [--lang vi|en]
                                                copies a record with all that a check needs, and checks the copy;
                                                ends as verify does
                   damlam record keys KEYFILE
                                                prints the public keys, those that sign and then the retired ones,
                                                with which older receipts are checked
                   damlam record rotate KEYFILE
                                                adds a new key, which signs beside the old one from the next start
                   damlam record retire KEYFILE
                                                lets the old keys sign no more, once everybody knows the new one;
                                                their public parts are kept
                   damlam record receipt FOLDER|URL NUMBER [--lang vi|en]
                                                prints the proof of one entry, to be kept and checked anywhere
                   damlam simulate --seed N --out DIR [--scale S]
                                                writes an agency's year of moves, and the truth about its people
            """;

    private Main() {}

    public static void main(String[] args) {
        // Whatever the terminal's encoding: results are UTF-8.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(args), out, err);
        out.flush();
        System.exit(status);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        String command = args.isEmpty() ? "" : args.getFirst();
        return switch (command) {
            case "dispatch" -> DispatchCommand.run(args.subList(1, args.size()), out, err);
            case "analyze" -> AnalyzeCommand.run(args.subList(1, args.size()), out, err);
            case "record" -> RecordCommand.run(args.subList(1, args.size()), out, err);
            case "simulate" -> SimulateCommand.run(args.subList(1, args.size()), out, err);
            case "help", "--help", "-h" -> {
                out.print(USAGE);
                yield OK;
            }
            default -> {
                err.print(command.isEmpty() ? USAGE : "damlam: there is no command '%s'%n%s".formatted(command, USAGE));
                yield UNUSABLE;
            }
        };
    }
}
