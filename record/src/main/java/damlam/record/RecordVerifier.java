package damlam.record;

import damlam.note.Checkpoint;
import damlam.note.Signatures;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Recomputes a whole record from its entries, in constant memory: every entry against its tile, every tile
/// against the one above, the root against the signed checkpoint, and all of it against what was known before.
public final class RecordVerifier {
    /// Spans read ahead for each thread: enough to keep it busy, and a few megabytes in all.
    private static final int AHEAD = 8;

    private final RecordFiles files;
    private final Trust trust;
    private final int threads;

    private RecordVerifier(RecordFiles files, Trust trust, int threads) {
        this.files = files;
        this.trust = trust;
        this.threads = threads;
    }

    /// @param threads how many read and hash at once; one a processor for a folder, some more for a web site
    /// @throws IOException if a file is there and cannot be read, or a server does not answer; what is wrong
    ///     with the record is no exception but a finding
    /// @throws InterruptedException if the thread is interrupted
    public static Verification verify(RecordFiles files, Trust trust, int threads)
            throws IOException, InterruptedException {
        return new RecordVerifier(files, trust, threads).verify();
    }

    private Verification verify() throws IOException, InterruptedException {
        // Before the newest: a record that grows meanwhile must not look as if it had been set back.
        Cosigned cosigned = Cosigned.read(files, trust);
        Optional<SignedCheckpoint> newest;
        try {
            newest = new RecordReader(files).newest();
        } catch (RecordFormatException e) {
            return nothing(Finding.of(Fault.CHECKPOINT_MALFORMED, e.detail()));
        }
        if (newest.isEmpty()) {
            return nothing(Finding.of(Fault.CHECKPOINT_MISSING, ""));
        }
        Checkpoint checkpoint = newest.get().checkpoint();
        Signatures signatures = newest.get().note().check(trust.keys());
        List<Finding> findings = new ArrayList<>(falseSignatures(signatures, trust, newest.get()));
        findings.addAll(cosigned.findings(checkpoint));
        Pass pass = pass(checkpoint, cosigned.within(checkpoint));
        findings.addAll(pass.findings());
        findings.sort(Comparator.comparingLong(Finding::entry));
        return new Verification(newest, signatures.good(), findings, pass.compared());
    }

    private static Verification nothing(Finding finding) {
        return new Verification(Optional.empty(), List.of(), List.of(finding), Optional.empty());
    }

    /// What is wrong with the signatures on a checkpoint, to somebody with these keys.
    static List<Finding> falseSignatures(Signatures signatures, Trust trust, SignedCheckpoint signed) {
        List<Finding> findings = new ArrayList<>();
        for (VerifierKey key : signatures.bad()) {
            findings.add(Finding.of(Fault.SIGNATURE_FALSE, key.vkey()));
        }
        if (findings.isEmpty() && !trust.keys().isEmpty() && signatures.good().isEmpty()) {
            findings.add(
                    Finding.of(Fault.SIGNED_BY_ANOTHER_KEY, signed.checkpoint().origin()));
        }
        return findings;
    }

    private Pass pass(Checkpoint checkpoint, Trust known) throws IOException, InterruptedException {
        RecordFiles copy = trust.copy().orElse(null);
        long copySize = copySize(copy);
        Pass pass = new Pass(files, checkpoint, known, copySize);
        long spans = (checkpoint.size() + TilePath.FULL - 1) / TilePath.FULL;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Span>> ahead = new ArrayDeque<>();
            for (long next = 0, taken = 0; taken < spans; taken++) {
                while (next < spans && ahead.size() < AHEAD * threads) {
                    long index = next++;
                    ahead.add(workers.submit(() -> Span.read(files, checkpoint.size(), copy, copySize, index)));
                }
                pass.take(ahead.remove().get());
            }
            return pass;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static long copySize(@Nullable RecordFiles copy) throws IOException {
        if (copy == null) {
            return 0;
        }
        return new RecordReader(copy)
                .newest()
                .map(signed -> signed.checkpoint().size())
                .orElseThrow(() -> RecordFormatException.of("checkpoint.none", copy.toString()));
    }
}
