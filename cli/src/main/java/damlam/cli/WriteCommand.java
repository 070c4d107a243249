package damlam.cli;

import damlam.letter.DispatchWriter;
import damlam.letter.LetterException;
import damlam.letter.LetterJson;
import damlam.letter.UnprintableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `dispatch write FILE.json [--docx FILE] [--pdf FILE]`. Remarks on what the document lacks go to standard error.
final class WriteCommand {
    /// In bytes; some thousand pages.
    private static final long LARGEST = 16L << 20;

    private final String file;
    private final Map<String, Path> targets;

    private WriteCommand(String file, Map<String, Path> targets) {
        this.file = file;
        this.targets = targets;
    }

    static int run(List<String> args, PrintStream err) throws Refusal {
        WriteCommand command = parse(args);
        LetterJson.Draft draft = command.draft();
        for (String remark : draft.remarks()) {
            err.println("damlam: %s: %s".formatted(command.file, remark));
        }
        command.write(draft);
        return Main.OK;
    }

    private static WriteCommand parse(List<String> args) throws Refusal {
        String file = null;
        Map<String, Path> targets = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--docx") || arg.equals("--pdf")) {
                if (i + 1 == args.size()) {
                    throw new Refusal(arg + " needs the name of the file to write");
                }
                targets.put(arg, TargetFile.path(args.get(++i)));
            } else if (arg.startsWith("--")) {
                throw new Refusal("'dispatch write' knows no %s, only --docx and --pdf".formatted(arg));
            } else if (file == null) {
                file = arg;
            } else {
                throw new Refusal("'dispatch write' takes one file at a time, not also '%s'".formatted(arg));
            }
        }
        if (file == null) {
            throw new Refusal("'dispatch write' needs a JSON file, as 'dispatch read' prints it");
        }
        if (targets.isEmpty()) {
            throw new Refusal("'dispatch write' needs --docx FILE, --pdf FILE or both");
        }
        if (targets.containsValue(TargetFile.path(file))
                || targets.size() > targets.values().stream().distinct().count()) {
            throw new Refusal("two of the files are the same; give each its own name");
        }
        return new WriteCommand(file, targets);
    }

    private LetterJson.Draft draft() throws Refusal {
        Path path = Refusal.existing(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal("%s: larger than 16 MB; give the annexes as documents of their own".formatted(file));
            }
            return LetterJson.read(Files.readString(path));
        } catch (LetterException e) {
            throw new Refusal("%s: %s".formatted(file, e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new Refusal("%s: not text in UTF-8; save it as UTF-8".formatted(file));
        } catch (IOException e) {
            throw Refusal.unopened(file, e);
        }
    }

    /// Both or none: a PDF that cannot be made leaves no DOCX of the same document behind.
    private void write(LetterJson.Draft draft) throws Refusal {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, Path> target : targets.entrySet()) {
            files.put(target.getValue(), bytes(target.getKey(), draft));
        }
        for (Map.Entry<Path, byte[]> target : files.entrySet()) {
            TargetFile.write(target.getKey(), target.getValue());
        }
    }

    private byte[] bytes(String format, LetterJson.Draft draft) throws Refusal {
        try {
            return format.equals("--pdf") ? DispatchWriter.pdf(draft.letter()) : DispatchWriter.docx(draft.letter());
        } catch (UnprintableException e) {
            throw new Refusal("%s: %s, so it cannot stand in a PDF; write another letter for it, or --docx alone"
                    .formatted(file, e.getMessage()));
        }
    }
}
