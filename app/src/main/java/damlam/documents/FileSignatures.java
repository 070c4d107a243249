package damlam.documents;

import damlam.org.Org;
import damlam.signatures.SafePdf;
import damlam.signatures.Signatures;
import damlam.signatures.TrustedRoots;
import damlam.signatures.UnfitPdfException;
import damlam.signatures.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the signatures of kept files are worth. A verdict is kept for the day, as long as the same
/// authorities are trusted: a file that was judged is not read again.
@Component
public class FileSignatures {
    /// Of a few kilobytes each at most.
    private static final int MOST = 1_000;

    private final DocumentRows rows;
    private final Signatures signatures;
    private final Org org;
    private final Map<Judging, Judged> kept = Collections.synchronizedMap(new Latest());

    FileSignatures(DocumentRows rows, Signatures signatures, Org org) {
        this.rows = rows;
        this.signatures = signatures;
        this.org = org;
    }

    /// @param pdf whether it can bear a signature here
    /// @param verdicts the first made first
    public record Judged(boolean pdf, List<Verdict> verdicts) {
        static final Judged NOTHING = new Judged(false, List.of());

        public Judged {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// All that a verdict hangs on; on another day a certificate may have run out.
    private record Judging(TextHash file, TrustedRoots roots, LocalDate day) {}

    private static final class Latest extends LinkedHashMap<Judging, Judged> {
        private static final long serialVersionUID = 1;

        private Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Judging, Judged> eldest) {
            return size() > MOST;
        }
    }

    public Judged of(DocumentId document, Version version) {
        TextHash file = version.fileHash();
        return file == null
                ? Judged.NOTHING
                : of(
                        file,
                        () -> rows.file(document, version.no())
                                .map(OriginalFile::bytes)
                                .orElse(null));
    }

    public Judged of(OriginalFile file) {
        return of(TextHash.ofBytes(file.bytes()), file::bytes);
    }

    /// @param bytes asked for only where there is no verdict yet; null for no file
    Judged of(TextHash file, Supplier<byte @Nullable []> bytes) {
        Judging judging = new Judging(file, signatures.roots(), org.today());
        Judged before = kept.get(judging);
        if (before != null) {
            return before;
        }
        Judged judged = judge(bytes.get());
        kept.put(judging, judged);
        return judged;
    }

    private Judged judge(byte @Nullable [] bytes) {
        if (bytes == null || !SafePdf.isPdf(bytes)) {
            return Judged.NOTHING;
        }
        try {
            return new Judged(true, signatures.verify(bytes));
        } catch (UnfitPdfException e) {
            return new Judged(true, List.of()); // What cannot be looked into proves nothing.
        }
    }

    /// Whose signatures a version bears.
    public Bears bears(Document document, Version version) {
        return Bears.of(document, version, of(document.id(), version));
    }
}
