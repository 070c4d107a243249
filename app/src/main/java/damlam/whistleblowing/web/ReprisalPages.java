package damlam.whistleblowing.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.org.Org;
import damlam.page.Pages;
import damlam.page.Words;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Inquirers;
import damlam.whistleblowing.Inquirers.Inquirer;
import damlam.whistleblowing.Reprisals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Signs of reprisal, for the person themselves; and who asks unusually many hearings.
@Controller
class ReprisalPages {
    private final Reprisals reprisals;
    private final Conducts conducts;
    private final Inquirers inquirers;
    private final Org org;
    private final Pages pages;

    ReprisalPages(Reprisals reprisals, Conducts conducts, Inquirers inquirers, Org org, Pages pages) {
        this.reprisals = reprisals;
        this.conducts = conducts;
        this.inquirers = inquirers;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/conduct/reprisal")
    View signs(@AuthenticationPrincipal CurrentPerson me, Locale locale) {
        official(me);
        SignWords said = new SignWords(Words.in(locale), org.chart(), false);
        List<SignView> signs = reprisals.signs(me).stream().map(said::sign).toList();
        List<SignView> exposures = reprisals.exposures(me).stream()
                .map(exposure -> new SignView(said.after(exposure), "", exposure.href(), List.of(), List.of(), ""))
                .toList();
        return pages.of(
                "whistleblowing/reprisal",
                Map.of(
                        "signs",
                        signs,
                        "exposures",
                        exposures,
                        "days",
                        reprisals.watchedDays(),
                        "makeshift",
                        reprisals.makeshift(),
                        "closed",
                        conducts.mustReclaim(me)));
    }

    private static void official(CurrentPerson me) {
        if (!me.is(Role.OFFICIAL)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/conduct/inquirers")
    View inquirers(@AuthenticationPrincipal CurrentPerson me, Locale locale) {
        official(me);
        Words words = Words.in(locale);
        ConductWords said = new ConductWords(words, org.chart());
        List<InquirerView> all = inquirers.seenBy(me).stream()
                .map(one ->
                        new InquirerView(one.person().equals(me.id()), what(one, words, said, me), against(one, words)))
                .toList();
        return pages.of("whistleblowing/inquirers", Map.of("all", all, "since", words.date(inquirers.since())));
    }

    private static String what(Inquirer one, Words words, ConductWords said, CurrentPerson me) {
        String who = one.person().equals(me.id()) ? words.say("whistleblowing.you") : said.name(one.person());
        return words.say(
                "whistleblowing.inquirer",
                who,
                one.asked(),
                one.could(),
                one.others(),
                one.othersAsked(),
                one.othersCould());
    }

    private static List<String> against(Inquirer one, Words words) {
        List<String> against = new ArrayList<>();
        if (one.people() > 1) {
            against.add(words.say("whistleblowing.inquirer.people", one.people()));
        }
        if (one.amiss() > 0) {
            against.add(words.say("whistleblowing.inquirer.amiss", one.amiss(), one.concluded()));
        }
        return against;
    }
}
