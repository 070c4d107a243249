package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class FormPagesTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

    @Autowired
    MockMvc web;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressThatTakesFormsOnlyLeadsToAPage() throws Exception {
        Set<String> forms = addresses(RequestMethod.POST);
        forms.removeAll(addresses(RequestMethod.GET));
        assertThat(forms).hasSizeGreaterThan(30).contains("/cases/1/moves", "/directives/1/issue");

        for (String form : forms) {
            String page = web.perform(get(form).with(somebody()))
                    .andExpect(status().isSeeOther())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(page).as("page of " + form).endsWith("#unsent").isNotEqualTo(form + "#unsent");
        }
        web.perform(get("/cases/12/moves").with(somebody())).andExpect(redirectedUrl("/cases/12#unsent"));
    }

    private Set<String> addresses(RequestMethod method) {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> info.getPatternValues().stream())
                .forEach(pattern -> addresses.add(VARIABLE.matcher(pattern)
                        .replaceAll(variable -> variable.group().contains("{4}") ? "2026-11-14" : "1")));
        return addresses;
    }

    @Test
    void theFormIsFoundWhereItWasSentFrom() throws Exception {
        MockHttpSession session = new MockHttpSession();
        sentFrom(session, "http://localhost/cases/12?move=CONSULT");
        web.perform(get("/language").session(session).with(somebody()))
                .andExpect(redirectedUrl("/cases/12?move=CONSULT#unsent"));

        // Sent again from its own answer, or from elsewhere, it still stands where it stood.
        sentFrom(session, "http://localhost/language");
        sentFrom(session, "http://elsewhere.example/cases/13");
        web.perform(get("/language").session(session).with(somebody()))
                .andExpect(redirectedUrl("/cases/12?move=CONSULT#unsent"));
    }

    private void sentFrom(MockHttpSession session, String page) throws Exception {
        web.perform(post("/language")
                        .session(session)
                        .with(somebody())
                        .with(csrf())
                        .param("to", "vi")
                        .param("back", "/")
                        .header("Referer", page))
                .andExpect(status().is3xxRedirection());
    }

    private static UserRequestPostProcessor somebody() {
        return user("somebody").roles("OFFICIAL", "ADMINISTRATOR");
    }
}
