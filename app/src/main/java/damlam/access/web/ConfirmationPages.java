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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Passwords and posts that another gave: one's own, and those of others that one confirms.
@Controller
class ConfirmationPages {
    private static final String SAID = "said";
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
        // That something was recorded is said once, to whoever just did it: by an address anybody could say it.
        Map<String, ?> just = RequestContextUtils.getInputFlashMap(request);
        String done = just == null ? "" : String.valueOf(just.get(SAID));
        return show(me, DONE.contains(done) ? done : FAILED.contains(said) ? said : "", "", Typed.nothing(request));
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
                said,
                "failed",
                FAILED.contains(said)));
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
    String confirm(@AuthenticationPrincipal CurrentPerson me, @PathVariable long person, RedirectAttributes next) {
        boolean confirmed = accounts.confirmGot(me.actor(), new PersonId(Math.max(1, person)));
        return said(next, confirmed ? "done" : nothing(me));
    }

    /// Whose own password or post waits confirms nothing for others: that is said, where there is nothing for them to
    /// confirm else.
    private static String nothing(CurrentPerson me) {
        return me.proven() ? "gone" : "shut";
    }

    private static String said(RedirectAttributes next, String what) {
        if (FAILED.contains(what)) {
            return "redirect:/me/confirmations?said=" + what;
        }
        next.addFlashAttribute(SAID, what);
        return "redirect:/me/confirmations";
    }

    @PostMapping("/me/confirmations/posts/{appointment}")
    String confirmPost(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long appointment, RedirectAttributes next) {
        boolean confirmed = accounts.confirmPost(me.actor(), new AppointmentId(Math.max(1, appointment)));
        return said(next, confirmed ? "done" : nothing(me));
    }

    @PostMapping("/me/confirmations/{person}/refuse")
    Object refuse(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long person,
            HttpServletRequest request,
            RedirectAttributes next) {
        PersonId whom = new PersonId(Math.max(1, person));
        Typed typed = Typed.in(request);
        String form = String.valueOf(person);
        return refused(me, form, typed, reason -> accounts.refusePassword(me.actor(), whom, reason))
                ? said(next, "refused")
                : show(me, "", form, typed);
    }

    @PostMapping("/me/confirmations/posts/{appointment}/refuse")
    Object refusePost(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long appointment,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppointmentId which = new AppointmentId(Math.max(1, appointment));
        Typed typed = Typed.in(request);
        String form = "posts/" + appointment;
        return refused(me, form, typed, reason -> accounts.refusePost(me.actor(), which, reason))
                ? said(next, "refused")
                : show(me, "", form, typed);
    }

    private boolean refused(CurrentPerson me, String form, Typed typed, Predicate<String> refuse) {
        // Before anything is asked of a form that is not there.
        if (!waits(me, form)) {
            typed.refuse("reason", typed.words().say("access.given." + nothing(me)));
            return false;
        }
        String reason = typed.text("reason");
        typed.reasoned(
                "reason",
                reason,
                Accounts.SHORTEST_REFUSAL,
                typed.words().say("access.given.refuse.short", Accounts.SHORTEST_REFUSAL));
        Optional<Boolean> refused = typed.made("reason", () -> refuse.test(reason));
        if (refused.isPresent() && !refused.get()) {
            typed.refuse("reason", typed.words().say("access.given." + nothing(me)));
        }
        return refused.orElse(false);
    }

    /// Whether a password or a post waits for somebody, who can say that it is not so.
    ///
    /// @param form the end of the address of the form
    private boolean waits(CurrentPerson me, String form) {
        return me.proven()
                && Stream.concat(
                                passwords.toConfirm(me.id()).stream()
                                        .map(one -> String.valueOf(one.person().value())),
                                posts.toConfirm(me.id()).stream()
                                        .filter(one -> !one.refused())
                                        .map(one -> "posts/" + one.appointment().value()))
                        .anyMatch(form::equals);
    }

    /// Gives up one's own.
    @PostMapping("/me/confirmations/posts/{appointment}/give-up")
    Object giveUp(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long appointment,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppointmentId which = new AppointmentId(Math.max(1, appointment));
        Typed typed = Typed.in(request);
        Optional<Boolean> given = typed.made("giveUp", () -> accounts.giveUpPost(me.actor(), me.id(), which));
        return given.<Object>map(one -> said(next, one ? "givenUp" : "gone")).orElseGet(() -> show(me, "", "", typed));
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
