package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.issuing.Refusal.Reason;
import damlam.signatures.OpenPlaces;
import damlam.signatures.Picture;
import damlam.signatures.Signatures;
import damlam.signatures.Signatures.Sealing;
import damlam.signatures.Signatures.Signing;
import damlam.signatures.SigningKey;
import damlam.signatures.SigningRefusedException;
import damlam.signatures.UnfitPdfException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The two signatures of an electronic document (NĐ 30/2020, art. 5.1): its signer's, on the paper
/// whose number and date are still open; then, once both are filled in, the organ's.
@Component
public class Signings {
    private final DraftRows rows;
    private final Acts acts;
    private final Issuing issuing;
    private final Releases releases;
    private final Documents documents;
    private final Signatures signatures;

    Signings(
            DraftRows rows, Acts acts, Issuing issuing, Releases releases, Documents documents, Signatures signatures) {
        this.rows = rows;
        this.acts = acts;
        this.issuing = issuing;
        this.releases = releases;
        this.documents = documents;
        this.signatures = signatures;
    }

    /// Whether its next signature can be made with a key: its PDF is made here, and the organ signs
    /// after the signer.
    public boolean byKey(Draft draft) {
        return draft.state() == State.NUMBERED
                ? releases.signed(draft).isPresent()
                : draft.paper().file() == null;
    }

    /// Signs a draft with the signer's key; what is signed is the paper as it lies before them.
    ///
    /// @param picture of their signature
    /// @throws Refusal as [Issuing#approve]; UNREADABLE for a draft written elsewhere, which is
    /// signed in its own PDF
    @Transactional(rollbackFor = Exception.class)
    public void approve(CurrentPerson by, DraftId id, int seen, SigningKey key, Picture picture)
            throws UnfitPdfException, SigningRefusedException {
        Draft draft = acts.seen(by, id, seen, State.TO_SIGN);
        issuing.approve(by, id, seen);
        byte[] open = OpenPlaces.in(releases.pdf(draft));
        Signing seenAs = new Signing(acts.printed(draft).name(), picture);
        byte[] signed = signatures.sign(by.actor(), open, key, seenAs);
        rows.keepSigned(draft, new Signed(releases.symbol(draft), signed));
    }

    /// Signs the numbered document with the organ's key, over its signer's signature.
    ///
    /// @param widthMm the seal's real width; null where the picture says it
    @Transactional(rollbackFor = Exception.class)
    public void seal(CurrentPerson by, DraftId id, int seen, SigningKey key, Picture seal, @Nullable Double widthMm)
            throws UnfitPdfException, SigningRefusedException {
        Draft draft = acts.seen(by, id, seen, State.NUMBERED);
        DocumentId document = Objects.requireNonNull(draft.document());
        acts.allow(acts.keeps(by, draft));
        int version = documents.find(document).orElseThrow().version();
        OriginalFile file = documents.file(document, version).orElseThrow(() -> new Refusal(Reason.NOT_PDF));
        byte[] sealed = signatures.seal(by.actor(), file.bytes(), key, new Sealing.Seal(seal, widthMm));
        releases.seal(by, id, seen, new OriginalFile(file.name(), file.mediaType(), sealed));
    }
}
