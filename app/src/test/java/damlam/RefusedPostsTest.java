package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Duty;
import damlam.org.Org;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever form somebody sends empty who has no part in what it is about: it never looks done. Every address that
/// takes
/// forms is tried, so that a new one is too.
@ServerTest
class RefusedPostsTest {
    /// What anybody may, or what answers with words to begin with.
    private static final Map<String, String> ANYBODY = Map.ofEntries(
            Map.entry("/language", "a choice of one's own"),
            Map.entry("/sign-in/demo", "before anybody is signed in"),
            Map.entry("/sign-in/first", "before anybody is signed in"),
            Map.entry("/me/confirmations/known", "that one knows of one's own password"),
            Map.entry("/record/check", "an administrator checks the record whenever they like"),
            Map.entry("/conduct/new/begin", "the form of a report, to begin with"));

    /// Who is sent on reads there why: by the address, or once.
    private static final String WITH_WORDS = ".*[?](refused|said)=.+|.*[?]done=missing|.*#unsent|/me/confirmations";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Test
    void noEmptyFormOfSomebodyWithoutAPartLooksDone() throws Exception {
        TestBody body = new TestBody(org, accounts);
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(150).containsAll(ANYBODY.keySet());
        Map<String, String> done = new TreeMap<>();
        for (CurrentPerson person : Set.of(body.official, administrator)) {
            for (String address : addresses) {
                String problem = problem(person, address);
                if (!problem.isEmpty() && !ANYBODY.containsKey(address)) {
                    done.put(address + " " + person.title(), problem);
                }
            }
        }
        assertThat(done).isEmpty();
    }

    private Set<String> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String problem(CurrentPerson person, String pattern) throws Exception {
        URI address = URI.create(pattern.replaceAll("\\{token(:[^}]*)?}", "00000000-0000-4000-8000-000000000001")
                .replaceAll("\\{cutOff(:.*}})?}?", "2026-06-14")
                .replaceAll("\\{act}", "WITHDRAW")
                .replaceAll("\\{[^}]+}", "1"));
        MockHttpServletResponse answer = TestBody.send(web, person, post(address));
        if (answer.getStatus() == 415) {
            answer = TestBody.send(web, person, multipart(address));
        }
        String to = String.valueOf(answer.getRedirectedUrl());
        if (answer.getStatus() < 400) {
            return answer.getStatus() >= 300 && to.matches(WITH_WORDS) ? "" : answer.getStatus() + " " + to;
        }
        String html = answer.getContentAsString(StandardCharsets.UTF_8);
        boolean page = String.valueOf(answer.getContentType()).startsWith("text/html");
        boolean said =
                !page || !Jsoup.parse(html).select("h1, [role=alert]").text().isBlank();
        return said && answer.getStatus() < 500 ? "" : answer.getStatus() + " says nothing";
    }
}
