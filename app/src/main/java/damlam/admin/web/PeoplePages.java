package damlam.admin.web;

import damlam.access.Account;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.GivenPosts;
import damlam.access.GivenRefusals;
import damlam.access.LoginTakenException;
import damlam.access.Unfinished;
import damlam.org.AppointmentId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.roster.Phones;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/admin/people")
class PeoplePages {
    private static final int ROWS = 50;
    private static final Set<String> DONE = Set.of("added", "amended", "appointed", "ended", "moved", "closed", "back");

    private final Pages pages;
    private final Org org;
    private final Accounts accounts;
    private final GivenPosts posts;
    private final GivenRefusals refusals;
    private final Unfinished unfinished;

    PeoplePages(
            Pages pages, Org org, Accounts accounts, GivenPosts posts, GivenRefusals refusals, Unfinished unfinished) {
        this.pages = pages;
        this.org = org;
        this.accounts = accounts;
        this.posts = posts;
        this.refusals = refusals;
        this.unfinished = unfinished;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        OrgChart chart = org.chart();
        List<Person> found = chart.found(q).toList();
        Map<PersonId, Account> known = accounts.all();
        int first = Math.clamp((long) page * ROWS, 0, found.size());
        List<PersonLine> lines = found.subList(first, Math.min(found.size(), first + ROWS)).stream()
                .map(person -> PeopleViews.line(chart, known, person))
                .toList();
        String address = "/admin/people?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&";
        return pages.of(
                "admin/people",
                Map.of(
                        "lines",
                        lines,
                        "q",
                        q,
                        "all",
                        chart.everyone().size(),
                        "signingIn",
                        accounts.withAccount().size(),
                        "pager",
                        Pager.of(Math.max(0, page), ROWS, found.size(), address)));
    }

    @GetMapping("/new")
    View blank(HttpServletRequest request) {
        return form(Typed.nothing(request));
    }

    private View form(Typed typed) {
        return pages.of(
                "admin/person-new",
                Map.of("typed", typed, "units", UnitViews.units(org.chart()), "today", org.today()));
    }

    @PostMapping
    Object add(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String code = typed.text("code");
        String name = typed.text("name");
        String email = email(typed);
        String phone = phone(typed);
        return typed.made("code", () -> org.addPerson(me.actor(), code, name, email, phone))
                .<Object>map(id -> "redirect:/admin/people/" + id.value() + "?done=added")
                .orElseGet(() -> form(typed));
    }

