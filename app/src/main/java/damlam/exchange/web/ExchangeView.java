package damlam.exchange.web;

import damlam.exchange.MailState;
import damlam.exchange.Message;
import damlam.exchange.Partner;
import damlam.exchange.SetAside;
import damlam.exchange.Tally;
import java.util.List;

/// What is under way, ready to show.
///
/// @param waiting incoming documents that nobody has taken or refused
/// @param incoming and `outgoing` the latest of them
/// @param setAside what came and was not taken
public record ExchangeView(
        List<Line> partners,
        long waiting,
        List<Message> incoming,
        List<Message> outgoing,
        List<SetAside> setAside,
        MailState mail,
        String done) {
    /// One partner and how it stands with it.
    public record Line(Partner partner, Tally tally) {}

    static List<Line> lines(List<Partner> partners, List<Tally> tallies) {
        return partners.stream()
                .flatMap(partner -> tallies.stream()
                        .filter(tally -> tally.partner() == partner.id())
                        .map(tally -> new Line(partner, tally)))
                .toList();
    }

    public long unanswered() {
        return partners.stream().mapToLong(line -> line.tally().unanswered()).sum();
    }

    public long sent() {
        return partners.stream().mapToLong(line -> line.tally().sent()).sum();
    }
}
