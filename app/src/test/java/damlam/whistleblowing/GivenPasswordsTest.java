package damlam.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.GivenPasswords;
import damlam.inspection.ConductId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.personnel.ProposalId;
import damlam.personnel.StaffProposals;
import damlam.rulebook.RuleFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/// Whoever sets somebody a password cannot read by it what that person alone may read: another has to confirm first.
@ServerTest
class GivenPasswordsTest {
    private static final String OWN = "câu của riêng tôi";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    GivenPasswords passwords;

    @Autowired
    Conducts conducts;

    @Autowired
    StaffProposals proposals;

    @Autowired
    StaffGroups groups;

    @Autowired
    JdbcTemplate jdbc;

    private TestBody body;
    private CurrentPerson administrator;
    private CurrentPerson inspector;
    private ConductId report;

    @BeforeEach
    void aReport() {
        body = new TestBody(org, accounts);
        administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        UnitId inspectorate = org.addUnit(
                TestBody.SETUP,
                "TTR" + body.sign,
                "Thanh tra Sở",
                UnitKind.INSPECTORATE,
                body.body,
                LocalDate.of(2024, 1, 1));
        inspector = body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra");
        report = conducts.report(
                body.official,
                new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, "Hồ sơ bị giữ lại.", "", List.of()));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private String account(CurrentPerson person) {
        return "/admin/people/" + person.id().value() + "/account";
    }

    private MockHttpServletResponse set(CurrentPerson by, CurrentPerson person, String login, String reason)
            throws Exception {
        return web.perform(post(account(person))
                        .with(csrf())
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                by, null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR"))))
                        .param("login", login)
                        .param("reason", reason))
                .andReturn()
                .getResponse();
    }

    private String reset(CurrentPerson person, String login) throws Exception {
        String page = set(administrator, person, login, "quên mật khẩu, báo sáng nay")
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(page).select(".secret code").text();
    }

