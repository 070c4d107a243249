package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.page.Section;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/// No page offers a link to a page that is not there for whoever reads it.
@ServerTest
class LinksTest {
    /// Of pages that differ in a number or in what is asked of them alone, these many are looked at.
    private static final int OF_A_KIND = 3;

    @Autowired
    MockMvc web;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Test
    void everyLinkThatSomebodyIsOfferedOpens() throws Exception {
        TestBody body = new TestBody(org, accounts);
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        // From a post they held before: it stands in their own acts.
        String subject = "directive:" + administrator.id().value();
        journal.append(new Entry(clock.instant(), administrator.actor(), "test.links", subject, Map.of("no", 1), null));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> journal.numberOf("test.links", subject, 1).isPresent());
        for (CurrentPerson person : List.of(administrator, body.official, body.principal, body.leader)) {
            assertThat(dead(person)).as(person.title()).isEmpty();
        }
    }

    private List<String> dead(CurrentPerson person) throws Exception {
        List<String> dead = new ArrayList<>();
        // Also from places that the bar does not show them: an address is typed, or kept from another post.
        Set<String> met = Stream.of(Section.values()).map(Section::path).collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(met);
        Map<String, String> offeredBy = new HashMap<>();
        while (!open.isEmpty()) {
            String path = open.poll();
            if (kinds.merge(path.replaceAll("\\?.*", "").replaceAll("\\d+", "#"), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            MockHttpServletResponse page = web.perform(get(URI.create(path))
                            .with(authentication(new UsernamePasswordAuthenticationToken(
                                    person,
                                    null,
                                    AuthorityUtils.createAuthorityList(person.roles().stream()
                                            .map(role -> "ROLE_" + role.name())
                                            .toArray(String[]::new))))))
                    .andReturn()
                    .getResponse();
            if (page.getStatus() >= 400 && offeredBy.containsKey(path)) {
                dead.add(page.getStatus() + " " + path + " on " + offeredBy.get(path));
            }
            String type = page.getContentType();
            if (page.getStatus() != 200 || type == null || !type.startsWith("text/html")) {
                continue;
            }
            for (String link : Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8))
                    .select("a[href]")
                    .eachAttr("href")) {
                String address = link.replaceAll("#.*", "");
                if (address.startsWith("/")) {
                    offeredBy.putIfAbsent(address, path);
                    if (met.add(address)) {
                        open.add(address);
                    }
                }
            }
        }
        return dead;
    }
}