    private static @Nullable String email(Typed typed) {
        String email = typed.value("email");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            typed.wrong("email", typed.words().say("roster.problem.email", email));
        }
        return email.isEmpty() ? null : email;
    }

    private static @Nullable String phone(Typed typed) {
        String phone = typed.value("phone");
        if (!phone.isEmpty() && !Phones.isPhone(phone)) {
            typed.wrong("phone", typed.words().say("roster.problem.phone", phone));
        }
        return phone.isEmpty() ? null : phone;
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return show(id, Typed.nothing(request), Forms.said(done, DONE), null);
    }

    private View show(long id, Typed typed, String done, @Nullable String firstPassword) {
        return show(id, typed, done, firstPassword, 0);
    }

    /// @param ending the appointment that was to end; 0 where none was
    private View show(long id, Typed typed, String done, @Nullable String firstPassword, long ending) {
        OrgChart chart = org.chart();
        Map<String, Object> shown = new HashMap<>();
        shown.put("view", PeopleViews.view(chart, accounts, posts, person(id)));
        shown.put(
                "refused",
                refusals.about(new PersonId(id)).stream()
                        .map(one -> PeopleViews.refused(typed.words(), chart, one))
                        .toList());
        shown.put("typed", typed);
        shown.put("done", done);
        shown.put("today", org.today());
        shown.put("ending", ending);
        if (firstPassword != null) {
            shown.put("firstPassword", firstPassword);
        }
        return pages.of("admin/person", shown);
    }

    private Person person(long id) {
        return org.chart().person(new PersonId(Forms.number(id))).orElseThrow(Forms::notThere);
    }

    @PostMapping("/{id}")
    Object amend(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Person person = person(id);
        String name = typed.text("name");
        String email = email(typed);
        String phone = phone(typed);
        if (!typed.right()) {
            return show(id, typed, "", null);
        }
        org.amendPerson(me.actor(), person.id(), name, email, phone);
        return "redirect:/admin/people/" + id + "?done=amended";
    }

    /// Appoints; or, where an open appointment is named, moves the person from that one.
    @PostMapping("/{id}/appointments")
    Object appoint(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Person person = person(id);
        long unit = typed.pick("unit", Finder.units(org.chart()));
        String title = typed.text("title");
        Optional<Duty> duty = Forms.oneOf(typed, "duty", Duty.class);
        LocalDate from = typed.day("from");
        LocalDate until = typed.until("last", from);
        long leaving = typed.choiceIfAny("leaving");
        if (duty.isEmpty() || from == null) {
            return show(id, typed, "", null);
        }
        boolean done = typed.done("unit", () -> {
            if (leaving > 0) {
                org.move(me.actor(), own(person, leaving), new UnitId(unit), title, duty.get(), from);
            } else {
                org.appoint(me.actor(), person.id(), new UnitId(unit), title, duty.get(), from, until);
            }
        });
        return done
                ? "redirect:/admin/people/" + id + "?done=" + (leaving > 0 ? "moved" : "appointed")
                : show(id, typed, "", null);
    }

    @PostMapping("/{id}/appointments/{appointment}/end")
    Object endAppointment(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long appointment,
            HttpServletRequest request) {
        Typed typed = Typed.in(request);
        AppointmentId own = own(person(id), appointment);
        LocalDate last = typed.day("lastDay");
        requireKnown(typed, new PersonId(id));
        boolean ended = last != null
                && typed.right()
                && typed.done("lastDay", () -> org.endAppointment(me.actor(), own, last.plusDays(1)));
        return ended ? "redirect:/admin/people/" + id + "?done=ended" : show(id, typed, "", null, own.value());
    }

    /// Gives up a post that nobody confirmed yet, at once: a slip of the pen binds nobody.
    @PostMapping("/{id}/appointments/{appointment}/give-up")
    Object giveUp(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long appointment,
            HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Person person = person(id);
        AppointmentId own = own(person, appointment);
        boolean done = typed.done("lastDay", () -> accounts.giveUpPost(me.actor(), person.id(), own));
        return done ? "redirect:/admin/people/" + id + "?done=ended" : show(id, typed, "", null, own.value());
    }

    /// Nobody is kept from a hearing of theirs by somebody who did not know of it. Only whoever would keep them from it
    /// is told, and nothing but that there is something: what it is stays with those who hold it.
    private void requireKnown(Typed typed, PersonId person) {
        if (typed.right() && !typed.value("known").equals("yes") && unfinished.with(person)) {
            typed.wrong("known", typed.words().say("admin.unfinished"));
        }
    }

    private AppointmentId own(Person person, long appointment) {
        AppointmentId id = new AppointmentId(Forms.number(appointment));
        return org.chart().careerOf(person.id()).stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElseThrow(Forms::notThere)
                .id();
    }

    /// Opens an account or gives it a new first password, which this one page shows and nothing keeps.
    @PostMapping("/{id}/account")
    Object openAccount(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Person person = person(id);
        String login = typed.text("login");
        if (!login.isEmpty() && !login.matches("[\\p{L}\\p{N}._@-]{2,60}")) {
            typed.wrong("login", typed.words().say("admin.login.form"));
        }
        boolean again = accounts.account(person.id()).filter(Account::secret).isPresent();
        String reason = again ? typed.text("reason") : typed.value("reason");
        if (person.id().equals(me.id())) {
            typed.wrong("login", typed.words().say("admin.account.own"));
        }
        if (!typed.right()) {
            return show(id, typed, "", null);
        }
        try {
            String first = accounts.openWithFirstPassword(me.actor(), person.id(), login, reason);
            return show(id, Typed.nothing(request), "", first);
        } catch (LoginTakenException e) {
            typed.wrong("login", typed.words().say("admin.login.taken", login));
            return show(id, typed, "", null);
        }
    }

    @PostMapping("/{id}/account/close")
    Object closeAccount(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Person person = person(id);
        requireKnown(typed, person.id());
        if (!typed.right()) {
            return show(id, typed, "", null);
        }
        accounts.close(me.actor(), person.id());
        return "redirect:/admin/people/" + id + "?done=closed";
    }
}
