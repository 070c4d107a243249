package damlam.documents.web;

import damlam.dispatch.DispatchText;
import damlam.dispatch.MailHead;
import damlam.documents.Drafts.Draft;
import damlam.documents.OriginalFile;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The e-mail that a document came with, or that is the document.
///
/// @param itself whether its own words are the document
public record DraftMail(MailHead head, boolean itself) {
    static Optional<DraftMail> of(Draft draft) {
        OriginalFile file = draft.file();
        Optional<MailHead> itself = file == null ? Optional.empty() : head(file);
        return itself.map(head -> new DraftMail(head, true))
                .or(() -> draft.others().stream()
                        .flatMap(one -> head(one.start()).stream())
                        .findFirst()
                        .map(head -> new DraftMail(head, false)));
    }

    private static Optional<MailHead> head(OriginalFile file) {
        return DispatchText.mailHead(file.bytes(), file.name());
    }

    /// Who wrote it: nothing proves that they did.
    public String from() {
        return head.name().isEmpty() || head.address().isEmpty()
                ? head.name() + head.address()
                : head.name() + " <" + head.address() + ">";
    }

    @Nullable
    LocalDate sentOn() {
        return head.sent() == null ? null : LocalDate.ofInstant(head.sent(), Org.ZONE);
    }
}
