package damlam.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.GivenPost;
import damlam.access.GivenPosts;
import damlam.inspection.ConductId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Whoever looks after the system cannot appoint themselves, or an account of theirs, to where what is sealed is read.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class GivenPostsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    GivenPosts posts;

    @Autowired
    Conducts conducts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private CurrentPerson administrator;
    private CurrentPerson newcomer;
    private UnitId inspectorate;
    private ConductId report;

    @BeforeEach
    void aReport() {
        body = new TestBody(org, accounts);
        administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        inspectorate = unit("TTR", "Thanh tra Sở", UnitKind.INSPECTORATE, body.body);
        body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra");
        newcomer = body.person(body.office, Duty.MEMBER, "Chuyên viên mới");
        for (CurrentPerson each : List.of(administrator, newcomer, body.leader, body.deputy, body.departmentHead)) {
            accounts.open(TestBody.SETUP, each.id(), "nv-" + each.id().value(), "một câu thật dài");
        }
        report = conducts.report(
                body.official,
                new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, "Hồ sơ bị giữ lại.", "", List.of()));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private UnitId unit(String code, String name, UnitKind kind, UnitId parent) {
        return org.addUnit(TestBody.SETUP, code + body.sign, name, kind, parent, LocalDate.of(2024, 1, 1));
    }

    private MockHttpServletResponse send(CurrentPerson by, MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(csrf())
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                by, null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")))))
                .andReturn()
                .getResponse();
    }

    private void appoint(CurrentPerson person, UnitId unit, String title, Duty duty, LocalDate from) throws Exception {
        assertThat(appointed(administrator, person, unit, title, duty, from, "").getRedirectedUrl())
                .endsWith("appointed");
    }

    private MockHttpServletResponse appointed(
            CurrentPerson by,
            CurrentPerson person,
            UnitId unit,
            String title,
            Duty duty,
            LocalDate from,
            String leaving)
            throws Exception {
        return send(
                by,
                post("/admin/people/" + person.id().value() + "/appointments")
                        .param("leaving", leaving)
                        .param("unit", String.valueOf(unit.value()))
                        .param("title", title)
                        .param("duty", duty.name())
                        .param("from", from.toString()));
    }

    private boolean isProven(PersonId person) {
        return accounts.person(person).orElseThrow().proven();
    }

    private void confirm(CurrentPerson by, GivenPost given) throws Exception {
        TestBody.send(
                web, by, post("/me/confirmations/posts/" + given.appointment().value()));
    }

    private GivenPost only(PersonId person) {
        List<GivenPost> given = posts.of(person);
        assertThat(given).hasSize(1);
        return given.getFirst();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        MockHttpServletResponse answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private long reportsSeenBy(PersonId person) {
        CurrentPerson now = accounts.person(person).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(now, null, List.of()));
        try {
            return jdbc.queryForObject(
                    "select count(*) from whistleblowing.report where report_id = ?", Long.class, report.value());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void anInspectorWhomAnAdministratorAppointsReadsNothingSealedUntilASuperiorConfirms() throws Exception {
        appoint(newcomer, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today());
        assertThat(isProven(newcomer.id())).isFalse();
        assertThat(reportsSeenBy(newcomer.id())).as("in the database").isZero();
        CurrentPerson now = accounts.person(newcomer.id()).orElseThrow();
        for (String sealed : List.of("/conduct", "/hearings", "/signals", "/staff")) {
            var request =
                    get(sealed).with(authentication(new UsernamePasswordAuthenticationToken(now, null, List.of())));
            assertThat(web.perform(request).andReturn().getResponse().getRedirectedUrl())
                    .isEqualTo("/me/confirmations");
        }
        assertThat(shown(now, "/")).contains(administrator.name(), "Thanh tra viên", "tạm đóng");
        assertThat(shown(now, "/me/confirmations")).contains(body.leader.name(), "Thanh tra viên");
        assertThat(send(administrator, get("/admin/people/" + newcomer.id().value()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Chờ người khác xác nhận");

        GivenPost given = only(newcomer.id());
        for (CurrentPerson other : List.of(administrator, newcomer, body.clerk, body.principal)) {
            confirm(other, given);
            assertThat(isProven(newcomer.id())).as(other.title()).isFalse();
            assertThatThrownBy(() -> jdbc.update(
                            "insert into access.post_confirmed select given_id, ?, now() from access.post_given where person_id = ?",
                            other.id().value(),
                            newcomer.id().value()))
                    .as("past the program")
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.update("delete from access.post_given")).isInstanceOf(DataAccessException.class);

        assertThat(shown(body.leader, "/")).contains("/me/confirmations#posts");
        assertThat(shown(body.leader, "/me/confirmations")).contains(newcomer.name(), "Thanh tra viên", "Thanh tra Sở");
        confirm(body.leader, given);
        assertThat(isProven(newcomer.id())).isTrue();
        assertThat(reportsSeenBy(newcomer.id())).isOne();
        assertThat(shown(body.leader, "/me/confirmations")).doesNotContain(newcomer.name());
    }

    private String said(CurrentPerson person, MockHttpServletRequestBuilder form) throws Exception {
        MockHttpServletResponse answer = TestBody.send(web, person, form);
        String next = answer.getRedirectedUrl();
        return next == null ? answer.getContentAsString(StandardCharsets.UTF_8) : shown(person, next.split("#", 2)[0]);
    }

    /// Whatever is refused says so, and why, where whoever sent it arrives.
    @Test
    void whatWasSentAndNotTakenIsSaid() throws Exception {
        appoint(newcomer, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today());
        CurrentPerson now = accounts.person(newcomer.id()).orElseThrow();
        MockHttpServletResponse sealed =
                TestBody.send(web, now, post("/conduct/new").param("what", "Giữ hồ sơ ba tuần."));
        assertThat(sealed.getRedirectedUrl())
                .as("the browser keeps its draft by the mark")
                .isEqualTo("/me/confirmations?said=unsent#unsent");
        assertThat(said(now, post("/conduct/new").param("what", "Giữ hồ sơ ba tuần.")))
                .contains("Nội dung vừa gửi chưa được nhận");
        String given =
                "/me/confirmations/posts/" + only(newcomer.id()).appointment().value();
        assertThat(said(now, post(given))).contains("chưa xác nhận được cho người khác");
        assertThat(said(body.clerk, post(given))).contains("không chờ hoặc không còn chờ anh/chị xác nhận");
        String reason = "Không có quyết định nào. ".repeat(40);
        assertThat(Jsoup.parse(said(body.clerk, post(given + "/refuse").param("reason", reason)))
                        .select("#lost")
                        .text())
                .as("its form is not there: the reason, and what was typed")
                .contains("không còn chờ anh/chị xác nhận", "Không có quyết định nào.");
        Document shown = Jsoup.parse(said(body.leader, post(given + "/refuse").param("reason", reason)));
        assertThat(shown.select("#lost")).as("said at the field").isEmpty();
        assertThat(shown.select("[id^=reason-posts][id$=error]").text()).isNotBlank();
        assertThat(Jsoup.parse(said(body.clerk, post("/me/confirmations/posts/1/give-up")))
                        .select(".msg.heavy"))
                .isNotEmpty();
    }

    @Test
    void administratorsReachNothingByAppointingThemselvesOrEachOther() throws Exception {
        appoint(newcomer, body.body, "Phó Giám đốc", Duty.DEPUTY, org.today());
        appoint(administrator, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today());
        assertThat(isProven(administrator.id())).isFalse();
        assertThat(posts.toConfirm(administrator.id())).isEmpty();
        CurrentPerson other = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị thứ hai");
        CurrentPerson again = accounts.person(administrator.id()).orElseThrow();
        assertThat(again.title()).as("acts in the post that is in no doubt").isEqualTo(administrator.title());
        assertThat(appointed(again, body.clerk, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today(), "")
                        .getRedirectedUrl())
                .as("the office goes on")
                .endsWith("appointed");
        assertThat(only(body.clerk.id()).by())
                .as("whoever gave it is known, though in doubt")
                .isEqualTo(administrator.id());
        assertThat(posts.toConfirm(other.id())).as("looks after the system").isEmpty();
        assertThat(posts.toConfirm(newcomer.id()))
                .as("a deputy in doubt confirms nobody")
                .isEmpty();
        assertThat(posts.toConfirm(body.leader.id()))
                .extracting(GivenPost::person)
                .containsExactlyInAnyOrder(administrator.id(), newcomer.id(), body.clerk.id());
    }

    @Test
    void whoeverCanConfirmCanSayThatItIsNotSo() throws Exception {
        LocalDate begins = org.today().plusDays(3);
        appoint(newcomer, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today());
        appoint(newcomer, body.department, "Phó Trưởng phòng", Duty.DEPUTY, begins);
        for (GivenPost given : posts.of(newcomer.id())) {
            String refusing = "/me/confirmations/posts/" + given.appointment().value() + "/refuse";
            for (CurrentPerson other : List.of(administrator, newcomer, body.principal)) {
                TestBody.send(web, other, post(refusing).param("reason", "Không phải."));
                assertThat(posts.of(newcomer.id())).as(other.title()).contains(given);
                assertThatThrownBy(() -> jdbc.update(
                                "insert into access.post_refused values (?, ?, 'Không phải.', now())",
                                given.id(),
                                other.id().value()))
                        .as("past the program")
                        .isInstanceOf(DataAccessException.class);
            }
            assertThat(TestBody.send(web, body.leader, post(refusing)).getContentAsString(StandardCharsets.UTF_8))
                    .contains("reason-posts-" + given.appointment().value() + "-error");
            TestBody.send(web, body.leader, post(refusing).param("reason", "Không có quyết định nào như vậy."));
            assertThat(posts.of(newcomer.id()))
                    .extracting(GivenPost::appointment)
                    .doesNotContain(given.appointment());
        }
        assertThat(isProven(newcomer.id())).isTrue();
        assertThat(org.chart().appointmentsOf(newcomer.id()))
                .extracting(held -> held.unit())
                .containsExactly(body.office);
        clock.moveTo(begins);
        assertThat(org.chart().appointmentsOf(newcomer.id())).as("nor later").hasSize(1);
        assertThat(shown(newcomer, "/me/confirmations"))
                .contains("Không có quyết định nào như vậy.", "Nếu có quyết định giao chức danh cho anh/chị");
        assertThat(shown(newcomer, "/"))
                .as("who said it, what follows, whom to turn to")
                .contains(
                        body.leader.name() + " ghi lúc ",
                        "rằng chức danh Thanh tra viên, Thanh tra Sở của anh/chị là không đúng",
                        "đưa quyết định cho người quản trị để ghi lại",
                        "/me/confirmations#refused");
        assertThat(shown(body.leader, "/")).doesNotContain("đưa quyết định cho người quản trị");
        assertThat(shown(body.leader, "/me/confirmations")).contains("Không có quyết định nào như vậy.");
        assertThat(send(administrator, get("/admin/people/" + newcomer.id().value()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Không có quyết định nào như vậy.");
        assertThat(shown(body.principal, "/me/confirmations")).doesNotContain("Không có quyết định nào như vậy.");
    }

    @Test
    void whatNobodyConfirmedCanBeGivenUpByWhoeverHoldsItAndByAnAdministrator() throws Exception {
        appoint(administrator, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today());
        GivenPost own = only(administrator.id());
        TestBody.send(
                web,
                newcomer,
                post("/me/confirmations/posts/" + own.appointment().value() + "/give-up"));
        assertThat(isProven(administrator.id())).as("it is not theirs").isFalse();
        CurrentPerson now = accounts.person(administrator.id()).orElseThrow();
        send(now, post("/me/confirmations/posts/" + own.appointment().value() + "/give-up"));
        assertThat(isProven(administrator.id())).isTrue();

        appoint(newcomer, inspectorate, "Thanh tra viên", Duty.MEMBER, org.today());
        GivenPost given = only(newcomer.id());
        send(
                administrator,
                post("/admin/people/" + newcomer.id().value() + "/appointments/"
                        + given.appointment().value() + "/give-up"));
        assertThat(isProven(newcomer.id())).isTrue();
        assertThat(posts.of(newcomer.id())).isEmpty();
        assertThat(send(administrator, get("/admin/people/" + newcomer.id().value()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("đã bỏ trước khi có hiệu lực");
    }

    @Test
    void whatOpensNothingSealedIsInNoDoubt() throws Exception {
        appoint(newcomer, body.office, "Chuyên viên Văn phòng", Duty.MEMBER, org.today());
        assertThat(posts.of(newcomer.id())).isEmpty();
        String leaving = String.valueOf(org.chart()
                .appointmentsOf(body.departmentHead.id())
                .getFirst()
                .id()
                .value());
        assertThat(appointed(
                                administrator,
                                body.departmentHead,
                                body.department,
                                "Trưởng phòng kiêm nhiệm",
                                Duty.HEAD,
                                org.today(),
                                leaving)
                        .getRedirectedUrl())
                .endsWith("moved");
        assertThat(posts.of(body.departmentHead.id()))
                .as("heads that unit already")
                .isEmpty();
        assertThat(isProven(body.departmentHead.id())).isTrue();
    }

    @Test
    void aPostOfALaterDayCountsFromThatDayAndOneThatEndedNoLonger() throws Exception {
        LocalDate begins = org.today().plusDays(3);
        appoint(newcomer, body.department, "Phó Trưởng phòng", Duty.DEPUTY, begins);
        assertThat(isProven(newcomer.id())).as("before it begins").isTrue();
        assertThat(shown(body.leader, "/me/confirmations")).contains(newcomer.name());
        clock.moveTo(begins);
        assertThat(isProven(newcomer.id())).as("on its first day").isFalse();
        GivenPost given = only(newcomer.id());
        org.endAppointment(TestBody.SETUP, given.appointment(), begins.plusDays(1));
        clock.moveTo(begins.plusDays(1));
        assertThat(isProven(newcomer.id())).as("it has ended").isTrue();
        assertThat(posts.of(newcomer.id())).isEmpty();
    }

    @Test
    void aUnitThatBecomesTheInspectorateOrRisesAboveAnotherGivesItsPeopleNothingByOneHand() throws Exception {
        UnitId team = unit("TCN", "Tổ Công nghệ", UnitKind.TEAM, body.body);
        CurrentPerson head = body.person(team, Duty.HEAD, "Tổ trưởng");
        accounts.open(TestBody.SETUP, head.id(), "nv-" + head.id().value(), "một câu thật dài");
        amend(body.department, "Phòng Giáo dục", UnitKind.DEPARTMENT, team);
        assertThat(isProven(head.id())).as("leads a department from now on").isFalse();
        assertThat(isProven(body.leader.id())).as("led it before").isTrue();
        String own = "/me/confirmations/posts/" + only(head.id()).appointment().value();
        TestBody.send(web, head, post(own + "/give-up"));
        TestBody.send(web, body.leader, post(own + "/refuse").param("reason", "Phòng không thuộc tổ này."));
        assertThat(shown(body.leader, "/me/confirmations")).contains("Phòng không thuộc tổ này.");
        assertThat(org.chart().headOf(team)).as("keeps the post held before").isPresent();
        assertThat(isProven(head.id())).as("and waits").isFalse();
        assertThat(shown(head, "/")).contains("đóng đến khi người quản trị sửa lại sơ đồ và có người xác nhận");
        assertThat(shown(administrator, "/me/confirmations"))
                .contains("Anh/chị sửa lại sơ đồ tổ chức", "href=\"/admin/units\"");
        confirm(body.leader, only(head.id()));
        assertThat(shown(administrator, "/me/confirmations")).doesNotContain("Anh/chị sửa lại sơ đồ tổ chức");
        assertThat(isProven(head.id())).isTrue();
        amend(team, "Tổ Công nghệ", UnitKind.INSPECTORATE, body.body);
        assertThat(isProven(head.id())).as("inspects from now on").isFalse();
    }

    private void amend(UnitId unit, String name, UnitKind kind, UnitId parent) throws Exception {
        MockHttpServletResponse answer = send(
                administrator,
                post("/admin/units/" + unit.value())
                        .param("name", name)
                        .param("kind", kind.name())
                        .param("parent", String.valueOf(parent.value())));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }
}
