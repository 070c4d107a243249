package damlam.access.web;

import damlam.access.web.MyPage.MyDelegation;
import damlam.page.DelegatedMatters;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        running(page, true, today).ifPresent(given -> said.add(words.say("access.me.head.given", each(words, given))));
        running(page, false, today)
                .ifPresent(given -> said.add(words.say("access.me.head.received", each(words, given))));
        if (said.isEmpty()) {
            return words.say(page.unit() == null ? "access.me.head.none" : "access.me.head.none.heads");
        }
        return String.join(" ", said);
    }

    /// The delegations that run on a day, neither taken back nor fallen away.
    private static Optional<List<MyDelegation>> running(MyPage page, boolean mine, LocalDate today) {
        List<MyDelegation> all = page.delegations().stream()
                .filter(given -> given.mine() == mine && given.ended() == null)
                .filter(given -> !given.starts().isAfter(today) && !given.last().isBefore(today))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /// What each is for, between whom and until when.
    private static String each(Words words, List<MyDelegation> given) {
        return given.stream()
                .map(one -> words.say(
                        one.mine() ? "access.me.head.given.one" : "access.me.head.received.one",
                        one.mine() ? one.to() : one.from(),
                        kind(words, one.matters()),
                        words.date(one.last())))
                .collect(Collectors.joining("; "));
    }

    private static String kind(Words words, DelegatedMatters matters) {
        String matter = matters.matter();
        return matters.staff()
                ? words.say("access.me.head.staff")
                : matter == null ? words.say("access.me.head.all") : words.say("access.me.head.matter", matter);
    }
}
