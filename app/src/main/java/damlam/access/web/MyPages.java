package damlam.access.web;

import damlam.access.Account;
import damlam.access.Accounts;
import damlam.access.CouncilSeats;
import damlam.access.CurrentPerson;
import damlam.access.GivenPasswords;
import damlam.access.GivenPosts;
import damlam.access.PasswordChange;
import damlam.access.Sessions;
import damlam.journal.Act;
import damlam.org.Absence;
import damlam.org.AppointmentId;
import damlam.org.Competence;
import damlam.org.Delegation;
import damlam.org.DelegationNotices;
import damlam.org.Matter;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Refusal;
import damlam.page.Days;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A person's own page: posts, password, absences, delegations.
@Controller
class MyPages {
    /// What was just done; each has its message.
    private static final Set<String> DONE =
            Set.of("password", "post", "absence", "afterwards", "back", "delegated", "taken", "read");

    /// What is chosen for discipline and decisions on staff.
    private static final String STAFF = "staff";

    private final Pages pages;
    private final Org org;
    private final Accounts accounts;
    private final Sessions sessions;
    private final GivenPasswords passwords;
    private final GivenPosts posts;
    private final DelegationNotices notices;
    private final List<CouncilSeats> councils;

    MyPages(
            Pages pages,
            Org org,
            Accounts accounts,
            Sessions sessions,
            GivenPasswords passwords,
            GivenPosts posts,
            DelegationNotices notices,
            List<CouncilSeats> councils) {
        this.pages = pages;
        this.org = org;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.posts = posts;
        this.notices = notices;
        this.councils = List.copyOf(councils);
    }

