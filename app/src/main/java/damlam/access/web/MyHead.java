package damlam.access.web;

import damlam.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The first line of a person's own page: what waits for them, what holds of them today and until when, and what they
/// may do here.
final class MyHead {
    private MyHead() {}

    /// @param toConfirm passwords and posts of others that wait for them
    static String of(Words words, MyPage page, int toConfirm, LocalDate today) {
        List<String> said = new ArrayList<>();
        if (toConfirm > 0) {
            said.add(words.say("access.me.head.confirm", toConfirm));
        }
        page.absences().stream()
                .filter(away -> !away.over() && !away.from().isAfter(today))
                .forEach(away -> said.add(words.say("access.me.head.away", words.date(away.last()))));
        page.delegations().stream()
                .filter(given -> !given.starts().isAfter(today) && !given.last().isBefore(today))
                .forEach(given -> said.add(words.say(
                        given.mine() ? "access.me.head.given" : "access.me.head.received",
                        given.mine() ? given.to() : given.from(),
                        words.date(given.last()))));
        if (said.isEmpty()) {
            return words.say(page.unit() == null ? "access.me.head.none" : "access.me.head.none.heads");
        }
        return String.join(" ", said);
    }
}
