package damlam.cli;

import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.NoteFormatException;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import damlam.record.Folder;
import damlam.record.KeyFile;
import damlam.record.Leaf;
import damlam.record.ProofFile;
import damlam.record.Receipt;
import damlam.record.RecordExport;
import damlam.record.RecordFiles;
import damlam.record.RecordFormatException;
import damlam.record.RecordMessages;
import damlam.record.RecordReader;
import damlam.record.RecordVerifier;
import damlam.record.Trust;
import damlam.record.Verification;
import damlam.record.Website;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `record verify`, `record export`, `record receipt`, and the keys that sign.
final class RecordCommand {
    /// It was checked, and does not hold.
    static final int DOES_NOT_HOLD = 1;

    private static final int FROM_A_WEB_SITE = 8;

    private RecordCommand() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            RecordArguments arguments = RecordArguments.parse(args);
            return switch (arguments.action()) {
                case "verify" -> verify(arguments, out);
                case "export" -> export(arguments, out);
                case "receipt" -> receipt(arguments, out);
                case "rotate" -> keys(arguments, KeyFile::rotate, out);
                case "retire" -> keys(arguments, KeyFile::retire, out);
                default -> throw new Refusal(Main.USAGE);
            };
        } catch (Refusal e) {
            String why = String.valueOf(e.getMessage());
            err.println(why.startsWith("usage:") ? why.strip() : "damlam: " + why);
            return Main.UNUSABLE;
        } catch (IOException | IllegalArgumentException e) {
            String reason = e.getMessage();
            err.println("damlam: " + (reason == null ? e.getClass().getSimpleName() : reason));
            return Main.UNUSABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.UNUSABLE;
        }
    }

    private static int verify(RecordArguments arguments, PrintStream out)
            throws IOException, InterruptedException, Refusal {
        RecordMessages messages = new RecordMessages(arguments.language());
        Trust trust = trust(arguments);
        String what = arguments.operand(0);
        if (!isWebsite(what) && Files.isRegularFile(path(what))) {
            Receipt.Checked found = Receipt.check(read(path(what)), trust);
            messages.lines(found).forEach(out::println);
            return found.holds() ? Main.OK : DOES_NOT_HOLD;
        }
        int threads = isWebsite(what) ? FROM_A_WEB_SITE : Runtime.getRuntime().availableProcessors();
        Verification found = RecordVerifier.verify(files(what), trust, threads);
        messages.lines(found).forEach(out::println);
        return found.holds() ? Main.OK : DOES_NOT_HOLD;
    }

    private static int export(RecordArguments arguments, PrintStream out)
            throws IOException, InterruptedException, Refusal {
        Path to = path(arguments.option("--out").orElseThrow(() -> new Refusal("say where to, with --out FOLDER")));
        Trust trust = trust(arguments);
        RecordExport.write(files(arguments.operand(0)), Folder.at(to), List.copyOf(trust.keys()));
        // Whoever takes a copy away takes one that was checked.
        Verification found =
                RecordVerifier.verify(Folder.at(to), trust, Runtime.getRuntime().availableProcessors());
        new RecordMessages(arguments.language()).lines(found).forEach(out::println);
        return found.holds() ? Main.OK : DOES_NOT_HOLD;
    }

    private static int receipt(RecordArguments arguments, PrintStream out) throws IOException, Refusal {
        RecordReader reader = new RecordReader(files(arguments.operand(0)));
        long index = number(arguments.operand(1));
        ProofFile proof = reader.prove(index);
        byte[] entry = reader.entry(index, proof.checkpoint().checkpoint());
        Receipt receipt = new Receipt(
                proof, new Leaf(new String(entry, StandardCharsets.UTF_8)), Optional.empty(), Optional.empty());
        out.print(receipt.format(arguments.language()));
        return Main.OK;
    }

    /// Changes a key file and prints the keys that sign from the next start of the server.
    private static int keys(RecordArguments arguments, Change change, PrintStream out) throws IOException, Refusal {
        Path path = path(arguments.operand(0));
        if (!Files.isRegularFile(path)) {
            throw new Refusal("there is no key file " + path);
        }
        KeyFile file = KeyFile.open(path, () -> "", KeyKind.NOTE);
        change.to(file);
        file.keys().forEach(key -> out.println(key.verifier().vkey()));
        return Main.OK;
    }

    @FunctionalInterface
    private interface Change {
        void to(KeyFile file) throws IOException;
    }

    private static Trust trust(RecordArguments arguments) throws IOException, Refusal {
        List<VerifierKey> keys = new ArrayList<>();
        for (String value : arguments.options("--key")) {
            keys.addAll(keys(value));
        }
        List<Checkpoint> earlier = new ArrayList<>();
        for (String value : arguments.options("--checkpoint")) {
            earlier.add(earlier(path(value), keys));
        }
        Optional<String> copy = arguments.option("--against");
        return new Trust(keys, earlier, copy.isPresent() ? Optional.of(files(copy.get())) : Optional.empty());
    }

    /// A key as it is printed, or a file with one a line.
    private static List<VerifierKey> keys(String value) throws IOException, Refusal {
        List<String> lines = Files.isRegularFile(path(value))
                ? new String(read(path(value)), StandardCharsets.UTF_8).lines().toList()
                : List.of(value);
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : lines) {
            try {
                if (!line.isBlank()) {
                    keys.add(VerifierKey.parse(line.strip()));
                }
            } catch (NoteFormatException e) {
                throw new Refusal("--key %s: %s; copy the whole key, or name the file it stands in"
                        .formatted(value, e.getMessage()));
            }
        }
        return keys;
    }

    /// A checkpoint from a file of its own, or the one in a receipt.
    private static Checkpoint earlier(Path file, List<VerifierKey> keys) throws IOException, Refusal {
        byte[] bytes = read(file);
        SignedCheckpoint signed;
        try {
            signed = SignedCheckpoint.parse(bytes);
        } catch (NoteFormatException e) {
            try {
                signed = Receipt.parse(bytes).proof().checkpoint();
            } catch (RecordFormatException neither) {
                throw new Refusal("%s: neither a checkpoint nor a receipt (%s)".formatted(file, e.getMessage()));
            }
        }
        if (!keys.isEmpty() && !signed.note().check(keys).accepted()) {
            throw new Refusal(file + ": not signed by a key that you trust, so it proves nothing; leave it out");
        }
        return signed.checkpoint();
    }

    private static RecordFiles files(String where) throws Refusal {
        if (isWebsite(where)) {
            return new Website(URI.create(where));
        }
        if (!Files.isDirectory(path(where))) {
            throw new Refusal("%s: there is no such file or folder; check the path".formatted(where));
        }
        return Folder.at(path(where));
    }

    private static boolean isWebsite(String where) {
        return where.startsWith("https://") || where.startsWith("http://");
    }

    private static Path path(String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal("%s: not a path".formatted(text));
        }
    }

    private static byte[] read(Path file) throws IOException, Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("%s: there is no such file; check the path".formatted(file));
        }
        if (Files.size(file) > 1 << 24) {
            throw new Refusal("%s: far too large for a receipt, a checkpoint or keys".formatted(file));
        }
        return Files.readAllBytes(file);
    }

    private static long number(String text) throws Refusal {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refusal("'%s' is not the number of an entry".formatted(text));
        }
    }
}
