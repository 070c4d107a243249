package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.eventlog.Stance;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What others have to judge by is asked for in words that say something.
@ServerTest
class WordsOfWorthTest {
    private static final String QUESTION = "Dự thảo kế hoạch có vướng quy định nào không?";
    private static final String REASONS =
            "Kinh phí đã được bố trí trong dự toán năm nay, theo Quyết định giao dự toán của Sở.";

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    Office office;
    Screens screens;
    CaseId id;

    @BeforeEach
    void workInHand() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        id = ((Cases.Opened.Case) cases.open(office.as(office.leader), office.opening(Party.of(office.one)))).id();
    }

    @Test
    void aQuestionItsConcernAndWhyItIsAskedAgainSaySomething() throws Exception {
        Map<String, String> good = new LinkedHashMap<>();
        good.put("to", String.valueOf(office.two.value()));
        good.put("concern", "Phụ trách kinh phí");
        good.put("words", QUESTION);
        good.put("day", WorkCalendar.vietnam().plusWorkingDays(org.today(), 3).toString());
        refusedAt("words", office.headOne, "CONSULT", with(good, "words", "a"));
        refusedAt("words", office.headOne, "CONSULT", with(good, "words", "Có đồng ý không?"));
        refusedAt("concern", office.headOne, "CONSULT", with(good, "concern", "a"));
        sent(office.headOne, "CONSULT", good);
        assertThat(cases.movesOf(id)).hasSize(2);
        refusedAt("reason", office.headOne, "CONSULT", with(good, "reason", "Hỏi lại"));
        sent(office.headOne, "CONSULT", with(good, "reason", REASONS));
        assertThat(cases.movesOf(id)).hasSize(3);
    }

    @Test
    void theAnswerToAnObjectionSaysWhetherItIsGrantedAndOnWhatGround() throws Exception {
        LocalDate by = WorkCalendar.vietnam().plusWorkingDays(org.today(), 3);
        assertThat(cases.make(
                        id,
                        office.as(office.headOne),
                        new Move.Objection(new Ground(Ground.Kind.INFEASIBLE, "Chưa có kinh phí"), by),
                        1))
                .isInstanceOf(Outcome.Made.class);
        assertThat(screens.parsed(office.leader, "/cases/" + id.value()).select("input[name=granted]"))
                .hasSize(2);
        refusedAt("words", office.leader, "DECIDE", Map.of("granted", "no", "words", "ok"));
        refusedAt("granted", office.leader, "DECIDE", Map.of("words", REASONS));
        sent(office.leader, "DECIDE", Map.of("granted", "no", "words", REASONS));
        assertThat(cases.movesOf(id).getLast().stance()).isEqualTo(Stance.DISAGREE);
        assertThat(screens.parsed(office.headOne, "/cases/" + id.value()).text())
                .contains("không chấp nhận kiến nghị");
    }

    /// What was passed up is decided in as few words as it takes, and there is nothing to grant.
    @Test
    void aDecisionOnWhatWasPassedUpIsNoAnswerToAnObjection() throws Exception {
        assertThat(cases.make(
                        id,
                        office.as(office.headOne),
                        new Move.Escalate(Party.of(office.body, office.leader), null, false, "Ai chủ trì?"),
                        1))
                .isInstanceOf(Outcome.Made.class);
        assertThat(screens.parsed(office.leader, "/cases/" + id.value()).select("input[name=granted]"))
                .isEmpty();
        sent(office.leader, "DECIDE", Map.of("granted", "yes", "words", "Phòng Một"));
        assertThat(cases.movesOf(id)).hasSize(3);
        assertThat(cases.movesOf(id).getLast().stance()).isNull();
    }

    private static Map<String, String> with(Map<String, String> values, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    private void refusedAt(String field, PersonId by, String kind, Map<String, String> values) throws Exception {
        int moves = cases.movesOf(id).size();
        assertThat(sent(by, kind, values).select("#" + field + "-error")).hasSize(1);
        assertThat(cases.movesOf(id)).hasSize(moves);
    }

    private Document sent(PersonId by, String kind, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder form = post("/cases/" + id.value() + "/moves")
                .with(csrf())
                .session(screens.session(by))
                .param("kind", kind)
                .param("seen", String.valueOf(cases.movesOf(id).size()));
        values.forEach(form::param);
        return Jsoup.parse(Screens.body(web.perform(form)));
    }
}
