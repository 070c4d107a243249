package damlam.cases;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What people see: pages as whoever signed in.
final class Screens {
    private static final String PASSWORD = "một mật khẩu thử dài";

    private final MockMvc web;
    private final Accounts accounts;
    private final Map<PersonId, MockHttpSession> sessions = new HashMap<>();

    Screens(MockMvc web, Accounts accounts) {
        this.web = web;
        this.accounts = accounts;
    }

    String page(PersonId by, String path) throws Exception {
        return body(web.perform(get(path).session(session(by))).andExpect(status().isOk()));
    }

    Document parsed(PersonId by, String path) throws Exception {
        return Jsoup.parse(page(by, path), path);
    }

    static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpSession session(PersonId person) throws Exception {
        MockHttpSession known = sessions.get(person);
        if (known != null) {
            return known;
        }
        String login = UUID.randomUUID().toString();
        accounts.open(new Actor(1, null, null), person, login, PASSWORD);
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", login)
                        .param("password", PASSWORD))
                .andExpect(status().isFound());
        sessions.put(person, session);
        return session;
    }
}
