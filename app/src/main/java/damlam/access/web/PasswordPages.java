package damlam.access.web;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.GivenPassword;
import damlam.access.GivenPasswords;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Passwords that another set: one's own, and those of others whose receipt one confirms.
@Controller
class PasswordPages {
    private static final Set<String> DONE = Set.of("done", "gone");

    private final GivenPasswords passwords;
    private final Accounts accounts;
    private final Org org;
    private final Pages pages;

    PasswordPages(GivenPasswords passwords, Accounts accounts, Org org, Pages pages) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/me/passwords")
    View show(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "") String said) {
        OrgChart chart = org.chart();
        Map<String, Object> shown = new HashMap<>(Map.of(
                "others",
                passwords.toConfirm(me.id()).stream()
                        .map(one -> line(one, chart))
                        .toList(),
                "witnesses",
                me.proven()
                        ? List.of()
                        : passwords.witnesses(me.id()).stream()
                                .map(each -> name(chart, each))
                                .sorted()
                                .toList(),
                "said",
                DONE.contains(said) ? said : ""));
        passwords.unknownTo(me.id()).ifPresent(one -> shown.put("mine", line(one, chart)));
        return pages.of("access/passwords", shown);
    }

    @PostMapping("/me/passwords/known")
    String know(@AuthenticationPrincipal CurrentPerson me) {
        passwords.know(me);
        return "redirect:/me/passwords";
    }

    @PostMapping("/me/passwords/{person}/confirm")
    String confirm(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person) {
        boolean confirmed = accounts.confirmGot(me.actor(), new PersonId(Math.max(1, person)));
        return "redirect:/me/passwords?said=" + (confirmed ? "done" : "gone");
    }

    static GivenLine line(GivenPassword one, OrgChart chart) {
        PersonId by = one.confirmedBy();
        return new GivenLine(
                one.person().value(),
                name(chart, one.person()),
                name(chart, one.by()),
                one.at(),
                one.reason(),
                one.inDoubt(),
                by == null ? "" : name(chart, by));
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }
}