    private MockHttpSession signIn(String login, String password) throws Exception {
        var answer = web.perform(
                        post("/sign-in").with(csrf()).param("username", login).param("password", password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return (MockHttpSession) answer.getRequest().getSession();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private List<?> mine() {
        CurrentPerson now = accounts.person(body.official.id()).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(now, null, List.of()));
        try {
            return conducts.mine(now);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whatIsSealedStaysClosedToAPasswordSetByAnotherUntilAThirdConfirms() throws Exception {
        String login = "cv-" + body.sign;
        assertThat(set(administrator, body.official, login, "").getContentAsString(StandardCharsets.UTF_8))
                .contains("reason-error");
        assertThat(mine()).hasSize(1);
        String claim = claim();

        String given = reset(body.official, login);
        MockHttpSession session = signIn(login, given);
        assertThat(web.perform(get("/me/password").session(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(administrator.name(), "quên mật khẩu, báo sáng nay");
        web.perform(post("/me/password")
                        .session(session)
                        .with(csrf())
                        .param("old", given)
                        .param("wanted", OWN)
                        .param("again", OWN))
                .andExpect(redirectedUrl("/me?done=password"));

        String page = "/conduct/" + report.value();
        for (String sealed : List.of(
                "/conduct", page, "/hearings", "/proceedings", "/staff", "/signals", "/record", "/record/acts/1")) {
            web.perform(get(sealed).session(session)).andExpect(redirectedUrl("/me/confirmations"));
        }
        assertThat(mine()).as("in the database").isEmpty();
        assertThat(shown(body.official, "/")).contains(administrator.name(), "tạm đóng");
        assertThat(shown(body.official, "/me/confirmations")).contains(body.departmentHead.name(), body.leader.name());
        TestBody.send(web, body.official, post("/me/confirmations/known"));
        assertThat(passwords.unknownTo(body.official.id()))
                .as("not yet theirs to say")
                .isPresent();

        confirmedOnlyByWhoDidNotSetIt();
        web.perform(get("/hearings").session(session))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
        assertThat(mine()).as("waits for its sentence").isEmpty();
        TestBody.send(web, body.official, post("/conduct/reclaim").param("claim", claim));
        assertThat(TestBody.see(web, body.official, page).getStatus()).isEqualTo(200);
        assertThat(mine()).hasSize(1);
        assertThat(shown(body.official, "/")).contains(administrator.name()).doesNotContain("tạm đóng");
        TestBody.send(web, body.official, post("/me/confirmations/known"));
        assertThat(shown(body.official, "/")).doesNotContain(administrator.name());
    }

    private String claim() {
        return conducts.see(body.official, report).orElseThrow().claim();
    }

    private long seenWith(String claim) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        accounts.person(body.official.id()).orElseThrow(), null, List.of()));
        try {
            return jdbc.execute((Connection connection) -> {
                JdbcTemplate same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                same.queryForObject("select set_config('damlam.claims', ?, false)", String.class, claim);
                Long seen = same.queryForObject(
                        "select count(*) from whistleblowing.report where report_id = ?", Long.class, report.value());
                same.queryForObject("select set_config('damlam.claims', '', false)", String.class);
                return seen;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /// Whom a report is about may be who confirms; to leave them out would tell that there is one.
    @Test
    void whatWasReportedBeforeOpensByItsSentenceAloneWhoeverConfirms() throws Exception {
        accounts.open(TestBody.SETUP, body.departmentHead.id(), "tp-" + body.sign, "một câu thật dài");
        accounts.open(TestBody.SETUP, body.official.id(), "cv-" + body.sign, "một câu thật dài");
        String claim = claim();
        reset(body.official, "cv-" + body.sign);
        // They changed it.
        accounts.open(TestBody.SETUP, body.official.id(), "cv-" + body.sign, "một câu khác hẳn");
        assertThat(passwords.witnesses(body.official.id())).contains(body.departmentHead.id());
        TestBody.send(
                web,
                body.departmentHead,
                post("/me/confirmations/" + body.official.id().value() + "/confirm"));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isTrue();

        String page = "/conduct/" + report.value();
        assertThat(mine()).isEmpty();
        assertThat(seenWith(claim)).as("in the database").isZero();
        for (String closed : List.of(page, page + "/receipt.txt")) {
            assertThat(TestBody.see(web, body.official, closed).getStatus())
                    .as(closed)
                    .isEqualTo(404);
        }
        for (String act : List.of("/reply", "/consent")) {
            assertThat(TestBody.send(web, body.official, post(page + act).param("answer", "x"))
                            .getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(shown(body.official, "/conduct/reprisal"))
                .as("what followed a report that is closed is not looked at")
                .contains("chưa được xem ở đây", "id=\"closed\"", "/conduct#reclaim")
                .contains("Số ngày xem và ngưỡng so sánh là quy định của hệ thống")
                .doesNotContain("anh/chị không phải làm gì");
        assertThat(shown(body.official, "/conduct"))
                .contains("/conduct/reclaim")
                .doesNotContain(page + "\"");
        assertThat(reclaim(claim.substring(0, claim.length() - 1)).getContentAsString(StandardCharsets.UTF_8))
                .contains("claim-error");
        assertThat(reclaim(claim(body.clerk)).getStatus())
                .as("of a report of somebody else")
                .isEqualTo(422);
        assertThat(mine()).isEmpty();

        assertThat(reclaim("  " + claim.replace(" ", "  ").toUpperCase(Locale.ROOT) + ".")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(mine()).hasSize(1);
        assertThat(seenWith(claim)).isOne();
        assertThat(TestBody.see(web, body.official, page).getStatus()).isEqualTo(200);
        ConductId later = conducts.report(
                body.official,
                new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, "Lại bị giữ hồ sơ.", "", List.of()));
        assertThat(TestBody.see(web, body.official, "/conduct/" + later.value()).getStatus())
                .as("made by the new password")
                .isEqualTo(200);

        reset(body.official, "cv-" + body.sign);
        TestBody.send(
                web, body.leader, post("/me/confirmations/" + body.official.id().value() + "/confirm"));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isTrue();
        assertThat(mine()).as("set once more").isEmpty();
    }

    private MockHttpServletResponse reclaim(String claim) throws Exception {
        return TestBody.send(web, body.official, post("/conduct/reclaim").param("claim", claim));
    }

    private String claim(CurrentPerson other) {
        ConductId theirs = conducts.report(
                other, new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, "Việc khác.", "", List.of()));
        return conducts.see(other, theirs).orElseThrow().claim();
    }

    @Test
    void whoeverCanConfirmCanSayThatItIsNotSo() throws Exception {
        String login = "cv-" + body.sign;
        reset(body.official, login);
        String refusing = "/me/confirmations/" + body.official.id().value() + "/refuse";
        for (CurrentPerson other : List.of(administrator, body.official, body.principal)) {
            TestBody.send(web, other, post(refusing).param("reason", "Không phải."));
        }
        assertThat(refusals()).isZero();
        theReasonIsAskedForAtItsField(refusing);
        thatItWasRecordedIsSaidOnce(refusing);
        assertThat(accounts.account(body.official.id()).orElseThrow().secret())
                .as("nobody signs in by it")
                .isFalse();
        TestBody.send(
                web, body.leader, post("/me/confirmations/" + body.official.id().value() + "/confirm"));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isFalse();
        assertThatThrownBy(() -> jdbc.update(
                        "insert into access.password_got select set_id, ?, now() from access.password_set where person_id = ?",
                        body.leader.id().value(),
                        body.official.id().value()))
                .as("past the program")
                .isInstanceOf(DataAccessException.class);
        assertThat(shown(body.leader, "/")).contains("/me/confirmations#refused");
        assertThat(shown(body.leader, "/me/confirmations"))
                .contains("Anh ấy không nhờ cấp mật khẩu.", body.departmentHead.name());
        assertThat(shown(body.principal, "/me/confirmations")).doesNotContain("không nhờ cấp mật khẩu");
        String duty = "Anh/chị cấp mật khẩu khác cho " + body.official.name();
        assertThat(shown(administrator, "/me/confirmations"))
                .contains(duty, "href=\"/admin/people/" + body.official.id().value() + "\"");
        assertThat(shown(body.leader, "/me/confirmations"))
                .as("whoever heads the body sets none")
                .doesNotContain(duty, "href=\"/admin/people/");

        reset(body.official, login);
        assertThat(shown(administrator, "/me/confirmations"))
                .as("another was set")
                .contains("Không có mật khẩu hay chức danh nào chờ anh/chị xác nhận")
                .doesNotContain(duty);
        // They changed it.
        accounts.open(TestBody.SETUP, body.official.id(), login, "một câu khác hẳn");
        assertThat(shown(body.official, "/"))
                .contains(
                        body.departmentHead.name() + " ghi lúc ",
                        "anh/chị không tự nhận mật khẩu đã cấp",
                        "người quản trị cấp mật khẩu khác");
        assertThat(accounts.person(body.official.id()).orElseThrow().proven())
                .as("the new one waits as well")
                .isFalse();
        TestBody.send(
                web, body.leader, post("/me/confirmations/" + body.official.id().value() + "/confirm"));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isTrue();
    }

    private void theReasonIsAskedForAtItsField(String refusing) throws Exception {
        for (String reason : List.of("", "a", "Không phải vậy đâu.")) {
            MockHttpServletResponse answer =
                    TestBody.send(web, body.departmentHead, post(refusing).param("reason", reason));
            assertThat(answer.getStatus()).as(reason).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("reason-" + body.official.id().value() + "-error", reason);
        }
        assertThat(refusals()).isZero();
    }

    private void thatItWasRecordedIsSaidOnce(String refusing) throws Exception {
        MockHttpSession session = new MockHttpSession();
        String recorded = "Đã ghi là không đúng";
        String next = TestBody.send(
                        web,
                        body.departmentHead,
                        post(refusing).session(session).param("reason", "Anh ấy không nhờ cấp mật khẩu."))
                .getRedirectedUrl();
        assertThat(next).isEqualTo("/me/confirmations");
        assertThat(refusals()).isOne();
        for (boolean first : List.of(true, false)) {
            assertThat(TestBody.send(web, body.departmentHead, get(next).session(session))
                            .getContentAsString(StandardCharsets.UTF_8)
                            .contains(recorded))
                    .as("to whoever just did it, once")
                    .isEqualTo(first);
        }
        for (String said : List.of("refused", "done", "givenUp")) {
            assertThat(shown(body.clerk, "/me/confirmations?said=" + said))
                    .doesNotContain(recorded, "Đã xác nhận.", "class=\"msg\"");
        }
        MockHttpServletResponse late =
                TestBody.send(web, body.departmentHead, post(refusing).param("reason", ""));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(late.getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("#lost")
                        .text())
                .contains("không còn chờ anh/chị xác nhận")
                .doesNotContain("Điền ô này");
    }

    private long refusals() {
        return jdbc.queryForObject(
                "select count(*) from access.password_refused r join access.password_set s using (set_id) where s.person_id = ?",
                Long.class,
                body.official.id().value());
    }

    private void confirmedOnlyByWhoDidNotSetIt() throws Exception {
        String confirming = "/me/confirmations/" + body.official.id().value() + "/confirm";
        for (CurrentPerson other : List.of(administrator, body.official, body.principal, body.clerk)) {
            TestBody.send(web, other, post(confirming));
            assertThat(accounts.person(body.official.id()).orElseThrow().proven())
                    .as(other.title())
                    .isFalse();
        }
        assertThatThrownBy(() -> jdbc.update(
                        "insert into access.password_got select set_id, ?, now() from access.password_set where person_id = ?",
                        administrator.id().value(),
                        body.official.id().value()))
                .isInstanceOf(DataAccessException.class);
        // Whose own account is in doubt confirms nobody's: it may be the same hand.
        reset(body.departmentHead, "tp-" + body.sign);
        TestBody.send(web, body.departmentHead, post(confirming));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isFalse();

        assertThat(shown(body.leader, "/")).contains("/me/confirmations");
        assertThat(shown(body.leader, "/me/confirmations"))
                .contains(body.official.name(), "quên mật khẩu, báo sáng nay");
        TestBody.send(web, body.leader, post(confirming));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isTrue();
    }

    /// They keep the staff files and know whom they ask; but not where they have a part in a matter that the person
    /// knows of.
    @Test
    void whoeverHeadsTheUnitForPersonnelConfirmsTooUnlessTheyHaveAPartInAMatterAboutThePerson() throws Exception {
        CurrentPerson personnel = body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TCCB" + body.sign,
                        "Phòng Tổ chức cán bộ",
                        UnitKind.DEPARTMENT,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Trưởng phòng Tổ chức cán bộ");
        reset(body.official, "cv-" + body.sign);
        assertThat(passwords.witnesses(body.official.id()))
                .contains(personnel.id(), body.departmentHead.id())
                .doesNotContain(body.official.id(), administrator.id(), body.principal.id());
        assertThat(shown(personnel, "/me/confirmations")).contains(body.official.name());
        String confirming = "/me/confirmations/" + body.official.id().value() + "/confirm";
        TestBody.send(web, personnel, post(confirming));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isTrue();

        ProposalId about = proposed(personnel);
        reset(body.official, "cv-" + body.sign);
        assertThat(passwords.witnesses(body.official.id()))
                .as("they signed nothing yet of which the person knows")
                .contains(personnel.id());
        proposals.sign(body.departmentHead, about, "");
        proposals.sign(personnel, about, "Đủ căn cứ.");
        assertThat(passwords.witnesses(body.official.id()))
                .contains(body.departmentHead.id())
                .doesNotContain(personnel.id());
        TestBody.send(web, personnel, post(confirming));
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isFalse();
    }

    private ProposalId proposed(CurrentPerson second) {
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.VIEN_CHUC, "Quyết định thử");
        return proposals.propose(
                body.departmentHead,
                new StaffProposals.Wanted(
                        body.official.id(),
                        "staff.commend.daring",
                        org.today(),
                        null,
                        "Đề xuất bỏ một khâu duyệt, rút ngắn hai ngày làm việc.",
                        Set.of(),
                        body.departmentHead.id(),
                        second.id(),
                        null,
                        null));
    }

    /// What the database calls a unit for personnel is what proposals on staff call so.
    @Test
    void theDatabaseKnowsTheUnitForPersonnelByTheSameWords() {
        List<RuleFile.Line> lines = RuleFile.read(StaffProposals.class, "offices.csv");
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(isPersonnel("Phòng " + line.cell("words")))
                        .as(line.cell("words"))
                        .isTrue());
        assertThat(isPersonnel("Phòng Kế hoạch - Tài chính")).isFalse();
        assertThat(isPersonnel("Văn phòng Sở")).isFalse();
    }

    private boolean isPersonnel(String name) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select access.is_personnel(?)", Boolean.class, name));
    }

    /// One hand does not become two by way of a second administrator.
    @Test
    void whoseOwnAccountIsInDoubtSetsNoPasswords() throws Exception {
        CurrentPerson other = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị thứ hai");
        reset(other, "qt2-" + body.sign);
        // They changed the password they were given: the page of passwords is open to them but for what is in doubt.
        jdbc.update(
                "update access.account set must_change = false where person_id = ?",
                other.id().value());
        accounts.close(TestBody.SETUP, body.clerk.id());

        var answer = set(other, body.official, "cv-" + body.sign, "quên mật khẩu");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/me/confirmations?said=unsent#unsent");
        assertThat(accounts.person(body.official.id()).orElseThrow().proven()).isTrue();
    }

    @Test
    void theFirstPasswordOfAnAccountClosesOnlyWhatIsThere() {
        PersonId fresh = newcomer(body.department, Duty.MEMBER);
        accounts.openWithFirstPassword(administrator.actor(), fresh, "moi-" + body.sign, "");
        assertThat(accounts.person(fresh).orElseThrow().proven()).isTrue();
        assertThat(passwords.unknownTo(fresh)).as("told all the same").isPresent();

        PersonId receiver = newcomer(inspector.unit(), Duty.MEMBER);
        accounts.openWithFirstPassword(administrator.actor(), receiver, "ttv-" + body.sign, "");
        assertThat(accounts.person(receiver).orElseThrow().proven())
                .as("reports are there")
                .isFalse();
    }

    private PersonId newcomer(UnitId unit, Duty duty) {
        PersonId person = org.addPerson(TestBody.SETUP, duty + body.sign + unit.value(), "Người Mới Hư Cấu", null);
        org.appoint(TestBody.SETUP, person, org.addPost(TestBody.SETUP, unit, "Mới", duty), org.today(), null);
        return person;
    }
}
