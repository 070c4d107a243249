package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.org.Duty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Nobody is kept from their own hearing by an administrator who did not know of it, and while somebody cannot answer
/// their time does not run: those who wait are told, and silence is no answer.
class StandstillTest extends HearingScene {
    private MockHttpServletResponse asAdministrator(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        return web.perform(request.with(csrf())
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                administrator, null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")))))
                .andReturn()
                .getResponse();
    }

    private String page() {
        return "/admin/people/" + body.principal.id().value();
    }

    private void concluded(HearingId id) {
        hearings.conclude(body.leader, id, Outcome.EXPLAINED, REASONS + " Người được hỏi im lặng.", 0);
    }

    /// Merely looking tells nothing; whoever would end a post or close an account is told that there is something.
    @Test
    void theAdministratorIsToldThatSomethingIsOpenOnlyWhereItWouldEnd() throws Exception {
        String nothing = looked();
        assertThat(nothing).as("nothing open").doesNotContain("phải được nghe");
        HearingId id = asked();
        assertThat(looked()).as("the same page as before").isEqualTo(nothing);
        String refused = asAdministrator(post(page() + "/account/close")).getContentAsString(StandardCharsets.UTF_8);
        assertTold(refused, page() + "/account/close", id);
        assertThat(accounts.account(body.principal.id()).orElseThrow().closed()).isFalse();
        long held =
                org.chart().appointmentsOf(body.principal.id()).getFirst().id().value();
        String end = page() + "/appointments/" + held + "/end";
        String last = org.today().plusDays(3).toString();
        String kept = asAdministrator(post(end).param("lastDay", last)).getContentAsString(StandardCharsets.UTF_8);
        assertTold(kept, end, id);
        assertThat(Jsoup.parse(kept)
                        .select("form[action=" + end + "] [name=lastDay]")
                        .val())
                .as("what was typed stays")
                .isEqualTo(last);
        assertThat(org.chart().appointmentsOf(body.principal.id())).isNotEmpty();
        assertThat(asAdministrator(post(page() + "/account/close").param("known", "yes"))
                        .getRedirectedUrl())
                .endsWith("?done=closed");
        assertThat(accounts.account(body.principal.id()).orElseThrow().closed()).isTrue();
    }

    private String looked() throws Exception {
        return Jsoup.parse(asAdministrator(get(page())).getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }

    /// At the form that was sent alone, and neither of what kind nor how much it is.
    private static void assertTold(String page, String form, HearingId id) {
        var main = Jsoup.parse(page).select("main");
        String error = main.select("form[action=" + form + "] #known-error").text();
        assertThat(error).contains("còn việc phải được nghe hoặc trả lời").doesNotContainPattern("[0-9]");
        assertThat(main.select("[name=known]")).hasSize(1);
        assertThat(main.html()).doesNotContain("/hearings/" + id.value(), "không nêu ý kiến");
    }

    @Test
    void whileTheAccountIsClosedTheTimeStandsStillAndThoseWhoWaitAreTold() throws Exception {
        HearingId id = asked();
        LocalDate answerBy = hearing(id).answerBy();
        for (CurrentPerson told : List.of(body.leader, inspector)) {
            assertThat(lists.onDesk(told).standing()).isZero();
        }
        accounts.close(TestBody.SETUP, body.principal.id());
        for (CurrentPerson told : List.of(body.leader, inspector)) {
            assertThat(lists.onDesk(told).standing()).as(told.title()).isOne();
            assertThat(shown(told, "/")).contains("Người được hỏi không trả lời được ở đây");
            assertThat(Jsoup.parse(shown(told, "/hearings/" + id.value()))
                            .select("h1")
                            .text())
                    .contains("Thời hạn tạm dừng", "Im lặng không tính là trả lời");
        }
        assertThat(lists.onDesk(body.deputy).standing()).as("who did not ask").isZero();
        clock.moveTo(CALENDAR.plusWorkingDays(answerBy, 4));
        assertThat(hearing(id).on(org.today())).isInstanceOf(Hearing.Asked.class);
        assertThat(refused(() -> concluded(id))).isEqualTo(Reason.NOT_HEARD);
        accounts.open(TestBody.SETUP, body.principal.id(), "lai" + body.sign, "mật khẩu thử");
        LocalDate later = hearing(id).answerBy();
        assertThat(CALENDAR.workingDaysBetween(org.today(), later))
                .as("the days they lost")
                .isGreaterThanOrEqualTo(CALENDAR.workingDaysBetween(org.today(), answerBy) + 4);
        assertThat(lists.onDesk(body.leader).standing()).isZero();
        clock.moveTo(later);
        assertThat(refused(() -> concluded(id))).isEqualTo(Reason.NOT_HEARD);
        clock.moveTo(CALENDAR.plusWorkingDays(later, 1));
        concluded(id);
        assertThat(hearing(id))
                .isInstanceOfSatisfying(
                        Hearing.Concluded.class,
                        ended -> assertThat(ended.conclusion().heard()).isEqualTo(new Heard.Silent(later)));
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void whoHoldsNoPostAnyMoreCannotAnswerEither() {
        HearingId id = asked();
        LocalDate answerBy = hearing(id).answerBy();
        var held = org.chart().appointmentsOf(body.principal.id()).getFirst();
        org.endAppointment(TestBody.SETUP, held.id(), org.today());
        assertThat(lists.onDesk(inspector).standing()).isOne();
        clock.moveTo(CALENDAR.plusWorkingDays(answerBy, 2));
        assertThat(refused(() -> concluded(id))).isEqualTo(Reason.NOT_HEARD);
    }

    @Test
    void onlyWorkingDaysWithinTheTimeAreGivenBack() {
        LocalDate monday = LocalDate.of(2026, 6, 1);
        LocalDate friday = LocalDate.of(2026, 6, 5);
        assertThat(Standstill.later(Set.of(), monday, friday)).isEqualTo(friday);
        assertThat(Standstill.later(Set.of(LocalDate.of(2026, 6, 3)), monday, friday))
                .isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(Standstill.later(Set.of(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 9)), monday, friday))
                .as("a Saturday, and after the last day")
                .isEqualTo(friday);
        assertThat(Standstill.later(Set.of(friday, LocalDate.of(2026, 6, 8)), monday, friday))
                .as("also in the days given back")
                .isEqualTo(LocalDate.of(2026, 6, 9));
    }
}
