package damlam.signatures;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.signatures.SigningRefusedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to signatures: the signer's and then the organ's on a PDF, and the verdict on those of
/// any PDF.
///
/// Keys are used and forgotten; that one was used here enters the journal.
@Component
public class Signatures {
    private final Path trust;
    private final @Nullable Timestamps timestamps;
    private final @Nullable Token token;
    private final Journal journal;
    private final Clock clock;

    /// What the folder said when it was read last; a list of withdrawn certificates may be large.
    private volatile @Nullable Trusted trusted;

    private record Trusted(List<String> state, TrustedRoots roots) {}

    /// @param trust the folder of trusted authorities; empty where there is none
    /// @param timestamps the address of a timestamp service; empty for none
    /// @param library the driver of the server's token; empty for none
    /// @param alias which of its keys; empty where it holds one alone
    Signatures(
            @Value("${damlam.trust:}") String trust,
            @Value("${damlam.timestamps:}") String timestamps,
            @Value("${damlam.token.library:}") String library,
            @Value("${damlam.token.slot:0}") long slot,
            @Value("${damlam.token.key:}") String alias,
            Journal journal,
            Clock clock) {
        this.trust = Path.of(trust.isEmpty() ? "trust" : trust).toAbsolutePath().normalize();
        this.timestamps = timestamps.isEmpty() ? null : new Timestamps(URI.create(timestamps));
        this.token = library.isEmpty() ? null : new Token(Path.of(library), slot, alias.isEmpty() ? null : alias);
        this.journal = journal;
        this.clock = clock;
    }

    /// What is seen of the signer's signature: their picture above their name.
    ///
    /// @param name as printed in the document
    public record Signing(String name, Picture picture) {}

    /// What is seen of the organ's signature.
    public sealed interface Sealing {
        /// The red seal over the left third of the signature.
        ///
        /// @param widthMm its real width; null where the picture says it
        record Seal(Picture picture, @Nullable Double widthMm) implements Sealing {}

        /// A line at the top of page 1, for copies and annexes.
        ///
        /// @param number number and symbol, or the form of the copy and the organ
        record Line(String number) implements Sealing {}
    }

    /// The authorities that are trusted here, as the folder says now.
    public TrustedRoots roots() {
        try {
            // Looked at before it is read: what changes meanwhile is read the next time.
            List<String> state = state();
            Trusted known = trusted;
            if (known == null || !known.state.equals(state)) {
                known = new Trusted(state, TrustedRoots.read(trust));
                trusted = known;
            }
            return known.roots;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Name, size and time of every file in the folder.
    private List<String> state() throws IOException {
        if (!Files.isDirectory(trust)) {
            return List.of();
        }
        List<String> state = new ArrayList<>();
        try (Stream<Path> files = Files.list(trust)) {
            for (Path file : files.sorted().toList()) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                state.add(file.getFileName() + " " + now.size() + " " + now.lastModifiedTime());
            }
        }
        return state;
    }

    public Path trustFolder() {
        return trust;
    }

    /// The token attached to the server, if one is.
    public Optional<Token> token() {
        return Optional.ofNullable(token);
    }

    /// Whether a form asks for the token, and there is one.
    public boolean byToken(String with) {
        return token != null && with.equals("token");
    }

    /// Opens a key to sign with.
    ///
    /// @param file PKCS#12; null for the token's
    /// @param password of the file, or the token's PIN
    public SigningKey open(byte @Nullable [] file, String password) throws SigningRefusedException {
        if (file != null) {
            return SigningKey.ofFile(file, password.toCharArray());
        }
        if (token == null) {
            throw new SigningRefusedException(Reason.NO_TOKEN);
        }
        return token.open(password.toCharArray());
    }

    /// @return a verdict on each signature, the first made first; empty for a file without any
    public List<Verdict> verify(byte[] pdf) throws UnfitPdfException {
        return SignatureCheck.of(pdf, roots(), clock.instant(), Org.ZONE);
    }

    /// Signs for the competent person.
    ///
    /// @param by who gave the key
    /// @param seen null for a signature that is not seen
    /// @return the file with one signature more
    @Transactional
    public byte[] sign(Actor by, byte[] pdf, SigningKey key, @Nullable Signing seen)
            throws UnfitPdfException, SigningRefusedException {
        refuseBroken(pdf, false);
        byte[] signed =
                seen == null ? signer(pdf, key).unseen() : signer(pdf, key).over(seen.name(), seen.picture());
        record(by, signed, key, "SIGNER");
        return signed;
    }

    /// Signs for the organ, over a document that the competent person has signed.
    ///
    /// @return the file with one signature more
    @Transactional
    public byte[] seal(Actor by, byte[] pdf, SigningKey key, Sealing seen)
            throws UnfitPdfException, SigningRefusedException {
        refuseBroken(pdf, seen instanceof Sealing.Seal);
        byte[] signed = switch (seen) {
            case Sealing.Seal seal -> signer(pdf, key).sealed(seal.picture(), width(seal));
            case Sealing.Line line -> signer(pdf, key).named(line.number());
        };
        record(by, signed, key, "ORGAN");
        return signed;
    }

    private static double width(Sealing.Seal seal) throws SigningRefusedException {
        Double said = seal.widthMm() == null ? seal.picture().widthMm() : seal.widthMm();
        if (said == null) {
            throw new SigningRefusedException(Reason.NO_SIZE);
        }
        return said;
    }

    private PdfSigner signer(byte[] pdf, SigningKey key) {
        return new PdfSigner(pdf, key, timestamps, clock.instant(), Org.ZONE);
    }

    private void refuseBroken(byte[] pdf, boolean needsOne) throws UnfitPdfException, SigningRefusedException {
        List<Verdict> before = verify(pdf);
        if (needsOne && before.isEmpty()) {
            throw new SigningRefusedException(Reason.NOT_SIGNED_YET);
        }
        if (before.stream().anyMatch(verdict -> verdict.conclusion() == Verdict.Conclusion.INVALID)) {
            throw new SigningRefusedException(Reason.BROKEN_BEFORE);
        }
    }

    private void record(Actor by, byte[] signed, SigningKey key, String as) {
        Map<String, Object> facts = Map.of("as", as, "file", HexFormat.of().formatHex(Timestamps.sha256(signed)));
        journal.append(new Entry(clock.instant(), by, "signatures.sign", "certificate:" + key.serial(), facts, null));
    }
}
