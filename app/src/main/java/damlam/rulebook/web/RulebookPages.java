package damlam.rulebook.web;

import damlam.access.CurrentPerson;
import damlam.calendar.Certainty;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.Sought;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rulebook.Amount;
import damlam.rulebook.AskedRules;
import damlam.rulebook.Change;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What is in force on any day, for everyone to read; and how officers change it, with four eyes.
@Controller
class RulebookPages {
    /// What a time may be counted in.
    private static final Set<Measure> TIMES =
            EnumSet.of(Measure.WORKING_DAYS, Measure.DAYS, Measure.MONTHS, Measure.YEARS);

    private final Rulebook book;
    private final List<AskedRules> asked;
    private final Org org;
    private final Pages pages;

    RulebookPages(Rulebook book, List<AskedRules> asked, Org org, Pages pages) {
        this.book = book;
        this.asked = asked;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/rulebook")
    View show(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return show(me, Typed.in(request));
    }

    private View show(CurrentPerson me, Typed typed) {
        LocalDate on = typed.dayIfAny("on");
        LocalDate day = on == null ? org.today() : on;
        Words words = typed.words();
        RuleWords said = new RuleWords(book, org, me, words);
        Map<String, List<RuleLine>> groups = new LinkedHashMap<>();
        List<Rule> rules = typed.right() ? book.on(day) : List.of();
        String asked = typed.value("q");
        Sought sought = Sought.of(asked);
        rules.stream()
                .map(rule -> said.line(rule, day))
                .filter(line -> sought.in(Fold.of(text(line, words))))
                .forEach(line -> groups.computeIfAbsent(line.rule().group(), name -> new ArrayList<>())
                        .add(line));
        List<RulebookView.Group> shown = groups.entrySet().stream()
                // Which law governs is read before what it says.
                .sorted(Comparator.comparing(group -> !group.getKey().equals("law")))
                .map(group -> new RulebookView.Group(
                        group.getKey(), words.say("rulebook.group." + group.getKey()), group.getValue()))
                .toList();
        // What waits is today's, whatever day is read.
        boolean now = typed.right() && day.equals(org.today());
        List<RuleLine> proposed = now ? book.proposed().stream().map(said::line).toList() : List.of();
        String counted = typed.right() ? head(day, rules, words) : words.say("rulebook.head.wrong");
        String head = now && !Rulebook.mayPropose(me) ? words.say("rulebook.head.nothing", counted) : counted;
        RulebookView view = new RulebookView(
                day,
                now,
                asked,
                head,
                shown,
                proposed,
                typed.right() ? missing(day, words) : List.of(),
                now ? book.toDo(me) : 0);
        return pages.of("rulebook/list", Map.of("view", view, "typed", typed));
    }

    /// Rules that the program needs, and of which no version holds on that day.
    private List<RulebookView.Lack> missing(LocalDate day, Words words) {
        boolean before = book.begins().filter(day::isBefore).isPresent();
        return (before ? Stream.<AskedRules>empty() : asked.stream())
                .flatMap(each -> each.missing(day).stream())
                .map(one -> RulebookView.Lack.of(one, book, words))
                .toList();
    }

    /// By what a rule is found: its group, what it says, and where it stands.
    private static String text(RuleLine line, Words words) {
        Rule rule = line.rule();
        return String.join(" ", words.say("rulebook.group." + rule.group()), line.says(), rule.says(), rule.basis());
    }

    /// How many rules hold, and how many of them do nothing before an officer has confirmed them.
    private String head(LocalDate day, List<Rule> rules, Words words) {
        LocalDate begins = book.begins().orElse(day);
        if (day.isBefore(begins)) {
            return words.say("rulebook.head.before", words.date(day), words.date(begins));
        }
        long idle = rules.stream().filter(rule -> !rule.mayBind()).count();
        return words.say(idle == 0 ? "rulebook.head" : "rulebook.head.idle", words.date(day), rules.size(), idle);
    }

    /// To enter a rule that the book has not.
    @GetMapping("/rulebook/new")
    View fresh(@AuthenticationPrincipal CurrentPerson me, @RequestParam String code, HttpServletRequest request) {
        return fresh(me, code, Typed.in(request));
    }

    private View fresh(CurrentPerson me, String code, Typed typed) {
        if (!Rulebook.mayPropose(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Rule model = model(code);
        Measure measure = model.amount().measure();
        List<Measure> measures = TIMES.contains(measure) ? List.copyOf(TIMES) : List.of(measure);
        MissingView view = new MissingView(
                code,
                book.about(code, typed.words().english()),
                typed.value("from"),
                measures,
                List.of(Certainty.values()));
        return pages.of("rulebook/new", Map.of("view", view, "typed", typed));
    }

    private Rule model(String code) {
        return book.model(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The rule held before anybody entered it: so it is known from now on, as a correction is, and is one.
    @PostMapping("/rulebook/new")
    View enter(@AuthenticationPrincipal CurrentPerson me, @RequestParam String code, HttpServletRequest request) {
        if (!Rulebook.mayPropose(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request);
        Measure measure = measure(model(code).amount().measure(), typed);
        Certainty certainty = Stream.of(Certainty.values())
                .filter(one -> one.name().equals(typed.value("certainty")))
                .findFirst()
                .orElse(null);
        if (certainty == null) {
            typed.wrong("certainty", typed.words().say("page.typed.choice"));
        }
        NewRule read = measure == null ? null : proposed(code, measure, typed, certainty == Certainty.FOUND);
        List<RuleId> made = new ArrayList<>();
        boolean done = read != null
                && certainty != null
                && done(
                        typed,
                        () -> made.add(
                                book.propose(me, read.of(certainty, read.from().isBefore(org.today())))));
        return done ? new RedirectView("/rulebook/" + made.getFirst().value()) : fresh(me, code, typed);
    }

    private static @Nullable Measure measure(Measure model, Typed typed) {
        if (!TIMES.contains(model)) {
            return model;
        }
        return TIMES.stream()
                .filter(one -> one.name().equals(typed.value("measure")))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong("measure", typed.words().say("page.typed.choice"));
                    return null;
                });
    }

    @GetMapping("/rulebook/{id}")
    View one(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Rule rule = known(id);
        boolean waits = rule.standing() == Standing.PROPOSED;
        return one(rule, me, Typed.nothing(request), waits ? book.changes(rule) : List.of(), rule, "");
    }

    /// @param changes of `made`, which is this version or what is about to be proposed in its place
    private View one(Rule rule, CurrentPerson me, Typed typed, List<Change> changes, Rule made, String seen) {
        RuleWords said = new RuleWords(book, org, me, typed.words());
        RuleLine line = said.line(rule);
        RuleLine held = book.on(rule.code(), org.today()).map(said::line).orElse(null);
        List<Rule> versions = book.all().stream()
                .filter(each -> each.code().equals(rule.code()))
                .toList();
        List<RuleLine> rivals = changes.isEmpty()
                ? List.of()
                : book.rivals(made.code(), made.from(), made.until()).stream()
                        .filter(each -> !each.id().equals(made.id()))
                        .map(said::line)
                        .toList();
        RuleView view = new RuleView(
                line,
                said.head(line, held),
                said.sub(line, held),
                held != null && held.rule().equals(rule),
                held == null || held.rule().equals(rule)
                        ? ""
                        : "/rulebook/" + held.rule().id().value(),
                said.changes(changes, made),
                rivals,
                versions.stream().map(said::line).toList(),
                versions.stream()
                        .filter(each -> each.isInBook() && book.isReplaced(each))
                        .map(Rule::id)
                        .collect(Collectors.toSet()),
                Rulebook.mayPropose(me),
                seen);
        return pages.of("rulebook/rule", Map.of("view", view, "typed", typed));
    }

    /// A new version, or the same one with the place in the law where it was read. What changes something is sent only
    /// once the form has shown what.
    @PostMapping("/rulebook/{id}/propose")
    View propose(@PathVariable long id, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        if (!Rulebook.mayPropose(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Rule rule = known(id);
        Typed typed = Typed.in(request);
        NewRule proposed = proposed(rule.code(), rule.amount().measure(), typed, true);
        if (proposed == null) {
            return one(rule, me, typed, List.of(), rule, "");
        }
        List<Change> changes = book.changes(proposed);
        Rule then = book.made(proposed);
        // Nobody is shown the changes of what is not taken anyway as something to send.
        if (!done(typed, () -> book.check(me, proposed))) {
            return one(rule, me, typed, changes, then, "");
        }
        String about = about(proposed);
        boolean plain = changes.stream().noneMatch(Change::matters)
                && book.rivals(rule.code(), proposed.from(), proposed.until()).isEmpty();
        if (!plain && !about.equals(typed.value("seen"))) {
            return one(rule, me, typed, changes, then, about);
        }
        List<RuleId> made = new ArrayList<>();
        return done(typed, () -> made.add(book.propose(me, proposed)))
                ? new RedirectView("/rulebook/" + made.getFirst().value())
                : one(rule, me, typed, changes, then, "");
    }

    /// @param read whether it is said to have been read in the law itself
    private static @Nullable NewRule proposed(String code, Measure measure, Typed typed, boolean read) {
        Amount amount = amount(measure, typed);
        String says = typed.text("says");
        String basis = ProposalWords.basis(typed, "basis", code, read);
        LocalDate from = typed.day("from");
        LocalDate until = typed.dayIfAny("until");
        String reason = ProposalWords.reason(typed);
        boolean correction = typed.value("correction").equals("yes");
        return typed.right() && from != null && amount != null
                ? new NewRule(code, amount, says, basis, from, until, reason, correction)
                : null;
    }

    private static String about(NewRule rule) {
        return "%d %s %s %s %s"
                .formatted(rule.amount().count(), rule.from(), rule.until(), rule.correction(), rule.says());
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
        if (!Rulebook.mayConfirm(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Rule rule = known(id);
        Typed typed = Typed.in(request);
        boolean confirmed = !typed.value("decision").equals("refuse");
        String words = confirmed ? typed.value("words") : typed.text("words");
        if (confirmed && !typed.value("decision").equals("confirm")) {
            typed.wrong("words", typed.words().say("page.typed.choice"));
        }
        if (typed.right() && done(typed, () -> book.decide(me, rule.id(), confirmed, words))) {
            return new RedirectView("/rulebook/" + id);
        }
        Rule now = known(id);
        boolean waits = now.standing() == Standing.PROPOSED;
        return one(now, me, typed, waits ? book.changes(now) : List.of(), now, "");
    }

    /// A refusal is said at the field it is about.
    private static boolean done(Typed typed, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleRefusedException refused) {
            typed.refuse(
                    switch (refused.reason()) {
                        case NOT_OFFICER -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                        case ENDS_FIRST -> "until";
                        case PAST -> "from";
                        case NO_GROUND -> "basis";
                        case SAME_PERSON, DECIDED, PROPOSED_ALREADY, UNKNOWN -> "sending";
                    },
                    typed.words().say("rulebook.refused." + refused.reason()));
            return false;
        }
    }

    private Rule known(long id) {
        return book.rule(new RuleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
