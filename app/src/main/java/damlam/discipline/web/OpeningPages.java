package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.ActKind;
import damlam.discipline.Appointed;
import damlam.discipline.Opening;
import damlam.discipline.OpeningSource;
import damlam.discipline.Openings;
import damlam.discipline.Outlook;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingRefusedException;
import damlam.inspection.HearingId;
import damlam.inspection.Referrals;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.StaffGroups;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.procedure.Consequence;
import damlam.procedure.Form;
import damlam.procedure.Grounded;
import damlam.procedure.Group;
import damlam.procedure.LawfulForm;
import damlam.procedure.Matter;
import damlam.procedure.NoLimitation;
import damlam.procedure.StepRefusedException;
import damlam.rulebook.Missing;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Opening a proceeding: what an officer has to say, and at once which law governs it and until when.
@Controller
class OpeningPages {
    /// From what it was to be opened, nothing is any more.
    private static final Set<ProceedingRefusedException.Reason> OVER =
            Set.of(ProceedingRefusedException.Reason.OPENED_ALREADY, ProceedingRefusedException.Reason.DECLINED);

    private final Openings openings;
    private final Referrals referrals;
    private final Org org;
    private final StaffGroups groups;
    private final Rulebook book;
    private final Pages pages;

    OpeningPages(Openings openings, Referrals referrals, Org org, StaffGroups groups, Rulebook book, Pages pages) {
        this.openings = openings;
        this.referrals = referrals;
        this.org = org;
        this.groups = groups;
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/proceedings/new")
    View form(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long hearing,
            @RequestParam(defaultValue = "0") long proposal,
            HttpServletRequest request) {
        return form(me, new Begins(hearing, proposal), Typed.nothing(request), List.of(), null);
    }

    /// What it is opened from; 0 where it is not.
    private record Begins(long hearing, long proposal) {
        boolean known() {
            return hearing > 0 || proposal > 0;
        }

        String address() {
            return "/proceedings/new"
                    + (hearing > 0 ? "?hearing=" + hearing : proposal > 0 ? "?proposal=" + proposal : "");
        }
    }

    /// @param lacking rules that it would lack; null as long as no breach is named
    private View form(
            CurrentPerson me,
            Begins from,
            Typed typed,
            List<ProceedingView.Day> days,
            Openings.@Nullable Lacking lacking) {
        if (!openings.mayOpen(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        OrgChart chart = org.chart();
        Map<String, Object> shown = new HashMap<>();
        shown.put("typed", typed);
        shown.put("days", days);
        shown.put("hearing", from.hearing());
        shown.put("proposal", from.proposal());
        shown.put("over", "");
        shown.put("who", "");
        shown.put("what", "");
        shown.put("detected", "");
        shown.put("known", "");
        shown.put("law", "");
        shown.put("ongoing", "");
        shown.put("addsTo", false);
        ongoing(me, typed, from, shown);
        if (from.known()) {
            referred(me, from, chart, typed.words(), shown);
        }
        Openings.Lacking rules = lacking != null
                ? lacking
                : from.known() && "".equals(shown.get("over"))
                        ? openings.lacking(concerned(me, from))
                        : Openings.Lacking.NOTHING;
        shown.put("head", head(me, from, rules.any(), typed.words()));
        shown.put("lacking", new LackingRules(book, typed.words()).shown(rules, from.address()));
        List<Choice> people = chart.everyone().stream()
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .filter(person -> !person.id().equals(me.id()))
                .map(person -> Finder.choice(chart, person))
                .toList();
        shown.put("people", people);
        shown.put(
                "places",
                openings.places(me).stream()
                        .map(place -> ProceedingNotes.place(typed.words(), chart, place))
                        .toList());
        return pages.of("discipline/open", shown);
    }

    /// What there is to do; of what was passed to them by when as well.
    ///
    /// @param lacking whether rules are lacking without which nothing is opened
    private String head(CurrentPerson me, Begins from, boolean lacking, Words words) {
        String key = "discipline.open.head" + (lacking ? ".lacking" : "");
        return (from.hearing() > 0
                        ? referrals.takeUpBy(me, new HearingId(from.hearing()))
                        : Optional.<LocalDate>empty())
                .map(day -> words.say(key + (org.today().isAfter(day) ? ".late" : ".by"), words.date(day)))
                .orElseGet(() -> words.say(key));
    }

    /// Where the person stands in a proceeding already, the way to it; and to what is judged besides, while that can
    /// still be added.
    private void ongoing(CurrentPerson me, Typed typed, Begins from, Map<String, Object> shown) {
        if (typed.error("person") == null) {
            return;
        }
        long person =
                from.known() ? concerned(me, from).value() : typed.pickIfAny("person", Finder.people(org.chart()));
        if (person == 0) {
            return;
        }
        openings.ongoing(me, new PersonId(person)).ifPresent(seen -> {
            boolean adds = seen.may().contains(ActKind.BREACH);
            String page = "/proceedings/" + seen.id().value();
            shown.put("ongoing", adds ? page + "/" + ActKind.BREACH : page);
            shown.put("addsTo", adds);
        });
    }

    private void referred(CurrentPerson me, Begins from, OrgChart chart, Words words, Map<String, Object> shown) {
        try {
            PersonId concerned = concerned(me, from);
            shown.put("who", chart.person(concerned).map(Person::name).orElse("?"));
            shown.put("law", law(words, concerned) + " " + post(words, concerned));
            if (from.hearing() > 0) {
                openings.knownSince(me, new HearingId(from.hearing()))
                        .ifPresent(day -> shown.put("known", words.date(day)));
            }
            if (from.proposal() > 0) {
                OpeningSource.Proposed proposed = openings.proposed(me, from.proposal());
                shown.put("what", carried(proposed, words));
                shown.put("detected", proposed.established().toString());
            }
        } catch (ProceedingRefusedException refused) {
            if (!OVER.contains(refused.reason())) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, refused);
            }
            shown.put("over", words.say("discipline.refused." + refused.reason()));
        }
    }

    /// Which law somebody falls under, and by what.
    private String law(Words words, PersonId person) {
        return groups.of(person)
                .map(known -> {
                    String group = words.say("org.group." + known.group());
                    String post = known.post().title();
                    return known.source().isEmpty()
                            ? words.say("discipline.law.usual", group, post)
                            : words.say("discipline.law.by", group, post, known.source());
                })
                .orElseGet(() -> words.say("discipline.refused.OTHER_LAW"));
    }

    /// Whether somebody manages, and by which post.
    private String post(Words words, PersonId person) {
        return org.chart().appointmentsOf(person).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .findFirst()
                .map(held -> words.say("discipline.post.manager", held.post().title()))
                .orElseGet(() -> words.say("discipline.post.none"));
    }

    private PersonId concerned(CurrentPerson me, Begins from) {
        return from.hearing() > 0
                ? openings.referred(me, new HearingId(from.hearing())).person()
                : openings.proposed(me, from.proposal()).person();
    }

    /// Ground and evidence of a proposal, as what is said of the breach begins.
    private static String carried(OpeningSource.Proposed proposed, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(proposed.words());
        lines.add(words.say("discipline.carried.ground", proposed.ground(), proposed.basis()));
        proposed.evidence().forEach(title -> lines.add(words.say("discipline.carried.evidence", title)));
        return String.join("\n", lines);
    }

    @PostMapping("/proceedings/new")
    View open(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long hearing,
            @RequestParam(defaultValue = "0") long proposal,
            HttpServletRequest request) {
        Begins from = new Begins(hearing, proposal);
        if (!openings.mayOpen(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request, ProceedingPages.TEXTS, ProceedingPages.LONGEST);
        if (from.known() && !stillReferred(me, from, typed.words())) {
            return Pages.refused(form(me, from, typed, List.of(), null));
        }
        Opening opening = opening(me, from, typed);
        List<ProceedingView.Day> days = new ArrayList<>();
        AtomicReference<Openings.@Nullable Lacking> lacking = new AtomicReference<>();
        Openings.From source = new Openings.From(
                hearing > 0 ? new HearingId(hearing) : null,
                proposal,
                typed.value("later"),
                named(typed, "redoBy", "redoOn"));
        if (opening != null && typed.right()) {
            refusing(me, typed, opening, () -> {
                Openings.Foresight foreseen = openings.foresee(me, opening);
                lacking.set(foreseen.lacking());
                days.add(new ProceedingView.Day(law(typed.words(), opening.person()), "", false));
                days.add(new ProceedingView.Day(post(typed.words(), opening.person()), "", false));
                days.addAll(days(typed.words(), foreseen));
                ProceedingFacts.unfound(typed.words(), openings.looked(me, opening))
                        .forEach(line -> days.add(new ProceedingView.Day(line, "", true)));
                if (openings.isUsed(opening)) {
                    days.add(new ProceedingView.Day(typed.words().say("discipline.conclusion.used"), "", true));
                }
            });
            // What would refuse the opening is said when one only looks, too.
            refusing(me, typed, opening, () -> openings.mayOpen(me, opening, source, typed.value("ground")));
        }
        if (opening == null || !typed.right() || typed.value("do").equals("look")) {
            return form(me, from, typed, days, lacking.get());
        }
        String words = typed.text("words");
        List<ProceedingId> made = new ArrayList<>();
        if (typed.right()) {
            refusing(
                    me,
                    typed,
                    opening,
                    () -> made.add(openings.openFrom(me, opening, source, words, typed.value("ground"))));
        }
        return made.isEmpty()
                ? form(me, from, typed, days, lacking.get())
                : new RedirectView("/proceedings/" + made.getFirst().value());
    }

    /// Where nobody has opened a proceeding from the same meanwhile.
    private boolean stillReferred(CurrentPerson me, Begins from, Words words) {
        Map<String, Object> shown = new HashMap<>(Map.of("over", ""));
        referred(me, from, org.chart(), words, shown);
        return "".equals(shown.get("over"));
    }

    private String competent(Words words, Opening opening, String key) {
        Optional<UnitId> unit = openings.competent(opening.person(), opening.manager());
        return unit.flatMap(id -> org.chart().unit(id))
                .map(Unit::name)
                .map(name -> words.say(key, name))
                .orElse(words.say(key + ".none"));
    }

    /// Why they may not open it, whatever ground they name; or that they name one, where it would help.
    private void incompetent(CurrentPerson me, Typed typed, Opening opening, boolean helps) {
        Words words = typed.words();
        if (!helps) {
            String above = openings.isAbove(opening.person(), me.id()) ? ".above" : ".other";
            typed.refuse("person", competent(words, opening, "discipline.competent" + above));
        } else if (typed.value("ground").isBlank()) {
            typed.refuse("ground", competent(words, opening, "discipline.competent"));
        } else {
            typed.wrong("ground", words.say("discipline.refused.NOTHING_SAID"));
        }
    }

    private @Nullable Opening opening(CurrentPerson me, Begins from, Typed typed) {
        OrgChart chart = org.chart();
        long person = from.known() ? concerned(me, from).value() : typed.pick("person", Finder.people(chart));
        Matter matter = choice(typed, "matter", Matter.values());
        Consequence consequence = choice(typed, "consequence", Consequence.values());
        LocalDate breached = typed.day(BreachDay.FIELD);
        BreachDay.doubt(typed);
        LocalDate detected = typed.day("detected");
        LocalDate reminded = typed.dayIfAny("reminded");
        String reminder = typed.numberIfAny("reminder");
        NoLimitation unlimited =
                typed.value("unlimited").isEmpty() ? null : choice(typed, "unlimited", NoLimitation.values());
        String number = from.known() ? "" : typed.number("number");
        LocalDate concluded = from.known() ? null : typed.day("concluded");
        Appointed appointed = named(typed, "appointedBy", "appointedOn");
        if (person == 0 || !typed.right() || matter == null || consequence == null) {
            return null;
        }
        PersonId id = new PersonId(person);
        Group group = openings.law(id).orElse(null);
        if (group == null) {
            typed.wrong("person", typed.words().say("discipline.refused.OTHER_LAW"));
            return null;
        }
        return breached == null || detected == null
                ? null
                : new Opening(
                        id,
                        group,
                        openings.manages(id) || appointed != null,
                        parts(chart, id),
                        matter,
                        consequence,
                        breached,
                        detected,
                        reminded,
                        unlimited,
                        !typed.value("complex").isEmpty(),
                        number,
                        concluded,
                        reminded == null ? "" : reminder,
                        appointed);
    }

    /// Named by number and day, or not at all.
    private static @Nullable Appointed named(Typed typed, String by, String on) {
        LocalDate day = typed.dayIfAny(on);
        String number = typed.numberIfAny(by);
        if (day == null && number.isEmpty()) {
            return null;
        }
        if (day == null || number.isEmpty()) {
            typed.wrong(day == null ? on : by, typed.words().say("page.typed.missing"));
            return null;
        }
        return new Appointed(number, day);
    }

    /// Whether the unit that manages the person is divided into parts.
    private static boolean parts(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .map(Appointment::unit)
                .map(chart::addressable)
                .findFirst()
                .filter(unit -> !chart.children(unit).isEmpty())
                .isPresent();
    }

    private static <E extends Enum<E>> @Nullable E choice(Typed typed, String field, E[] values) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(typed.value(field)))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong(field, typed.words().say("page.typed.choice"));
                    return null;
                });
    }

    private List<ProceedingView.Day> days(Words words, Openings.Foresight foreseen) {
        Outlook outlook = foreseen.outlook();
        Function<Rule, String> said = rule ->
                foreseen.lacking().now().stream().anyMatch(each -> each.id().equals(rule.id()))
                        ? words.say("discipline.unverified", ActForms.said(words, rule))
                        : ActForms.said(words, rule);
        LocalDate today = org.today();
        List<ProceedingView.Day> days = new ArrayList<>();
        days.add(new ProceedingView.Day(
                words.say(outlook.governing().key()),
                said.apply(outlook.governing().chosen().law()),
                false));
        LawfulForm.Prior repeats = outlook.repeats();
        if (repeats != null) {
            days.add(new ProceedingView.Day(
                    words.say(
                            "discipline.repeats",
                            words.say("procedure.form." + repeats.form()),
                            words.date(repeats.effective())),
                    "",
                    true));
        }
        Form form = outlook.form();
        if (form != null) {
            days.add(new ProceedingView.Day(
                    words.say(
                            outlook.repeats() == null ? "discipline.onlyForm" : "discipline.onlyForm.repeat",
                            words.say("procedure.form." + form)),
                    "",
                    false));
        }
        if (outlook.lawful() instanceof Grounded.Unsettled open) {
            boolean none = open.reason() == Grounded.Reason.NO_ARTICLE;
            days.add(new ProceedingView.Day(words.say(none ? "discipline.withoutForm" : open.key()), "", none));
        }
        outlook.governing()
                .favours()
                .forEach(favour -> days.add(new ProceedingView.Day(words.say(favour.key()), "", false)));
        if (outlook.governing().disputed()) {
            days.add(new ProceedingView.Day(words.say("discipline.disputed"), "", true));
        }
        for (var limitation : outlook.limitations()) {
            var clock = limitation.clock();
            LocalDate due = clock == null ? null : clock.due();
            days.add(
                    clock == null || due == null
                            ? new ProceedingView.Day(words.say("discipline.unlimited"), "", false)
                            : new ProceedingView.Day(
                                    words.say(clock.key(), words.date(due)),
                                    said.apply(clock.rule()),
                                    clock.overdue(today)));
        }
        var time = outlook.time().clock();
        LocalDate due = time.due();
        days.add(new ProceedingView.Day(
                words.say(time.key(), due == null ? "" : words.date(due)),
                said.apply(time.rule()),
                time.overdue(today)));
        var standing = outlook.time().on(today, outlook.last());
        days.add(new ProceedingView.Day(words.say(standing.key()), "", !standing.mayDecide()));
        return days;
    }

    private void refusing(CurrentPerson me, Typed typed, Opening opening, Runnable act) {
        try {
            act.run();
        } catch (StepRefusedException refused) {
            switch (refused.reason()) {
                case NO_REMINDER -> typed.refuse("reminded", Refusals.said(typed.words(), refused));
                // What protects the person is not told to whoever would judge them.
                case NOT_CONSIDERED, PROTECTED ->
                    typed.refuse("person", typed.words().say("discipline.refused.NOT_NOW"));
                default -> typed.refuse("person", Refusals.said(typed.words(), refused));
            }
        } catch (UnconfirmedRuleException unconfirmed) {
            // All of them are listed beside the button, each with the way to it.
            typed.refuse("do", typed.words().say("discipline.unconfirmed.all"));
        } catch (NoRuleException none) {
            if (BreachDay.doubtLawless(typed, org.chart(), opening.person(), opening.breached())) {
                return;
            }
            typed.refuse(
                    BreachDay.FIELD,
                    typed.words()
                            .say("discipline.missing", new LackingRules(book, typed.words()).said(Missing.of(none))));
        } catch (ProceedingRefusedException refused) {
            boolean helps = refused.reason() == ProceedingRefusedException.Reason.NO_COMPETENCE_NAMED;
            if (helps || refused.reason() == ProceedingRefusedException.Reason.NOT_COMPETENT) {
                incompetent(me, typed, opening, helps);
                return;
            }
            String field = switch (refused.reason()) {
                case NOT_SEEN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case NOT_YOURS -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                case NOT_YET, DETECTED_LATER -> "detected";
                case BREACH_LATER, LIMITATION, REPRIMAND_LIMITATION -> "breached";
                case NO_SUCH_CONSEQUENCE -> "consequence";
                case REMINDER_UNKNOWN -> "reminder";
                case APPOINTMENT_UNKNOWN -> "appointedBy";
                case NO_MANAGER_THEN -> "matter";
                case RULES_LACKING -> "do";
                case FOUND_LATER -> "later";
                case DECIDED_ALREADY, REDO_UNKNOWN -> "redoBy";
                case NOTHING_SAID -> "words";
                default -> "person";
            };
            String said = Refusals.said(typed.words(), refused, me, org.chart());
            typed.refuse(field, field.equals("later") ? typed.words().letters(said) : said);
        }
    }
}
