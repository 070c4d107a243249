package damlam.rulebook.web;

import damlam.access.CurrentPerson;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rulebook.Change;
import damlam.rulebook.Missing;
import damlam.rulebook.NewRule;
import damlam.rulebook.Officers;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.RuleRefusedException;
import damlam.rulebook.Rulebook;
import damlam.rulebook.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// All rules that a case needs, or that wait in a group, on one page. Each is confirmed by itself, as on its own page:
/// what is refused takes nothing of the others with it.
@Controller
class SeveralPages {
    private static final String TICK = "tick-";
    private static final String BASIS = "basis-";
    private static final Set<String> KINDS = Set.of("confirmed", "proposed");
    private static final int LONGEST = 5_000;

    private final Rulebook book;
    private final Org org;
    private final Pages pages;

    SeveralPages(Rulebook book, Org org, Pages pages) {
        this.book = book;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/rulebook/several")
    View show(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = typed(request);
        String group = typed.value("group");
        if (!group.isEmpty()
                && book.all().stream().noneMatch(rule -> rule.group().equals(group))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(me, typed, took(typed));
    }

    /// What was taken by a form from which whoever looks was led here.
    private static Sent took(Typed typed) {
        boolean led = KINDS.contains(typed.value("did")) && typed.value("taken").matches("[1-9]\\d{0,2}");
        return led ? new Sent(typed.value("did"), Integer.parseInt(typed.value("taken")), Map.of()) : Sent.NOTHING;
    }

    /// Where nothing was refused the page is read anew, so that to load it again sends nothing again.
    private View answer(CurrentPerson me, Typed typed, Sent sent) {
        if (sent.taken() == 0 || !sent.refused().isEmpty()) {
            return page(me, typed, sent);
        }
        String about = query(typed);
        return new RedirectView("/rulebook/several?" + (about.isEmpty() ? "" : about + "&") + "did=" + sent.kind()
                + "&taken=" + sent.taken());
    }

    /// What the page is about is a list, longer than what anybody types.
    private static Typed typed(HttpServletRequest request) {
        return Typed.in(request, Set.of("rules", "lacks"), LONGEST);
    }

    @PostMapping("/rulebook/several/confirm")
    View confirm(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        if (!Rulebook.mayConfirm(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = typed(request);
        List<Rule> ticked = ticked(request);
        return answer(me, typed, sent("confirmed", typed, ticked, rule -> {
            if (isRivalled(rule, ticked)) {
                typed.wrong(TICK + rule.id().value(), typed.words().say("rulebook.several.choose"));
            } else if (!isConfirmed(me, rule)) {
                book.decide(me, rule.id(), true, "");
            }
        }));
    }

    /// Whether they have confirmed it: a form that is sent again, as by loading its answer anew, says so and does
    /// nothing more.
    private static boolean isConfirmed(CurrentPerson me, Rule rule) {
        return rule.standing() == Standing.CONFIRMED
                && me.id().equals(rule.course().decidedBy());
    }

    /// The same of what they have proposed by that form.
    private boolean isProposed(CurrentPerson me, Rule rule, String basis, String reason) {
        return book.rivals(rule.code(), rule.from(), rule.until()).stream()
                .anyMatch(made -> made.saysSame(rule)
                        && me.id().equals(made.course().proposedBy())
                        && made.basis().equals(basis)
                        && made.course().reason().equals(reason));
    }

    @PostMapping("/rulebook/several/propose")
    View propose(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        if (!Rulebook.mayPropose(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = typed(request);
        String reason = ProposalWords.reason(typed);
        List<Rule> ticked = ticked(request);
        ticked.forEach(rule -> ProposalWords.basis(typed, BASIS + rule.id().value(), rule.code(), true));
        if (typed.error("reason") != null) {
            return page(me, typed, Sent.NOTHING);
        }
        return answer(me, typed, sent("proposed", typed, ticked, rule -> {
            String basis = typed.value(BASIS + rule.id().value());
            if (error(typed, rule) == null && !isProposed(me, rule, basis, reason)) {
                book.propose(
                        me,
                        new NewRule(rule.code(), rule.amount(), rule.says(), basis, rule.from(), rule.until(), reason));
            }
        }));
    }

    private List<Rule> ticked(HttpServletRequest request) {
        return book.all().stream()
                .filter(rule -> request.getParameter(TICK + rule.id().value()) != null)
                .toList();
    }

    /// Whether another proposal for the same days of the same rule is ticked too. Nobody means to confirm both: the
    /// one that is confirmed last would hold.
    private static boolean isRivalled(Rule rule, List<Rule> ticked) {
        return rule.standing() == Standing.PROPOSED
                && ticked.stream()
                        .anyMatch(other -> !other.id().equals(rule.id())
                                && other.code().equals(rule.code())
                                && other.from().equals(rule.from())
                                && Objects.equals(other.until(), rule.until()));
    }

    /// What is wrong with what was typed or ticked of a rule; null where nothing is.
    private static @Nullable String error(Typed typed, Rule rule) {
        String ticked = typed.error(TICK + rule.id().value());
        return ticked == null ? typed.error(BASIS + rule.id().value()) : ticked;
    }

    /// What became of the rules that were ticked.
    ///
    /// @param kind of the sentence about those that were taken
    /// @param refused why, by rule
    private record Sent(String kind, int taken, Map<RuleId, String> refused) {
        static final Sent NOTHING = new Sent("", 0, Map.of());
    }

    /// Each that is ticked by itself, in the order of the page.
    private static Sent sent(String kind, Typed typed, List<Rule> ticked, Consumer<Rule> act) {
        if (ticked.isEmpty()) {
            typed.wrong(kind, typed.words().say("rulebook.several.none"));
        }
        Map<RuleId, String> refused = new LinkedHashMap<>();
        for (Rule rule : ticked) {
            String error = refusal(typed, rule, act);
            if (error != null) {
                refused.put(rule.id(), error);
            }
        }
        return new Sent(kind, ticked.size() - refused.size(), refused);
    }

    private static @Nullable String refusal(Typed typed, Rule rule, Consumer<Rule> act) {
        try {
            act.accept(rule);
            return error(typed, rule);
        } catch (RuleRefusedException refused) {
            String key = refused.reason() == RuleRefusedException.Reason.PAST
                    ? "several.PAST"
                    : refused.reason().name();
            String said = typed.words().say("rulebook.refused." + key);
            typed.refuse(TICK + rule.id().value(), said);
            return said;
        }
    }

    /// What holds of a rule that the page is about, and what is proposed in its place.
    ///
    /// @param held null where the book has none
    private record Target(
            @Nullable Rule held,
            List<Rule> proposed,
            @Nullable Missing missing) {}

    private List<Target> targets(Typed typed) {
        String group = typed.value("group");
        List<Target> targets = new ArrayList<>();
        ids(typed.value("rules")).flatMap(id -> book.rule(id).stream()).forEach(rule -> targets.add(target(rule)));
        for (String each : typed.value("lacks").split(",", -1)) {
            String[] parts = each.split("~", -1);
            if (parts.length == 2) {
                Typed.read(parts[1]).ifPresent(day -> targets.add(target(new Missing(parts[0], day))));
            }
        }
        if (!group.isEmpty()) {
            book.on(org.today()).stream()
                    .filter(rule -> rule.group().equals(group) && isOpen(rule))
                    .forEach(rule -> targets.add(target(rule)));
        }
        boolean all = typed.value("rules").isEmpty() && typed.value("lacks").isEmpty();
        List<RuleId> named = targets.stream()
                .flatMap(target -> target.proposed().stream())
                .map(Rule::id)
                .toList();
        book.proposed().stream()
                .filter(rule -> all && (group.isEmpty() || rule.group().equals(group)))
                .filter(rule -> !named.contains(rule.id()))
                .forEach(rule -> targets.add(new Target(null, List.of(rule), null)));
        return targets;
    }

    private static Stream<RuleId> ids(String listed) {
        return Stream.of(listed.split(",", -1))
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .map(id -> new RuleId(Long.parseLong(id)))
                .distinct();
    }

    private Target target(Rule rule) {
        Rule held = book.on(rule.code(), rule.from()).orElse(rule);
        return new Target(held, book.rivals(rule.code(), rule.from(), rule.until()), null);
    }

    private Target target(Missing missing) {
        Rule held = book.on(missing.code(), missing.day()).orElse(null);
        return new Target(
                held, book.rivals(missing.code(), missing.day(), missing.day()), held == null ? missing : null);
    }

    /// Whether nobody has confirmed it, though it needs that or is a makeshift.
    private static boolean isOpen(Rule rule) {
        return !rule.mayBind() || rule.isDefault();
    }

    private View page(CurrentPerson me, Typed typed, Sent sent) {
        Words words = typed.words();
        RuleWords said = new RuleWords(book, org, me, words);
        List<SeveralView.Line> confirm = new ArrayList<>();
        List<SeveralView.Line> propose = new ArrayList<>();
        List<RuleLine> idle = new ArrayList<>();
        List<RuleLine> wait = new ArrayList<>();
        List<RuleLine> done = new ArrayList<>();
        List<RulebookView.Lack> missing = new ArrayList<>();
        for (Target target : targets(typed)) {
            for (Rule proposed : target.proposed()) {
                if (Rulebook.mayDecide(me, proposed)) {
                    confirm.add(line(said, proposed, typed, changes(said, proposed)));
                } else {
                    wait.add(said.line(proposed));
                }
            }
            Rule held = target.held();
            if (!target.proposed().isEmpty()) {
                continue;
            }
            if (held == null) {
                missing.add(RulebookView.Lack.of(Objects.requireNonNull(target.missing()), book, words));
            } else if (!isOpen(held)) {
                done.add(said.line(held));
            } else if (Rulebook.mayPropose(me)) {
                propose.add(line(said, held, typed, List.of()));
            } else {
                idle.add(said.line(held));
            }
        }
        List<String> refused = sent.refused().entrySet().stream()
                .map(each -> words.say("rulebook.several.refused.one", called(said, each.getKey()), each.getValue()))
                .toList();
        String counted =
                head(words, confirm.size(), propose.size() + idle.size(), wait.size(), done.size(), missing.size());
        boolean theirs = !confirm.isEmpty() || !propose.isEmpty() || (!missing.isEmpty() && Rulebook.mayPropose(me));
        List<SeveralView.Group> groups = query(typed).isEmpty() ? groups(words) : List.of();
        SeveralView view = new SeveralView(
                theirs ? counted : not(me, words, groups, counted),
                groups,
                confirmers(me),
                confirm,
                propose,
                idle,
                wait,
                done,
                missing,
                query(typed),
                back(typed.value("back")),
                sent.taken() == 0 ? "" : words.say("rulebook.several." + sent.kind(), sent.taken()),
                refused);
        return pages.of("rulebook/several", Map.of("view", view, "typed", typed));
    }

    /// Why nothing here is theirs; where the page is about no rules in particular, that they choose some.
    private static String not(CurrentPerson me, Words words, List<SeveralView.Group> groups, String counted) {
        if (Rulebook.mayPropose(me) && !groups.isEmpty()) {
            int open = groups.stream().mapToInt(SeveralView.Group::open).sum();
            return words.say("rulebook.several.head.choose", open, groups.size());
        }
        return words.say("rulebook.several.head.not", because(me, words), counted);
    }

    /// The groups of which rules wait for a proposal.
    private List<SeveralView.Group> groups(Words words) {
        Map<String, Long> open = book.on(org.today()).stream()
                .filter(rule -> isOpen(rule)
                        && book.rivals(rule.code(), rule.from(), rule.until()).isEmpty())
                .collect(Collectors.groupingBy(Rule::group, LinkedHashMap::new, Collectors.counting()));
        return open.entrySet().stream()
                .map(each -> new SeveralView.Group(
                        "/rulebook/several?group=" + each.getKey(),
                        words.say("rulebook.group." + each.getKey()),
                        each.getValue().intValue()))
                .toList();
    }

    /// Who else confirms, by name and post.
    private String confirmers(CurrentPerson me) {
        OrgChart chart = org.chart();
        List<Appointment> others = Officers.confirmers(chart, me.unit()).stream()
                .filter(held -> !held.person().id().equals(me.id()))
                .toList();
        return Officers.named(others, chart);
    }

    private String called(RuleWords said, RuleId id) {
        return book.rule(id).map(said::line).map(RuleLine::called).orElse("");
    }

    private List<String> changes(RuleWords said, Rule proposed) {
        List<Change> changes = book.changes(proposed);
        return changes.stream().anyMatch(Change::matters) ? said.changes(changes, proposed) : List.of();
    }

    /// What was ticked and taken is gone from its list; what was refused stays ticked, with what was typed.
    private static SeveralView.Line line(RuleWords said, Rule rule, Typed typed, List<String> changes) {
        long id = rule.id().value();
        String basis = rule.isDefault() ? "" : rule.basis();
        return new SeveralView.Line(
                said.line(rule),
                typed.value(BASIS + id, basis),
                !typed.value(TICK + id).isEmpty(),
                changes,
                error(typed, rule));
    }

    /// Why nothing here waits for somebody.
    private static String because(CurrentPerson me, Words words) {
        return words.say("rulebook.several.head.not."
                + (Rulebook.mayConfirm(me) ? "others" : Rulebook.mayPropose(me) ? "proposes" : "neither"));
    }

    private static String head(Words words, int confirm, int propose, int wait, int done, int missing) {
        List<String> said = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("you", confirm);
        counts.put("idle", propose);
        counts.put("wait", wait);
        counts.put("missing", missing);
        counts.forEach((key, count) -> {
            if (count > 0) {
                said.add(words.say("rulebook.several.head." + key, count));
            }
        });
        if (said.isEmpty()) {
            return words.say(done == 0 ? "rulebook.several.head.nothing" : "rulebook.several.head.done", done);
        }
        return words.say("rulebook.several.head", String.join("; ", said));
    }

    /// What the page is about, so that its forms come back to it.
    private static String query(Typed typed) {
        return Stream.of("rules", "lacks", "group", "back")
                .filter(name -> !typed.value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(typed.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// A page of this server alone.
    private static String back(String asked) {
        return asked.matches("/[a-z]+(/[A-Za-z0-9/?=&_-]*)?") ? asked : "";
    }
}
