package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.eventlog.MoveKind;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What was asked and waits for its answer is not asked of the same again: one question, one answer.
@ServerTest
class AskedOnceTest {
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
        made(office.officialOne, new Move.Accept());
    }

    @Test
    void theSameSuperiorIsNotAskedTwiceAndThePageSaysWhichWaitsSinceWhenOnWhom() throws Exception {
        Party head = Party.of(office.one, office.headOne);
        made(office.officialOne, up(head));
        made(office.officialOne, new Move.Resume(""));
        assertThat(tried(office.officialOne, up(head))).isEqualTo(new Outcome.Refused(Refusal.ESCALATED_ALREADY));
        Document page = Jsoup.parse(Screens.body(web.perform(post("/cases/" + id.value() + "/moves")
                        .with(csrf())
                        .session(screens.session(office.officialOne))
                        .param("kind", "ESCALATE")
                        .param("to", office.one.value() + ":" + office.headOne.value())
                        .param("seen", "4")
                        .param("own", "no")
                        .param("words", "Ai chủ trì việc này?"))
                .andExpect(status().isConflict())));
        String today = Words.in(Locale.of("vi")).date(org.today());
        assertThat(page.select("a[href=/cases/" + id.value() + "#m3]").text())
                .contains("bước 3", "Xin chỉ đạo", today, "Nguyễn Thị Trưởng, Phòng Một");
        assertThat(screens.parsed(office.officialOne, "/cases/" + id.value() + "?move=ESCALATE")
                        .select("#to option")
                        .eachText())
                .noneMatch(option -> option.contains("Nguyễn Thị Trưởng"))
                .anyMatch(option -> option.contains("Trần Văn Giám"));

        made(office.officialOne, up(Party.of(office.body, office.leader)));
        made(office.headOne, new Move.Decide("Phòng Một"));
        made(office.officialOne, up(head));
    }

    @Test
    void moreTimeIsNotAskedForWhileTheFirstRequestWaits() throws Exception {
        LocalDate longer =
                WorkCalendar.vietnam().sameOrNextWorkingDay(org.today().plusDays(20));
        Move.ExtendAsk ask = new Move.ExtendAsk(longer, "Cần thêm thời gian");
        made(office.officialOne, ask);
        assertThat(tried(office.officialOne, ask)).isEqualTo(new Outcome.Refused(Refusal.EXTENSION_ASKED));
        assertThat(cases.choicesOf(id, office.as(office.officialOne)).may(MoveKind.EXTEND_ASK))
                .isFalse();
        assertThat(screens.parsed(office.officialOne, "/cases/" + id.value()).text())
                .contains("Xin gia hạn: đã gửi Sở Thử nghiệm ngày");
        made(office.leader, new Move.ExtendDeny("Đã đủ thời gian"));
        made(office.officialOne, ask);
    }

    private static Move.Escalate up(Party to) {
        return new Move.Escalate(to, null, false, "Ai chủ trì?");
    }

    private Outcome tried(PersonId by, Move move) {
        return cases.make(id, office.as(by), move, cases.movesOf(id).getLast().no());
    }

    private void made(PersonId by, Move move) {
        assertThat(tried(by, move)).isInstanceOf(Outcome.Made.class);
    }
}
