package damlam.record;

import damlam.merkle.StrictBase64;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.Lines;
import damlam.note.Signatures;
import damlam.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Proof of one act to take home: the act, its words if the holder has them, and the proof that it is in the
/// record.
///
/// As a file it begins with what people read and ends with a C2SP proof file, whose line `extra` holds the leaf
/// and what it commits to, with the salts. The readable part follows from the proof to the letter, so whoever alters it
/// is found out.
///
/// @param proof that the leaf is in the record
/// @param leaf the act, byte for byte as it was hashed
/// @param act who did what to what, to which the leaf commits; empty where it is not the holder's to see
/// @param words prose and names to which it commits; empty where there are none, they were erased, or are not the
///     holder's to see
public record Receipt(ProofFile proof, Leaf leaf, Optional<Words> act, Optional<Words> words) {
    private static final String LEAF = "leaf";
    private static final String ACT = "act";
    private static final String ACT_SALT = "actSalt";
    private static final String WORDS = "words";
    private static final String SALT = "salt";
    /// Around the bytes of an attachment in a PDF (ISO 32000-1, 7.3.8).
    private static final String STREAM = "stream";
    private static final String END_STREAM = "endstream";

    /// What checking a receipt found.
    ///
    /// @param signers trusted keys that signed its checkpoint; empty if none was given
    /// @param findings what is wrong; empty if it proves what it says
    public record Checked(Receipt receipt, List<VerifierKey> signers, List<Finding> findings) {
        public Checked {
            signers = List.copyOf(signers);
            findings = List.copyOf(findings);
        }

        /// Whether nothing is wrong. Who vouches for it is another question: [#signers()].
        public boolean holds() {
            return findings.isEmpty();
        }
    }

    /// The receipt as a file.
    ///
    /// @param language of the readable part: Vietnamese, or English for any other
    public String format(Locale language) {
        return readable(language) + proofFile();
    }

    /// What people read of it.
    public String readable(Locale language) {
        return ReceiptText.readable(this, language);
    }

    /// What is checked: a C2SP proof file that holds the act. A QR code has room for no more.
    public String proofFile() {
        return proof.withExtra(extra()).format();
    }

    private String extra() {
        Map<String, Object> parts = new TreeMap<>(Map.of(LEAF, leaf.json()));
        act.ifPresent(known -> put(parts, ACT, ACT_SALT, known));
        words.ifPresent(known -> put(parts, WORDS, SALT, known));
        return Base64.getEncoder().encodeToString(CanonicalJson.write(parts).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Map<String, Object> parts, String words, String salt, Words known) {
        parts.put(words, known.text());
        parts.put(salt, HexFormat.of().formatHex(known.salt()));
    }

    /// Reads a receipt, a PDF that carries one, or a proof file that holds the act as a receipt's does.
    ///
    /// @throws RecordFormatException if it is neither
    public static Receipt parse(byte[] file) throws RecordFormatException {
        String text = unmailed(file);
        int start = text.startsWith(ProofFile.HEADING) ? 0 : text.indexOf("\n" + ProofFile.HEADING + "\n") + 1;
        if (start == 0 && isTitled(text)) {
            throw ProofFile.cutOff();
        }
        ProofFile proof = ProofFile.parse(text.substring(start).getBytes(StandardCharsets.UTF_8));
        byte[] extra = StrictBase64.decode(proof.extra()).orElse(new byte[0]);
        if (extra.length == 0) {
            throw RecordFormatException.of("receipt.bare");
        }
        Map<String, Object> parts = JsonReader.read(new String(extra, StandardCharsets.UTF_8));
        if (!(parts.get(LEAF) instanceof String leaf)) {
            throw RecordFormatException.of("receipt.bare");
        }
        return new Receipt(proof.withExtra(""), new Leaf(leaf), words(parts, ACT, ACT_SALT), words(parts, WORDS, SALT));
    }

    private static Optional<Words> words(Map<String, Object> parts, String key, String saltKey)
            throws RecordFormatException {
        if (!(parts.get(saltKey) instanceof String salt) || !(parts.get(key) instanceof String words)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Words(HexFormat.of().parseHex(salt), words));
        } catch (IllegalArgumentException e) {
            throw RecordFormatException.of("receipt.salt");
        }
    }

