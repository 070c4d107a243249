package damlam.documents.web;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.Notice;
import damlam.dispatch.Signer;
import damlam.documents.Arrival;
import damlam.documents.Direction;
import damlam.documents.Drafts.Draft;
import damlam.documents.Stated;
import damlam.documents.Urgency;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The register's line as it is proposed to the clerk, who checks it: what the message that carried
/// the document says, else what its text says.
@Component
class Proposals {
    private final Org org;

    Proposals(Org org) {
        this.org = org;
    }

    DraftForm of(Draft draft) {
        Dispatch read = DispatchParser.parse(draft.text());
        Stated stated = draft.stated();
        Arrival how = draft.arrival();
        String printed = read.number() == null ? "" : read.number().text();
        String corrected = stated.number().isEmpty() ? corrected(read) : "";
        String number = said(stated.number(), printed);
        boolean ours = isOurs(corrected.isEmpty() ? number : corrected);
        String issuer = said(stated.issuer(), said(read.issuer(), ours ? bodyName() : ""));
        LocalDate date = stated.date() == null ? read.date() : stated.date();
        // What a message says of itself goes before what its paper bears.
        Urgency marked = how.urgency().pressing()
                ? how.urgency()
                : Urgency.of(read.marks().urgency());
        return new DraftForm(
                ours ? Direction.OUTGOING.name() : Direction.INCOMING.name(),
                number,
                corrected,
                date == null ? "" : date.toString(),
                issuer,
                said(stated.type(), read.type() == null ? "" : read.type().name()),
                said(stated.subject(), Objects.requireNonNullElse(read.subject(), "")),
                said(stated.signer(), signer(read)),
                how.channel().name(),
                marked.name(),
                Objects.requireNonNullElse(how.on(), org.today()).toString(),
                draft.text(),
                stated.issuer().isEmpty() && read.issuer() == null && !issuer.isEmpty());
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

    /// Whether a symbol carries our own sign: such a document went out from here.
    private boolean isOurs(String number) {
        String folded = Fold.of(number);
        return body() != null && folded.contains("/" + Fold.of(body().code()));
    }

    private String bodyName() {
        Unit body = body();
        return body == null ? "" : body.name();
    }

    private @Nullable Unit body() {
        return org.chart().units().stream()
                .filter(unit -> unit.kind() == UnitKind.BODY)
                .findFirst()
                .orElse(null);
    }
}
