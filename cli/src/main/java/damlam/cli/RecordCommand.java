package damlam.cli;

import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.NoteFormatException;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import damlam.record.Fault;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `record verify`, `record export`, `record receipt`, and the keys that sign.
final class RecordCommand {
    /// It was checked, and does not hold.
    static final int DOES_NOT_HOLD = 1;
    /// It was checked and agrees with itself, but no key was given: anybody may have signed it.
    static final int WHO_SIGNED_IS_OPEN = 3;

    private static final int FROM_A_WEB_SITE = 8;

    private final RecordArguments arguments;
    private final RecordMessages messages;
    private final PrintStream out;

    private RecordCommand(RecordArguments arguments, PrintStream out) throws Refusal {
        this.arguments = arguments;
        this.messages = new RecordMessages(arguments.language());
        this.out = out;
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        RecordCommand command;
        try {
            command = new RecordCommand(RecordArguments.parse(args), out);
        } catch (Refusal e) {
            return refused(e, err);
        }
        try {
            return command.run();
        } catch (Refusal e) {
            return refused(e, err);
        } catch (IOException | IllegalArgumentException e) {
            err.println("damlam: " + command.messages.explain(e));
            return Main.UNUSABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.UNUSABLE;
        }
    }

    private static int refused(Refusal e, PrintStream err) {
        String why = String.valueOf(e.getMessage());
        err.println(why.startsWith("usage:") ? why.strip() : "damlam: " + why);
        return Main.UNUSABLE;
    }

    private int run() throws IOException, InterruptedException, Refusal {
        return switch (arguments.action()) {
            case "verify" -> verify();
            case "export" -> export();
            case "receipt" -> receipt();
            case "keys" -> publicKeys();
            case "rotate" -> change(KeyFile::rotate);
            case "retire" -> change(file -> file.retire(LocalDate.now(ZoneId.systemDefault())));
            default -> throw new Refusal(Main.USAGE);
        };
    }

    private int verify() throws IOException, InterruptedException, Refusal {
        Trust trust = trust();
        String what = arguments.operand(0);
        if (!isWebsite(what) && Files.isRegularFile(path(what))) {
            if (trust.copy().isPresent()) {
                throw refusal("against");
            }
            Receipt.Checked found = Receipt.check(read(path(what)), trust);
            messages.lines(found, trust).forEach(out::println);
            return status(found.holds(), trust);
        }
        int threads = isWebsite(what) ? FROM_A_WEB_SITE : Runtime.getRuntime().availableProcessors();
        Verification found = RecordVerifier.verify(files(what), trust, threads);
        boolean nothing = found.findings().stream().anyMatch(one -> one.fault() == Fault.CHECKPOINT_MISSING);
        if (isWebsite(what) && nothing) {
            throw refusal("norecord", what);
        }
        messages.lines(found, trust).forEach(out::println);
        return status(found.holds(), trust);
    }

    private static int status(boolean holds, Trust trust) {
        if (!holds) {
            return DOES_NOT_HOLD;
        }
        return trust.keys().isEmpty() ? WHO_SIGNED_IS_OPEN : Main.OK;
    }

    private int export() throws IOException, InterruptedException, Refusal {
        Path to = path(arguments.option("--out").orElseThrow(() -> refusal("out")));
        Trust trust = trust();
        RecordExport.write(files(arguments.operand(0)), Folder.at(to), List.copyOf(trust.keys()));
        // Whoever takes a copy away takes one that was checked.
        Verification found =
                RecordVerifier.verify(Folder.at(to), trust, Runtime.getRuntime().availableProcessors());
        messages.lines(found, trust).forEach(out::println);
        return status(found.holds(), trust);
    }

    private int receipt() throws IOException, Refusal {
        RecordReader reader = new RecordReader(files(arguments.operand(0)));
        long index = number(arguments.operand(1));
        ProofFile proof;
        try {
            proof = reader.prove(index);
        } catch (IllegalArgumentException e) {
            throw refusal("entry", index);
        }
        byte[] entry = reader.entry(index, proof.checkpoint().checkpoint());
        Receipt receipt = new Receipt(
                proof, new Leaf(new String(entry, StandardCharsets.UTF_8)), Optional.empty(), Optional.empty());
        out.print(receipt.format(arguments.language()));
        return Main.OK;
    }

    /// Prints all public keys of a key file: those that sign, then those that signed once.
    private int publicKeys() throws IOException, Refusal {
        keyFile().verifiers().forEach(key -> out.println(key.vkey()));
        return Main.OK;
    }

    /// Changes a key file and prints the keys that sign from the next start of the server.
    private int change(Change change) throws IOException, Refusal {
        KeyFile file = keyFile();
        change.to(file);
        file.keys().forEach(key -> out.println(key.verifier().vkey()));
        return Main.OK;
    }

    private KeyFile keyFile() throws IOException, Refusal {
        return KeyFile.existing(path(arguments.operand(0)), KeyKind.NOTE);
    }

    @FunctionalInterface
    private interface Change {
        void to(KeyFile file) throws IOException;
    }

    private Trust trust() throws IOException, Refusal {
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
    private List<VerifierKey> keys(String value) throws IOException, Refusal {
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
                throw refusal("key", value, String.valueOf(e.getMessage()));
            }
        }
        if (keys.isEmpty()) {
            throw refusal("keyless", value);
        }
        return keys;
    }

    /// A checkpoint from a file of its own, or the one in a receipt.
    private Checkpoint earlier(Path file, List<VerifierKey> keys) throws IOException, Refusal {
        byte[] bytes = read(file);
        SignedCheckpoint signed;
        try {
            signed = SignedCheckpoint.parseMailed(bytes);
        } catch (NoteFormatException e) {
            try {
                signed = Receipt.parse(bytes).proof().checkpoint();
            } catch (RecordFormatException neither) {
                throw refusal("checkpoint", file.toString(), messages.explain(neither));
            }
        }
        if (!keys.isEmpty() && !signed.note().check(keys).accepted()) {
            throw refusal("unsigned", file.toString());
        }
        return signed.checkpoint();
    }

    private RecordFiles files(String where) throws Refusal {
        if (isWebsite(where)) {
            try {
                return new Website(URI.create(where));
            } catch (IllegalArgumentException e) {
                throw refusal("address", where);
            }
        }
        if (!Files.isDirectory(path(where))) {
            throw refusal("place", where);
        }
        return Folder.at(path(where));
    }

    private static boolean isWebsite(String where) {
        return where.startsWith("https://") || where.startsWith("http://");
    }

    private Path path(String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refusal("path", text);
        }
    }

    private byte[] read(Path file) throws IOException, Refusal {
        if (!Files.isRegularFile(file)) {
            throw refusal("file", file.toString());
        }
        if (Files.size(file) > 1 << 24) {
            throw refusal("large", file.toString());
        }
        return Files.readAllBytes(file);
    }

    private long number(String text) throws Refusal {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw refusal("number", text);
        }
    }

    /// Why it cannot be done, in the language asked for.
    private Refusal refusal(String code, Object... values) {
        return new Refusal(messages.text("command." + code, values));
    }
}
