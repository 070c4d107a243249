package damlam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.org.AppointmentId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class SessionsTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private final String code = UUID.randomUUID().toString();
    private UnitId unit;
    private PersonId person;
    private AppointmentId held;

    @BeforeEach
    void aHeadWithAnAccount() {
        unit = org.addUnit(
                SETUP,
                code,
                "Phòng " + code,
                UnitKind.DEPARTMENT,
                null,
                org.today().minusDays(30));
        person = org.addPerson(SETUP, code, "Nguyễn Thị Thử", null);
        held = org.appoint(
                SETUP,
                person,
                org.addPost(SETUP, unit, "Trưởng phòng", Duty.HEAD),
                org.today().minusDays(30),
                null);
        accounts.open(SETUP, person, code, PASSWORD);
    }

    @Test
    void whoseAppointmentEndedLosesTheirRightsAtTheNextRequest() throws Exception {
        MockHttpSession session = signIn(PASSWORD);
        web.perform(get("/me").session(session)).andExpect(status().isOk());

        org.endAppointment(SETUP, held, org.today());

        web.perform(get("/me").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoseOtherPostRemainsActsInThatOne() throws Exception {
        org.appoint(SETUP, person, org.addPost(SETUP, unit, "Chuyên viên", Duty.MEMBER), org.today(), null);
        MockHttpSession session = signIn(PASSWORD);

        org.endAppointment(SETUP, held, org.today());

        web.perform(get("/me").session(session))
                .andExpect(content().string(containsString("đang làm việc với chức danh Chuyên viên")));
    }

    @Test
    void aClosedAccountEndsItsSessions() throws Exception {
        MockHttpSession session = signIn(PASSWORD);

        accounts.close(SETUP, person);

        web.perform(get("/me").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    void aNewPasswordEndsOtherSessionsButNotTheOneInWhichItWasChosen() throws Exception {
        MockHttpSession here = signIn(PASSWORD);
        MockHttpSession elsewhere = signIn(PASSWORD);

        change(here, PASSWORD, "một câu khác hẳn").andExpect(redirectedUrl("/me?done=password"));

        web.perform(get("/me").session(here)).andExpect(status().isOk());
        web.perform(get("/me").session(elsewhere)).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    void aPasswordSetByAnotherIsChangedBeforeAnythingElse() throws Exception {
        String first = accounts.openWithFirstPassword(
                new Actor(person.value() + 1, null, null), person, code, "quên mật khẩu");
        MockHttpSession session = signIn(first);

        web.perform(get("/me").session(session)).andExpect(redirectedUrl("/me/password"));
        web.perform(get("/me/password").session(session))
                .andExpect(content().string(containsString("do quản trị đặt")));
        change(session, first, "mật khẩu của riêng tôi").andExpect(redirectedUrl("/me?done=password"));
        web.perform(get("/me").session(session)).andExpect(status().isOk());
    }

    @Test
    void anUnfitPasswordIsRefusedWithTheReason() throws Exception {
        MockHttpSession session = signIn(PASSWORD);

        change(session, "sai", "một câu khác hẳn").andExpect(content().string(containsString("chưa đúng")));
        change(session, PASSWORD, "ngắn").andExpect(content().string(containsString("ít nhất 10 ký tự")));
        change(session, PASSWORD, code + "1").andExpect(content().string(containsString("tên đăng nhập")));
        web.perform(get("/me").session(session)).andExpect(status().isOk());
    }

    @Test
    void signingInGivesTheSessionANewName() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .with(request -> {
                            request.setRequestedSessionId(before);
                            return request;
                        })
                        .param("username", code)
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void oneClickSignsInNobodyOutsideTheDemonstration() throws Exception {
        assertThatThrownBy(() -> accounts.offerOneClick(List.of(new OneClick("head", person))))
                .isInstanceOf(IllegalStateException.class);
        web.perform(post("/sign-in/demo").with(csrf()).param("person", String.valueOf(person.value())))
                .andExpect(status().isNotFound());
        web.perform(get("/sign-in")).andExpect(content().string(not(containsString("/sign-in/demo"))));
    }

    @Test
    void anAbsenceIsRecordedByOneselfAndItsDaysAreChecked() throws Exception {
        MockHttpSession session = signIn(PASSWORD);

        web.perform(post("/me/absences")
                        .session(session)
                        .with(csrf())
                        .param("awayFrom", "2031-02-30")
                        .param("awayLast", "2031-03-02")
                        .param("reason", "<b>Nghỉ phép</b>"))
                .andExpect(content().string(containsString("không có trong lịch")));
        web.perform(post("/me/absences")
                        .session(session)
                        .with(csrf())
                        .param("awayFrom", "2031-03-01")
                        .param("awayLast", "2031-03-02")
                        .param("reason", "<b>Nghỉ phép</b>"))
                .andExpect(redirectedUrl("/me?done=absence"));
        web.perform(get("/me").session(session))
                .andExpect(content().string(containsString("01/03/2031 đến hết 02/03/2031")))
                .andExpect(content().string(containsString("&lt;b&gt;Nghỉ phép&lt;/b&gt;")));
    }

    private ResultActions change(MockHttpSession session, String old, String wanted) throws Exception {
        return web.perform(post("/me/password")
                .session(session)
                .with(csrf())
                .param("old", old)
                .param("wanted", wanted)
                .param("again", wanted));
    }

    private MockHttpSession signIn(String password) throws Exception {
        MvcResult result = web.perform(
                        post("/sign-in").with(csrf()).param("username", code).param("password", password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return (MockHttpSession) result.getRequest().getSession();
    }
}
