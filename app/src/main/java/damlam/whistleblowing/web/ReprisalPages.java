package damlam.whistleblowing.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Pages;
import damlam.page.Words;
import damlam.whistleblowing.Exposure;
import damlam.whistleblowing.Inquirers;
import damlam.whistleblowing.Inquirers.Inquirer;
import damlam.whistleblowing.Reprisals;
import damlam.whistleblowing.Told;
import java.time.LocalDate;
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
    private final Inquirers inquirers;
    private final Org org;
    private final Pages pages;

    ReprisalPages(Reprisals reprisals, Inquirers inquirers, Org org, Pages pages) {
        this.reprisals = reprisals;
        this.inquirers = inquirers;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/conduct/reprisal")
    View signs(@AuthenticationPrincipal CurrentPerson me, Locale locale) {
        official(me);
        Words words = Words.in(locale);
        OrgChart chart = org.chart();
        List<SignView> signs = reprisals.signs(me).stream()
                .map(sign -> sign(sign, words, chart))
                .toList();
        List<SignView> exposures = reprisals.exposures(me).stream()
                .map(exposure -> new SignView(after(exposure, words), "", exposure.href(), List.of(), ""))
                .toList();
        return pages.of(
                "whistleblowing/reprisal",
                Map.of("signs", signs, "exposures", exposures, "days", reprisals.watchedDays()));
    }

    private static void official(CurrentPerson me) {
        if (!me.is(Role.OFFICIAL)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static SignView sign(Reprisals.Sign sign, Words words, OrgChart chart) {
        String what = said(sign.fact().what(), words, chart);
        List<String> against = sign.fact().against().stream()
                .map(each -> said(each, words, chart))
                .toList();
        // A report of it does not name the first one: whoever reads it would know who made that.
        return new SignView(what, after(sign.exposure(), words), sign.exposure().href(), against, what);
    }

    private static String after(Exposure exposure, Words words) {
        return words.say("whistleblowing.exposure." + exposure.kind(), words.date(exposure.day()));
    }

    private static String said(Told told, Words words, OrgChart chart) {
        Object[] filled = told.filled().stream()
                .map(each -> switch (each) {
                    case LocalDate day -> words.date(day);
                    case PersonId person -> new ConductWords(words, chart).name(person);
                    case UnitId unit -> new ConductWords(words, chart).name(unit);
                    case Told part -> said(part, words, chart);
                    default -> each;
                })
                .toArray();
        return words.say(told.key(), filled);
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