    @GetMapping("/me")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        return show(me, Typed.nothing(request), DONE.contains(done) ? done : "");
    }

    private View show(CurrentPerson me, Typed typed, String done) {
        return show(me, typed, done, List.of());
    }

    /// @param moves what was done on the days of an absence that is not recorded yet, and is asked about
    private View show(CurrentPerson me, Typed typed, String done, List<Act> moves) {
        MyPage page = MyPageBuilder.build(
                org, notices, me, accounts.account(me.id()).map(Account::login).orElse(null));
        int toConfirm = !me.proven()
                ? 0
                : passwords.toConfirm(me.id()).size()
                        + (int) posts.toConfirm(me.id()).stream()
                                .filter(one -> !one.refused())
                                .count();
        String head = MyHead.of(typed.words(), page, toConfirm, org.today());
        return pages.of("access/me", Map.of("view", page, "head", head, "typed", typed, "done", done, "moves", moves));
    }

    @GetMapping("/me/password")
    View password(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return password(me, Typed.nothing(request));
    }

    private View password(CurrentPerson me, Typed typed) {
        Account account =
                accounts.account(me.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Object> shown = new HashMap<>(Map.of(
                "typed",
                typed,
                "login",
                account.login(),
                "first",
                account.mustChange(),
                "shortest",
                Accounts.SHORTEST_PASSWORD));
        passwords.unknownTo(me.id()).ifPresent(one -> shown.put("given", ConfirmationPages.line(one, org.chart())));
        return pages.of("access/password", shown);
    }

    @PostMapping("/me/password")
    Object changePassword(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed typed = Typed.nothing(request);
        if (!wanted.equals(again)) {
            typed.wrong("again", typed.words().say("access.password.NOT_ALIKE"));
            return password(me, typed);
        }
        PasswordChange change = accounts.changePassword(me.actor(), me.id(), old, wanted);
        if (change == PasswordChange.CHANGED) {
            sessions.begin(request, response, me);
            return "redirect:/me?done=password";
        }
        typed.wrong(
                change == PasswordChange.WRONG_OLD ? "old" : "wanted",
                typed.words().say("access.password." + change, Accounts.SHORTEST_PASSWORD));
        return password(me, typed);
    }

    @PostMapping("/me/post")
    String actIn(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam long appointment,
            HttpServletRequest request,
            HttpServletResponse response) {
        CurrentPerson chosen = accounts.person(me.id(), new AppointmentId(Math.max(1, appointment)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.begin(request, response, chosen);
        return "redirect:/me?done=post";
    }

    @PostMapping("/me/absences")
    Object away(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Days away = typed.days("awayFrom", "awayLast");
        String reason = typed.text("reason");
        if (away == null || !typed.right()) {
            return show(me, typed, "");
        }
        Absence absence = new Absence(me.id(), away.from(), away.until(), reason);
        List<Act> moves = org.movesWithin(absence);
        if (!moves.isEmpty() && !typed.value("despite").equals("yes")) {
            typed.wrong("despite", typed.words().say("access.me.moves.tick"));
            return show(me, typed, "", moves);
        }
        boolean past = away.from().isBefore(org.today());
        return typed.done("awayFrom", () -> org.recordAbsence(me.actor(), absence))
                ? "redirect:/me?done=" + (past ? "afterwards" : "absence")
                : show(me, typed, "");
    }

    /// Back today.
    @PostMapping("/me/absences/{id}/end")
    String back(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        boolean own = org.chart().absencesOf(me.id()).stream().anyMatch(absence -> absence.id() == id);
        if (!own) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        org.endAbsence(me.actor(), id, org.today());
        return "redirect:/me?done=back";
    }

    @PostMapping("/me/delegations")
    Object delegate(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        // Before anything is asked of a form that is not there.
        if (!org.chart().isHead(me.id(), me.unit())) {
            typed.refuse("to", typed.words().say("access.me.delegate.notHead", me.title(), me.unitName()));
        }
        long to = typed.pick("to", Finder.peopleUnder(org.chart(), me.unit()));
        boolean staff = typed.value("matter").equals(STAFF);
        long matter = staff ? 0 : typed.choiceIfAny("matter");
        // What nobody chose would give away everything.
        if (!staff && !typed.value("matter").isEmpty() && !isMatter(matter)) {
            typed.wrong("matter", typed.words().say("page.typed.choice"));
        }
        Days given = typed.days("givenFrom", "givenLast");
        String ground = typed.naming("ground", "access.me.ground.number");
        LocalDate dated = typed.day("paperDay");
        if (dated != null && dated.isAfter(org.today())) {
            typed.wrong("paperDay", typed.words().say("access.me.paperDay.later"));
        }
        if (given == null || dated == null || !typed.right()) {
            return show(me, typed, "");
        }
        Delegation made = new Delegation(
                0,
                me.id(),
                new PersonId(to),
                me.unit(),
                given.from(),
                given.until(),
                ground,
                matter == 0 ? null : new MatterId(matter),
                staff,
                dated,
                null);
        if (made.beforePaper()) {
            // Said at the day that has to be another, not at whom it is given to.
            typed.wrong(
                    "givenFrom",
                    typed.words()
                            .say(
                                    "org.refused." + Refusal.BEFORE_PAPER,
                                    typed.words().date(dated)));
        }
        check(made, typed);
        if (staff && !typed.value("sits").equals("yes")) {
            seated(me, made, typed);
        }
        boolean others = org.competence(made) == Competence.OTHERS;
        return typed.done(others ? "matter" : "to", () -> org.delegate(me.actor(), made))
                ? "redirect:/me?done=delegated"
                : show(me, typed, "");
    }

    /// Names whoever has the same power then, with their paper and days; and asks again where it would last longer than
    /// a rule says that nobody has confirmed.
    private void check(Delegation made, Typed typed) {
        Words words = typed.words();
        org.met(made)
                .filter(one -> !one.to().equals(made.to()))
                .ifPresent(one -> typed.wrong(
                        "to",
                        words.say(
                                "access.me.to.another",
                                org.chart().person(one.to()).map(Person::name).orElse(""),
                                one.ground(),
                                words.date(one.starts()),
                                words.date(one.until().minusDays(1)))));
        sameNumber(made)
                .filter(one -> !typed.value("again").equals("yes"))
                .ifPresent(
                        day -> typed.wrong("again", words.say("access.me.again.how", made.ground(), words.date(day))));
        // A tick is for the matter that was asked about.
        MatterId matter = made.matter();
        if (matter != null
                && org.competence(made) == Competence.UNKNOWN
                && !typed.value("unmapped").equals(String.valueOf(matter.value()))) {
            typed.wrong("unmapped", words.say("access.me.unmapped.how", named(matter)));
        }
        org.longest(made.starts())
                .filter(rule -> made.until().minusDays(1).isAfter(rule.last()))
                .ifPresent(rule -> {
                    String last = words.date(rule.last());
                    if (rule.binds()) {
                        typed.wrong("givenLast", words.say("org.refused." + Refusal.TOO_LONG, last));
                    } else if (!typed.value("longer").equals("yes")) {
                        typed.wrong("longer", words.say("access.me.longer.how", last));
                    }
                });
    }

    /// Asks again where whoever discipline is given to sits on the council of a proceeding of that head: there they do
    /// not decide in the head’s place, or would decide on what they led.
    private void seated(CurrentPerson me, Delegation made, Typed typed) {
        String name = org.chart().person(made.to()).map(Person::name).orElse("");
        List<CouncilSeats.Seat> seats = councils.stream()
                .flatMap(each -> each.of(me, made.to()).stream())
                .toList();
        String said = Stream.of(true, false)
                .flatMap(bars -> seats(seats, bars)
                        .map(numbers ->
                                typed.words().say("access.me.sits." + (bars ? "member" : "leads"), name, numbers))
                        .stream())
                .collect(Collectors.joining(" "));
        if (!said.isEmpty()) {
            typed.wrong("sits", said);
        }
    }

    private static Optional<String> seats(List<CouncilSeats.Seat> seats, boolean bars) {
        return Optional.of(seats.stream()
                        .filter(seat -> seat.bars() == bars)
                        .map(seat -> String.valueOf(seat.proceeding()))
                        .collect(Collectors.joining(", ")))
                .filter(numbers -> !numbers.isEmpty());
    }

    /// The day of another paper of this year that has the same number, as no register gives it twice.
    private Optional<LocalDate> sameNumber(Delegation made) {
        LocalDate dated = made.dated();
        return dated == null
                ? Optional.empty()
                : org.chart().delegationsBy(made.unit(), made.ground()).stream()
                        .flatMap(one -> Stream.ofNullable(one.dated()))
                        .filter(day -> day.getYear() == dated.getYear() && !day.equals(dated))
                        .findFirst();
    }

    private String named(MatterId number) {
        return org.chart().matters().stream()
                .filter(matter -> matter.id().equals(number))
                .map(Matter::name)
                .findFirst()
                .orElse("");
    }

    private boolean isMatter(long number) {
        return org.chart().matters().stream().anyMatch(matter -> matter.id().value() == number);
    }

    /// They have read what is told of a delegation to them; said twice it stays once.
    @PostMapping("/me/delegations/{id}/read")
    String read(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        // One that was taken back before it began is in no chart, and is told all the same.
        boolean theirs =
                notices.givenTo(me.id()).stream().anyMatch(told -> told.given().id() == id)
                        || org.chart()
                                .everDelegation(id)
                                .filter(given -> given.to().equals(me.id()))
                                .isPresent();
        if (!theirs) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/me" + (notices.read(me.actor(), me.id(), id) ? "?done=read" : "");
    }

    /// Taken back as of today.
    @PostMapping("/me/delegations/{id}/end")
    String takeBack(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        OrgChart chart = org.chart();
        List<Delegation> given = chart.delegationsOf(me.unit());
        boolean own =
                given.stream().anyMatch(one -> one.id() == id && one.from().equals(me.id()));
        if (!own) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        org.endDelegation(me.actor(), id, org.today());
        return "redirect:/me?done=taken";
    }
}
