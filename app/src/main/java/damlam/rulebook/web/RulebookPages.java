package damlam.rulebook.web;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rulebook.Amount;
import damlam.rulebook.Measure;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.RuleRefusedException;
import damlam.rulebook.Rulebook;
import damlam.rulebook.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What is in force on any day, for everyone to read; and how officers change it, with four eyes.
@Controller
class RulebookPages {
    private final Rulebook book;
    private final Org org;
    private final Pages pages;

    RulebookPages(Rulebook book, Org org, Pages pages) {
        this.book = book;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/rulebook")
    View show(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return show(me, Typed.in(request));
    }

    private View show(CurrentPerson me, Typed typed) {
        LocalDate asked = typed.dayIfAny("on");
        LocalDate day = asked == null ? org.today() : asked;
        Words words = typed.words();
        Map<String, List<RuleLine>> groups = new LinkedHashMap<>();
        book.on(day)
                .forEach(rule -> groups.computeIfAbsent(rule.group(), name -> new ArrayList<>())
                        .add(line(rule, me, words)));
        List<RulebookView.Group> shown = groups.entrySet().stream()
                // Which law governs is read before what it says.
                .sorted(Comparator.comparing(group -> !group.getKey().equals("law")))
                .map(group -> new RulebookView.Group(
                        group.getKey(), words.say("rulebook.group." + group.getKey()), group.getValue()))
                .toList();
        List<RuleLine> proposed =
                book.proposed().stream().map(rule -> line(rule, me, words)).toList();
        return pages.of(
                "rulebook/list",
                Map.of("view", new RulebookView(day, shown, proposed, Rulebook.mayPropose(me)), "typed", typed));
    }

    @GetMapping("/rulebook/{id}")
    View one(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return one(known(id), me, Typed.nothing(request));
    }

    private View one(Rule rule, CurrentPerson me, Typed typed) {
        List<RuleLine> versions = book.all().stream()
                .filter(each -> each.code().equals(rule.code()))
                .map(each -> line(each, me, typed.words()))
                .toList();
        return pages.of(
                "rulebook/rule",
                Map.of(
                        "line",
                        line(rule, me, typed.words()),
                        "versions",
                        versions,
                        "mayPropose",
                        Rulebook.mayPropose(me),
                        "typed",
                        typed));
    }

    /// A new version, or the same one with the place in the law where it was read.
    @PostMapping("/rulebook/{id}/propose")
    View propose(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Rule rule = known(id);
        Typed typed = Typed.in(request);
        Amount amount = amount(rule.amount().measure(), typed);
        String says = typed.text("says");
        String basis = typed.text("basis");
        LocalDate from = typed.day("from");
        LocalDate until = typed.until("until", from);
        String reason = typed.text("reason");
        if (typed.right() && from != null && amount != null) {
            NewRule proposed = new NewRule(rule.code(), amount, says, basis, from, until, reason);
            if (done(typed, () -> book.propose(me, proposed))) {
                return new RedirectView("/rulebook#proposed");
            }
        }
        return one(rule, me, typed);
    }

    private static @Nullable Amount amount(Measure measure, Typed typed) {
        if (measure == Measure.NONE) {
            return Amount.NONE;
        }
        String count = typed.text("count");
        if (!count.matches("[1-9]\\d{0,3}")) {
            typed.wrong("count", typed.words().say("rulebook.count.wrong"));
            return null;
        }
        return new Amount(Integer.parseInt(count), measure);
    }

    @PostMapping("/rulebook/{id}/decide")
    View decide(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Rule rule = known(id);
        Typed typed = Typed.in(request);
        boolean confirmed = !typed.value("decision").equals("refuse");
        String words = confirmed ? typed.value("words") : typed.text("words");
        if (typed.right() && done(typed, () -> book.decide(me, rule.id(), confirmed, words))) {
            return new RedirectView("/rulebook");
        }
        return one(rule, me, typed);
    }

    private static boolean done(Typed typed, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleRefusedException refused) {
            if (refused.reason() == RuleRefusedException.Reason.NOT_OFFICER) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            typed.wrong("reason", typed.words().say("rulebook.refused." + refused.reason()));
            return false;
        }
    }

    private Rule known(long id) {
        return book.rule(new RuleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RuleLine line(Rule rule, CurrentPerson me, Words words) {
        boolean decides = rule.standing() == Standing.PROPOSED
                && Rulebook.mayConfirm(me)
                && !me.id().equals(rule.proposedBy());
        String now = rule.standing() != Standing.PROPOSED
                ? ""
                : book.on(rule.code(), org.today())
                        .map(held -> amount(held.amount(), words) + " · " + held.basis())
                        .orElse("");
        return new RuleLine(
                rule,
                words.english() && !rule.saysEnglish().isEmpty() ? rule.saysEnglish() : rule.says(),
                amount(rule.amount(), words),
                rule.until() == null
                        ? words.say("rulebook.from", words.date(rule.from()))
                        : words.say("rulebook.days", words.date(rule.from()), words.date(rule.until())),
                name(rule.proposedBy()),
                name(rule.decidedBy()),
                decides,
                now);
    }

    private static String amount(Amount amount, Words words) {
        return amount.measure() == Measure.NONE ? "" : words.say("rulebook.amount." + amount.measure(), amount.count());
    }

    private String name(@Nullable PersonId id) {
        return id == null ? "" : org.chart().person(id).map(Person::name).orElse("");
    }
}