    /// Checks a receipt without any server.
    ///
    /// @throws RecordFormatException if the file is no receipt at all
    public static Checked check(byte[] file, Trust trust) throws RecordFormatException {
        Receipt receipt = parse(file);
        ProofFile proof = receipt.proof();
        Signatures signatures = proof.checkpoint().note().check(trust.keys());
        List<Finding> findings = new ArrayList<>(RecordVerifier.falseSignatures(signatures, trust, proof.checkpoint()));
        if (!proof.proves(TreeHasher.leaf(receipt.leaf().bytes()))) {
            findings.add(Finding.at(
                    Fault.PROOF_DOES_NOT_HOLD, proof.index(), receipt.leaf().json()));
        }
        if (!receipt.belongs(Leaf.ACT, receipt.act())) {
            findings.add(Finding.at(Fault.ACT_CHANGED, proof.index(), ""));
        }
        if (!receipt.belongs(Leaf.TEXT, receipt.words())) {
            findings.add(Finding.at(Fault.WORDS_CHANGED, proof.index(), ""));
        }
        if (!receipt.isReadableAs(unmailed(file))) {
            findings.add(Finding.at(Fault.RECEIPT_CHANGED, proof.index(), ""));
        }
        trust.earlier().stream()
                .filter(earlier -> contradicts(proof, earlier))
                .forEach(earlier -> findings.add(
                        Finding.of(Fault.HISTORY_CHANGED, earlier.root().base64())));
        return new Checked(receipt, signatures.good(), findings);
    }

    /// Two roots for one size: one of the two checkpoints is of another past.
    private static boolean contradicts(ProofFile proof, Checkpoint earlier) {
        Checkpoint own = proof.checkpoint().checkpoint();
        return own.origin().equals(earlier.origin())
                && own.size() == earlier.size()
                && !own.root().equals(earlier.root());
    }

    private boolean belongs(String key, Optional<Words> told) {
        try {
            return told.isEmpty() || leaf.commitsTo(key, told.get());
        } catch (RecordFormatException e) {
            return false;
        }
    }

    /// Whether a file's readable part, if it has one, is what this receipt says in either language.
    private boolean isReadableAs(String file) {
        return file.startsWith(ProofFile.HEADING)
                || file.equals(format(RecordMessages.VIETNAMESE))
                || file.equals(format(Locale.ENGLISH));
    }

    /// Whether a text begins as a receipt does.
    private static boolean isTitled(String text) {
        return Stream.of(RecordMessages.VIETNAMESE, Locale.ENGLISH)
                .anyMatch(language -> text.startsWith(new RecordMessages(language).text("receipt.title")));
    }

    private static String unmailed(byte[] file) throws RecordFormatException {
        return Lines.unmailed(taken(file));
    }

    /// The receipt that a PDF carries as an attachment. It lies there unpacked, so that no library is needed to find
    /// it.
    private static byte[] taken(byte[] file) throws RecordFormatException {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        if (!bytes.startsWith("%PDF-")) {
            return file;
        }
        int proof = bytes.indexOf("\n" + ProofFile.HEADING + "\n");
        int stream = bytes.lastIndexOf(STREAM, proof);
        int end = bytes.indexOf(END_STREAM, proof);
        if (proof >= 0 && end < 0) {
            throw ProofFile.cutOff();
        }
        if (proof < 0 || stream < 0) {
            throw RecordFormatException.of("receipt.pdf");
        }
        return bytes.substring(bytes.indexOf('\n', stream) + 1, end).getBytes(StandardCharsets.ISO_8859_1);
    }
}
