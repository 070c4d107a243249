package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.Dispatch;
import damlam.dispatch.Notice;
import damlam.dispatch.Signer;
import damlam.documents.Arrival;
import damlam.documents.Direction;
import damlam.documents.Drafts.Draft;
import damlam.documents.Issuers;
import damlam.documents.Stated;
import damlam.documents.Urgency;
import damlam.documents.web.Ownership.Whose;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The register's line as it is proposed to the clerk, who checks it: what the message that carried
/// the document says, else what its text says.
@Component
class Proposals {
    private final Org org;
    private final Issuers issuers;
    private final Ownership ownership;

    Proposals(Org org, Issuers issuers, Ownership ownership) {
        this.org = org;
        this.issuers = issuers;
        this.ownership = ownership;
    }

    /// @param read from the draft's text
    DraftForm of(CurrentPerson me, Draft draft, Dispatch read) {
        Stated stated = draft.stated();
        Arrival how = draft.arrival();
        String printed = read.number() == null ? "" : read.number().text();
        String corrected = stated.number().isEmpty() ? corrected(read) : "";
        String number = said(stated.number(), printed);
        // What another system sent is another's.
        Whose whose = stated.issuer().isEmpty()
                ? ownership.whose(me, read, corrected.isEmpty() ? number : corrected)
                : Whose.ANOTHERS;
        // An e-mail that is the document itself has no head but its own.
        Optional<DraftMail> mail = DraftMail.of(draft).filter(DraftMail::itself);
        String writer = mail.map(one -> one.head().name()).orElse("");
        String issuer = said(
                stated.issuer(), whose == Whose.OURS ? me.bodyName() : said(issuers.of(read, draft.text()), writer));
        LocalDate date = Stream.of(
                        stated.date(), read.date(), mail.map(DraftMail::sentOn).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String about =
                said(read.subject(), mail.map(one -> one.head().subject()).orElse(""));
        // What a message says of itself goes before what its paper bears.
        Urgency marked = how.urgency().pressing()
                ? how.urgency()
                : Urgency.of(read.marks().urgency());
        return new DraftForm(
                direction(whose, DraftMail.of(draft).isPresent()),
                number,
                corrected,
                date == null ? "" : date.toString(),
                issuer,
                said(stated.type(), read.type() == null ? "" : read.type().name()),
                said(stated.subject(), about),
                said(stated.signer(), signer(read)),
                how.channel().name(),
                marked.name(),
                Objects.requireNonNullElse(how.on(), org.today()).toString(),
                draft.text(),
                inferred(stated, read, issuer, mail.isPresent()),
                read.marks().secrecy() == null ? "" : read.marks().secrecy().name(),
                Set.of());
    }

    /// What an issuer that no head names follows from.
    private static String inferred(Stated stated, Dispatch read, String issuer, boolean mail) {
        boolean named = !stated.issuer().isEmpty() || read.issuer() != null || issuer.isEmpty();
        return named ? "" : mail ? "mail" : "symbol";
    }

    /// Where it is not clear the clerk is asked, and so where a document of ours came to us by mail.
    private static String direction(Whose whose, boolean mail) {
        return switch (whose) {
            case OURS -> mail ? "" : Direction.OUTGOING.name();
            case ANOTHERS -> Direction.INCOMING.name();
            case UNCLEAR -> "";
        };
    }

    private static String said(@Nullable String first, String otherwise) {
        return first == null || first.isBlank() ? otherwise : first;
    }

    private static String signer(Dispatch read) {
        Signer signer = read.signer();
        return signer == null ? "" : Objects.requireNonNullElse(signer.name(), "");
    }

    private static String corrected(Dispatch read) {
        return read.notices().stream()
                .filter(notice -> notice.code() == Notice.Code.SYMBOL_UNUSUAL)
                .flatMap(notice -> Stream.ofNullable(notice.suggestion()))
                .findFirst()
                .orElse("");
    }
}
