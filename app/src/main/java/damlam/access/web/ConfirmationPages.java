package damlam.access.web;

import damlam.access.Account;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.GivenPassword;
import damlam.access.GivenPasswords;
import damlam.access.GivenPost;
import damlam.access.GivenPosts;
import damlam.access.GivenRefusal;
import damlam.access.GivenRefusals;
import damlam.org.AppointmentId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Passwords and posts that another gave: one's own, and those of others that one confirms.
@Controller
class ConfirmationPages {
    private static final Set<String> DONE = Set.of("done", "refused", "givenUp");
    /// What was sent and came to nothing.
    private static final Set<String> FAILED = Set.of("gone", "shut", "unsent");

    private final GivenPasswords passwords;
    private final GivenPosts posts;
    private final GivenRefusals refusals;
    private final Accounts accounts;
    private final Org org;
    private final Pages pages;

    ConfirmationPages(
            GivenPasswords passwords,
            GivenPosts posts,
            GivenRefusals refusals,
            Accounts accounts,
            Org org,
            Pages pages) {
        this.passwords = passwords;
        this.posts = posts;
        this.refusals = refusals;
        this.accounts = accounts;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/me/confirmations")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request) {
        return show(me, said, "", Typed.nothing(request));
    }

    /// @param refusing the form in which something is wrong, by its address; empty where none is
    private View show(CurrentPerson me, String said, String refusing, Typed typed) {
        OrgChart chart = org.chart();
        List<GivenPost> own = posts.of(me.id());
        List<GivenLine> others = passwords.toConfirm(me.id()).stream()
                .map(one -> line(one, chart))
                .toList();
        List<PostLine> given =
                posts.toConfirm(me.id()).stream().map(one -> line(one, chart)).toList();
        Map<String, Object> shown = new HashMap<>(Map.of(
                "others",
                others,
                "posts",
                given,
                "myPosts",
                own.stream().map(one -> line(one, chart)).toList(),
                "witnesses",
                me.proven() && own.isEmpty()
                        ? List.of()
                        : passwords.witnesses(me.id()).stream()
                                .map(each -> placed(chart, each))
                                .sorted()
                                .toList(),
                "refused",
                refusals.toldTo(me).stream().map(one -> line(me, one, chart)).toList(),
                "byPassword",
                accounts.account(me.id()).map(Account::inDoubt).orElse(false),
                "refusing",
                refusing,
                "typed",
                typed,
                "said",
                DONE.contains(said) || FAILED.contains(said) ? said : "",
                "failed",
                FAILED.contains(said)));
        boolean drawn = refusing.isEmpty()
                ? !own.isEmpty()
                : me.proven()
                        && Stream.concat(
                                        others.stream().map(one -> String.valueOf(one.person())),
                                        given.stream()
                                                .filter(one -> !one.refused())
                                                .map(one -> "posts/" + one.appointment()))
                                .anyMatch(refusing::equals);
        String wrong = typed.error(refusing.isEmpty() ? "giveUp" : "reason");
        shown.put("lost", drawn || wrong == null ? "" : wrong);
        passwords.unknownTo(me.id()).ifPresent(one -> shown.put("mine", line(one, chart)));
        shown.put(
                "toMend",
                me.proven()
                        ? refusals.toMend(me).stream()
                                .map(one -> line(me, one, chart))
                                .toList()
                        : List.of());
        return pages.of("access/confirmations", shown);
    }

    @PostMapping("/me/confirmations/known")
    String know(@AuthenticationPrincipal CurrentPerson me) {
        passwords.know(me);
        return "redirect:/me/confirmations";
    }

    @PostMapping("/me/confirmations/{person}/confirm")
    String confirm(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person) {
        boolean confirmed = accounts.confirmGot(me.actor(), new PersonId(Math.max(1, person)));
        return "redirect:/me/confirmations?said=" + said(me, confirmed, "done");
    }

    /// Whose own password or post waits confirms nothing for others: that is said, where there is nothing for them to
    /// confirm else.
    private static String said(CurrentPerson me, boolean done, String what) {
        return done ? what : me.proven() ? "gone" : "shut";
    }

    @PostMapping("/me/confirmations/posts/{appointment}")
    String confirmPost(@AuthenticationPrincipal CurrentPerson me, @PathVariable long appointment) {
        boolean confirmed = accounts.confirmPost(me.actor(), new AppointmentId(Math.max(1, appointment)));
        return "redirect:/me/confirmations?said=" + said(me, confirmed, "done");
    }

    @PostMapping("/me/confirmations/{person}/refuse")
    Object refuse(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person, HttpServletRequest request) {
        PersonId whom = new PersonId(Math.max(1, person));
        return refused(
                me, String.valueOf(person), request, reason -> accounts.refusePassword(me.actor(), whom, reason));
    }

    @PostMapping("/me/confirmations/posts/{appointment}/refuse")
    Object refusePost(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long appointment, HttpServletRequest request) {
        AppointmentId which = new AppointmentId(Math.max(1, appointment));
        return refused(me, "posts/" + appointment, request, reason -> accounts.refusePost(me.actor(), which, reason));
    }

    private Object refused(CurrentPerson me, String form, HttpServletRequest request, Predicate<String> refuse) {
        Typed typed = Typed.in(request);
        String reason = typed.text("reason");
        boolean[] refused = {false};
        boolean done = typed.done("reason", () -> refused[0] = refuse.test(reason));
        return done ? "redirect:/me/confirmations?said=" + said(me, refused[0], "refused") : show(me, "", form, typed);
    }

    /// Gives up one's own.
    @PostMapping("/me/confirmations/posts/{appointment}/give-up")
    Object giveUp(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long appointment, HttpServletRequest request) {
        AppointmentId which = new AppointmentId(Math.max(1, appointment));
        Typed typed = Typed.in(request);
        Optional<Boolean> given = typed.made("giveUp", () -> accounts.giveUpPost(me.actor(), me.id(), which));
        return given.<Object>map(one -> "redirect:/me/confirmations?said=" + (one ? "givenUp" : "gone"))
                .orElseGet(() -> show(me, "", "", typed));
    }

    private static RefusedLine line(CurrentPerson me, GivenRefusal one, OrgChart chart) {
        return new RefusedLine(
                name(chart, one.person()),
                one.post() == null ? null : one.post() + ", " + one.unit(),
                name(chart, one.by()),
                one.reason(),
                one.at(),
                one.person().equals(me.id()) ? one.then() : null,
                one.isToMend(me) ? "/admin/people/" + one.person().value() : "");
    }

    private static PostLine line(GivenPost one, OrgChart chart) {
        return new PostLine(
                one.appointment().value(),
                name(chart, one.person()),
                one.title(),
                one.unit(),
                one.from(),
                name(chart, one.by()),
                one.byChart(),
                one.refused(),
                one.at());
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

    /// Who somebody is, for those who do not know everybody by name.
    private static String placed(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .map(held -> "%s (%s, %s)"
                        .formatted(
                                held.person().name(),
                                held.post().title(),
                                chart.unit(held.unit()).map(Unit::name).orElse("")))
                .orElseGet(() -> name(chart, person));
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }
}
