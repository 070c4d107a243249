package damlam.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class SignInTest {
    private static final Actor SETUP = new Actor(1, null, null);

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Test
    void theRightPasswordOpensTheDesk() throws Exception {
        String login = account(true);

        web.perform(signIn(login, "đúng mật khẩu")).andExpect(redirectedUrl("/"));
    }

    @Test
    void theWrongPasswordSaysSoAndAfterTenTriesOneHasToWait() throws Exception {
        String login = account(true);

        for (int i = 0; i < 10; i++) {
            web.perform(signIn(login, "sai")).andExpect(redirectedUrl("/sign-in?wrong"));
        }
        web.perform(signIn(login, "đúng mật khẩu")).andExpect(redirectedUrl("/sign-in?wait"));
        web.perform(get("/sign-in?wait")).andExpect(content().string(containsString("Chờ 15 phút")));
    }

    @Test
    void wrongTriesFromElsewhereLockNobodyOut() throws Exception {
        String login = account(true);

        for (int i = 0; i < 11; i++) {
            web.perform(signIn(login, "sai").with(from("10.9.8.7")));
        }
        web.perform(signIn(login, "đúng mật khẩu").with(from("10.9.8.7"))).andExpect(redirectedUrl("/sign-in?wait"));
        web.perform(signIn(login, "đúng mật khẩu").with(from("10.9.8.6"))).andExpect(redirectedUrl("/"));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void whoHoldsNoPostTodayCannotAct() throws Exception {
        web.perform(signIn(account(false), "đúng mật khẩu")).andExpect(redirectedUrl("/sign-in?nopost"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/sign-in").param("username", "a").param("password", "b"))
                .andExpect(status().isForbidden());
    }

    private String account(boolean appointed) {
        String code = UUID.randomUUID().toString();
        PersonId person = org.addPerson(SETUP, code, "Nguyễn Văn Thử", null);
        UnitId unit = org.addUnit(SETUP, code, "Phòng Thử", UnitKind.DEPARTMENT, null, org.today());
        if (appointed) {
            org.appoint(SETUP, person, org.addPost(SETUP, unit, "Trưởng phòng", Duty.HEAD), org.today(), null);
        }
        accounts.open(SETUP, person, code, "đúng mật khẩu");
        return code;
    }

    private static MockHttpServletRequestBuilder signIn(String login, String password) {
        return post("/sign-in").with(csrf()).param("username", login).param("password", password);
    }
}
