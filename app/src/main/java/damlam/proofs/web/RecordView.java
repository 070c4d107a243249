package damlam.proofs.web;

import damlam.journal.Checked;
import damlam.journal.Sealed;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of the record.
///
/// @param checked the newest check of the whole; null before the first
/// @param disagrees whether the newest check found something, or came to no end
/// @param findings what it found, in the language of the page; empty for those who need not know, for it tells of acts
/// @param disagreed the last checks that did not agree
/// @param acts what whoever looks did themselves
/// @param erasures what they may agree to erase; `gone` what was erased of theirs
/// @param witnesses how many there are; `cosigned` how many acts they signed for
/// @param mayCheck whether they may have the whole checked now; `checking` whether they just did
/// @param search what was asked of them; `older` the address of the next page of them, null on the last
public record RecordView(
        Sealed sealed,
        boolean warns,
        boolean refuses,
        boolean disagrees,
        @Nullable SignedCheckpoint newest,
        List<VerifierKey> keys,
        @Nullable Checked checked,
        List<String> findings,
        List<Checked> disagreed,
        List<ActLine> acts,
        ActSearch search,
        @Nullable String older,
        String address,
        int witnesses,
        long cosigned,
        boolean mayCheck,
        boolean checking,
        List<Waits> erasures,
        List<Gone> gone) {
    /// Words that whoever looks may agree to erase: whose and of which matter, never the words.
    ///
    /// @param speaker empty where that is not theirs to know
    /// @param askedBy who asked, or agreed to what the speaker asked; empty where the speaker alone asked
    /// @param wished whether the speaker asked
    /// @param application by which another did; empty where there was none
    public record Waits(
            long number,
            String matter,
            String kind,
            String speaker,
            String askedBy,
            boolean wished,
            String ground,
            String application,
            String until) {}

    /// Words of theirs that were erased, and they have not read of it.
    ///
    /// @param askedBy empty where one was enough
    /// @param wished whether whoever said them asked for it
    public record Gone(
            long number,
            String matter,
            String kind,
            String by,
            String askedBy,
            boolean wished,
            String at,
            String ground) {}

    /// Features by whose acts the list can be narrowed.
    public List<String> areas() {
        return ActLines.AREAS;
    }
}
