package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.journal.Actor;
import damlam.org.Delegation;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.PostId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Sending one's own matter up or aside asks for the reason, and comes back at once with the ground (domain.md,
/// section 11, 18).
@ServerTest
class PassingTest {
    private static final String WHY = "Chưa có tiền lệ, hai quy định hiện hành hiểu khác nhau nên xin chỉ đạo";

    private static final Actor SETUP = new Actor(1, null, null);

    @Autowired
    Cases cases;

    @Autowired
    Matters matters;

    @Autowired
    Rulebook book;

    @Autowired
    Org org;

    @Autowired
    StaffGroups groups;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    Office office;
    Screens screens;
    MatterId matter;
    CaseId id;

    @BeforeEach
    void headOneDecidesSuchMatters() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        matter = org.addMatter(SETUP, "Cho nghỉ phép " + UUID.randomUUID());
        PostId post = org.chart().headOf(office.one).orElseThrow().post().id();
        org.grantAuthority(SETUP, post, matter, office.since, null, "Quy chế làm việc, Điều 9");
        id = ((Cases.Opened.Case) cases.open(office.as(office.leader), office.opening(Party.of(office.one)))).id();
    }

    @Test
    void onesOwnMatterGoesUpWithAReasonOnlyAndTheRecordSaysWhatTheMapSaid() {
        assertThat(matters.set(office.as(office.headOne), id, matter)).isTrue();
        Move.Escalate bare = up(null, "");
        assertThat(tried(office.headOne, bare)).isEqualTo(new Outcome.Refused(Refusal.OWN_MATTER));

        for (String little : List.of("Chưa có tiền lệ", "a".repeat(60), "1234567890 ".repeat(9))) {
            assertThat(tried(office.headOne, up(false, little)))
                    .as(little)
                    .isEqualTo(new Outcome.Refused(Refusal.REASON_SHORT));
        }
        MadeMove made = made(office.headOne, up(false, WHY));
        assertThat(made.ownAuthority()).isTrue();
        assertThat(cases.saidOf(id).get(made.no()).get(Said.REASON)).isEqualTo(WHY);
        assertThat(cases.saidOf(id).get(made.no()).get(Said.BASIS)).contains("HEAD, Phòng Một", "Điều 9");
    }

    /// What the law says of one's own matter the rule book says, and how sure that is.
    @Test
    void theLawOnPassingOnesOwnMatterIsOfTheRuleBook() throws Exception {
        assertThat(matters.set(office.as(office.headOne), id, matter)).isTrue();
        for (var law : Map.of(
                        "ESCALATE", "passing.up",
                        "FORWARD", "passing.aside")
                .entrySet()) {
            Rule rule = book.on(law.getValue(), org.today()).orElseThrow();
            var said = Jsoup.parse(screens.page(office.headOne, "/cases/" + id.value() + "?move=" + law.getKey()))
                    .select("p.law");
            assertThat(said.text()).contains("Quy chế làm việc, Điều 9", rule.says() + ": " + rule.basis());
            assertThat(said.select(".sure-" + rule.certainty().name().toLowerCase(java.util.Locale.ROOT)))
                    .as(law.getKey())
                    .hasSize(1);
        }
    }

    /// After it was given back, the same superior is not asked for an opinion instead, whose silence would stand.
    @Test
    void onesOwnMatterIsNotPutToASuperiorAsAQuestion() {
        matters.set(office.as(office.headOne), id, matter);
        assertThat(tried(office.headOne, asking(Party.of(office.body, office.leader))))
                .isEqualTo(new Outcome.Refused(Refusal.ASKS_UP));
        made(office.headOne, asking(Party.of(office.two)));
    }

    /// Whoever passes work on reads by which law of their own group they answer for avoiding it, and how sure that is.
    @Test
    void theLawOnAvoidingIsThatOfTheirOwnGroup() throws Exception {
        var held = org.chart().appointmentsOf(office.headOne).getFirst();
        record Law(StaffGroup group, String said, String mark) {}
        for (Law law : List.of(
                new Law(StaffGroup.CONG_CHUC, "Nghị định 172/2025/NĐ-CP", "sure-unverified"),
                new Law(StaffGroup.VIEN_CHUC, "Nghị định 234/2026/NĐ-CP, Điều 8 khoản 4", "sure-found"))) {
            groups.record(SETUP, held.unit(), held.post().id(), law.group(), "Quyết định 12/QĐ-SGDĐT");
            var said = Jsoup.parse(screens.page(office.headOne, "/cases/" + id.value() + "?move=FORWARD"))
                    .select("p.law");
            assertThat(said.text()).contains(law.said()).doesNotContain("112/2020");
            assertThat(said.select("." + law.mark())).as(law.said()).hasSize(1);
        }
        groups.record(SETUP, held.unit(), held.post().id(), StaffGroup.NGUOI_LAO_DONG, "Hợp đồng lao động");
        assertThat(Jsoup.parse(screens.page(office.headOne, "/cases/" + id.value() + "?move=FORWARD"))
                        .select("p.law")
                        .text())
                .isEqualTo("Nêu căn cứ để người nhận và cấp trên kiểm tra được.");
    }

    /// Whoever is asked reads what they owe, by when, and what silence means, before anything else.
    @Test
    void thePageBeginsWithWhatIsAskedOfWhoeverLooks() throws Exception {
        made(office.headOne, asking(Party.of(office.two)));
        String day = damlam.page.Words.in(java.util.Locale.of("vi"))
                .date(WorkCalendar.vietnam().plusWorkingDays(org.today(), 3));
        assertThat(heading(office.headTwo))
                .contains("Anh/chị cho ý kiến với", "chậm nhất hết ngày " + day)
                .contains("chưa trả lời thì ghi nhận là đồng ý và chịu trách nhiệm");
        assertThat(heading(office.headOne))
                .contains("Anh/chị giữ việc này, đang chờ ", ", Phòng Hai", "trả lời chậm nhất hết ngày " + day);

        made(office.headTwo, new Move.Reply(damlam.eventlog.Stance.AGREE, ""));
        made(office.headOne, up(null, WHY));
        assertThat(heading(office.leader)).contains("Anh/chị quyết định điều", "trình");
    }

    private String heading(PersonId who) throws Exception {
        return Jsoup.parse(see(who).andReturn().getResponse().getContentAsString())
                .select("h1")
                .text();
    }

    private Move.Consult asking(Party whom) {
        LocalDate day = WorkCalendar.vietnam().plusWorkingDays(org.today(), 3);
        return new Move.Consult(whom, day, "Có đồng ý không?", "Phụ trách lĩnh vực", "");
    }

    @Test
    void whatTheMapDoesNotKnowIsNotGuessed() {
        MadeMove made = made(office.headOne, up(null, ""));
        assertThat(made.ownAuthority()).isNull();
        assertThat(cases.saidOf(id)).isEmpty();
    }

    /// Whoever says so themselves gives the reason as well, and may have it back at once.
    @Test
    void whatItsHolderSaysToBeTheirOwnGoesUpWithAReasonAndCanBeReturnedAtOnce() throws Exception {
        assertThat(tried(office.headOne, up(true, ""))).isEqualTo(new Outcome.Refused(Refusal.OWN_SAID));
        assertThat(Jsoup.parse(web.perform(get("/cases/" + id.value() + "?move=ESCALATE")
                                        .session(screens.session(office.headOne)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("#reason"))
                .hasSize(1);
        made(office.headOne, up(true, WHY));
        assertThat(see(office.leader).andReturn().getResponse().getContentAsString())
                .contains("Người trình ghi việc này thuộc thẩm quyền của mình", "trả lại ngay được");
    }

    @Test
    void whatAnotherDecidesGoesUpFreelyAndIsSaidToBeBeyondTheHolder() {
        matters.set(office.as(office.headOne), id, matter);
        made(office.officialOne, new Move.Accept());
        MadeMove made = made(
                office.officialOne, new Move.Escalate(Party.of(office.one, office.headOne), null, null, "Xin ý kiến"));
        assertThat(made.ownAuthority()).isFalse();
    }

    @Test
    void whoIsAskedReturnsItAtOnceOnTheGroundOfTheMap() throws Exception {
        matters.set(office.as(office.headOne), id, matter);
        made(office.headOne, up(null, WHY));
        see(office.leader)
                .andExpect(content().string(containsString("Trả lại ngay, kèm căn cứ này")))
                .andExpect(content().string(containsString("Việc này thuộc thẩm quyền của nơi trình.")))
                .andExpect(content().string(containsString("Quy chế làm việc, Điều 9")));
        web.perform(post("/cases/" + id.value() + "/moves")
                        .with(csrf())
                        .session(screens.session(office.leader))
                        .param("kind", "DECIDE")
                        .param("returned", "yes")
                        .param("seen", "2")
                        .param("words", "Thuộc thẩm quyền Trưởng phòng Một"))
                .andExpect(status().is3xxRedirection());
        MadeMove back = cases.movesOf(id).getLast();
        assertThat(back.ground()).isEqualTo(Ground.Kind.NOT_COMPETENT);
        Position at = cases.find(List.of(id)).getFirst().at();
        assertThat(at.state()).isEqualTo(LedgerState.QUEUED);
        assertThat(at.holder()).isEqualTo(Party.of(office.one));
        see(office.headOne).andExpect(content().string(containsString("trả lại ngay: việc thuộc thẩm quyền")));
    }

    /// The same past the form as in it, in the same words.
    @Test
    void whatGoesAsideHasAReasonThatWhoeverGetsItCanJudge() throws Exception {
        Move.Forward bare = new Move.Forward(office.two, new Ground(Ground.Kind.OTHER, "Phòng Hai rõ hơn"));
        int before = cases.movesOf(id).size();
        assertThat(tried(office.headOne, bare)).isEqualTo(new Outcome.Refused(Refusal.REASON_SHORT));
        assertThat(cases.movesOf(id)).hasSize(before);
        web.perform(post("/cases/" + id.value() + "/moves")
                        .with(csrf())
                        .session(screens.session(office.headOne))
                        .param("kind", "FORWARD")
                        .param("seen", String.valueOf(before))
                        .param("to", String.valueOf(office.two.value()))
                        .param("ground", "OTHER")
                        .param("words", "Phòng Hai rõ hơn"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Lý do quá ngắn: nêu căn cứ, việc cụ thể")))
                .andExpect(content().string(containsString("Phòng Hai rõ hơn")));
        assertThat(cases.movesOf(id)).hasSize(before);
    }

    @Test
    void aMatterOfTheUnitThatIsPassedAsideShowsTheMapToWhoeverGetsIt() throws Exception {
        matters.set(office.as(office.headOne), id, matter);
        web.perform(get("/cases/" + id.value() + "?move=FORWARD").session(screens.session(office.headOne)))
                .andExpect(
                        content().string(containsString("Bảng thẩm quyền ghi việc này thuộc thẩm quyền của đơn vị")));
        MadeMove made = made(
                office.headOne,
                new Move.Forward(
                        office.two,
                        new Ground(
                                Ground.Kind.OTHER,
                                "Phòng Hai đang giữ toàn bộ hồ sơ và rõ việc này hơn phòng chúng tôi")));
        assertThat(cases.saidOf(id).get(made.no()).get(Said.BASIS)).contains("Điều 9");
        web.perform(get("/cases/" + id.value() + "?move=RETURN").session(screens.session(office.headTwo)))
                .andExpect(content().string(containsString("Việc này thuộc thẩm quyền của nơi trình.")));
    }

    @Test
    void theFormAsksForTheReasonAtItsFieldAndLosesNothing() throws Exception {
        matters.set(office.as(office.headOne), id, matter);
        web.perform(post("/cases/" + id.value() + "/moves")
                        .with(csrf())
                        .session(screens.session(office.headOne))
                        .param("kind", "ESCALATE")
                        .param("to", office.body.value() + ":" + office.leader.value())
                        .param("seen", "1")
                        .param("words", "Xin chỉ đạo việc này"))
                .andExpect(content().string(containsString("ghi vì sao vẫn trình lên")))
                .andExpect(content().string(containsString("Xin chỉ đạo việc này")));
    }

    /// A word that says nothing is no reason to send a matter up or aside.
    @Test
    void aReasonOfNoWorthIsAskedForAgain() throws Exception {
        matters.set(office.as(office.headOne), id, matter);
        for (var form : Map.of("ESCALATE", "reason", "FORWARD", "words").entrySet()) {
            boolean up = form.getKey().equals("ESCALATE");
            web.perform(post("/cases/" + id.value() + "/moves")
                            .with(csrf())
                            .session(screens.session(office.headOne))
                            .param("kind", form.getKey())
                            .param(
                                    "to",
                                    up
                                            ? office.body.value() + ":" + office.leader.value()
                                            : String.valueOf(office.two.value()))
                            .param("seen", "1")
                            .param("ground", "OTHER")
                            .param("words", up ? "Xin chỉ đạo việc này" : "Vượt")
                            .param("reason", up ? "Vượt" : ""))
                    .andExpect(content().string(containsString("id=\"" + form.getValue() + "-error\"")))
                    .andExpect(content().string(containsString("Lý do quá ngắn")));
        }
        assertThat(cases.movesOf(id)).hasSize(1);
    }

    @Test
    void onlyTheHolderTheirUnitAndTheIssuerSayWhichMatterItIs() throws Exception {
        assertThat(matters.set(office.as(office.headTwo), id, matter)).isFalse();
        assertThat(matters.set(office.as(office.officialOne), id, matter)).isFalse();
        assertThat(matters.set(office.as(office.clerkOne), id, matter)).isTrue();
        see(office.officialOne).andExpect(content().string(not(containsString("Đổi loại việc"))));
        web.perform(post("/cases/" + id.value() + "/matter")
                        .with(csrf())
                        .session(screens.session(office.officialOne))
                        .param("matter", String.valueOf(matter.value())))
                .andExpect(status().isForbidden());
        web.perform(post("/cases/" + id.value() + "/matter")
                        .with(csrf())
                        .session(screens.session(office.headOne))
                        .param("matter", String.valueOf(matter.value())))
                .andExpect(redirectedUrlPattern("/cases/*#matter"));
        assertThat(matters.of(id)).contains(matter);
    }

    /// What the head gave to somebody by a delegation of its own is for them, and not for whoever has everything else.
    @Test
    void whoeverWasGivenTheKindOfMatterActsInItAndIsNamed() throws Exception {
        delegated(office.deputyOne, null);
        delegated(office.officialOne, matter);
        assertThat(heading(office.deputyOne)).as("of no kind").startsWith("Anh/chị");
        assertThat(cases.inHandsOf(office.officialOne)).isEmpty();

        matters.set(office.as(office.headOne), id, matter);
        assertThat(Jsoup.parse(screens.page(office.headOne, "/cases/" + id.value()))
                        .select("h1")
                        .text())
                .contains("Hoàng Văn Viên")
                .doesNotContain("Phạm Văn Phó");
        assertThat(cases.inHandsOf(office.officialOne)).hasSize(1);
        assertThat(cases.choicesOf(id, office.as(office.officialOne))
                        .insteadOf()
                        .get(MoveKind.ASSIGN))
                .isEqualTo(office.headOne);
        MadeMove made = made(office.officialOne, new Move.Assign(office.colleagueOne, ""));
        assertThat(made.forPerson()).isEqualTo(office.headOne);
    }

    @Test
    void aQuestionInTheMatterIsDecidedByWhoeverWasGivenItNotByWhoeverHasTheRest() {
        delegated(office.deputyOne, null);
        delegated(office.officialOne, matter);
        matters.set(office.as(office.headOne), id, matter);
        made(office.headOne, new Move.Assign(office.colleagueOne, ""));
        made(office.colleagueOne, new Move.Accept());
        made(office.colleagueOne, new Move.Escalate(Party.of(office.one, office.headOne), null, null, "Xin ý kiến"));

        Move.Decide decision = new Move.Decide("Đồng ý, thực hiện theo phương án đã trình.", false);
        assertThat(tried(office.deputyOne, decision)).isEqualTo(new Outcome.Refused(Refusal.NO_OPEN_REQUEST));
        assertThat(made(office.officialOne, decision).forPerson()).isEqualTo(office.headOne);
    }

    /// Whoever acts in the head's place does not ask the head in the head's own name, nor answers what they asked.
    @Test
    void nobodyAsksThePersonInWhosePlaceTheyActNorDecidesWhatTheyAsked() {
        delegated(office.deputyOne, null);
        Move.Escalate toTheHead = new Move.Escalate(Party.of(office.one, office.headOne), null, null, "Xin chỉ đạo");
        assertThat(tried(office.deputyOne, toTheHead)).isEqualTo(new Outcome.Refused(Refusal.IN_THEIR_PLACE));
        assertThat(cases.choicesOf(id, office.as(office.deputyOne)).superiors())
                .isNotEmpty()
                .doesNotContain(Party.of(office.one, office.headOne));

        made(office.headOne, new Move.Assign(office.deputyOne, ""));
        made(office.deputyOne, new Move.Accept());
        made(office.deputyOne, toTheHead);
        Move.Decide decision = new Move.Decide("Đồng ý, thực hiện theo phương án đã trình.", false);
        assertThat(tried(office.deputyOne, decision)).isEqualTo(new Outcome.Refused(Refusal.NO_OPEN_REQUEST));
        assertThat(cases.choicesOf(id, office.as(office.deputyOne)).may(MoveKind.DECIDE))
                .isFalse();
        made(office.headOne, decision);
    }

    private void delegated(PersonId to, MatterId kind) {
        org.delegate(
                SETUP,
                new Delegation(
                        0,
                        office.headOne,
                        to,
                        office.one,
                        org.today(),
                        org.today().plusDays(10),
                        "12/GUQ-KHTC",
                        kind));
    }

    private org.springframework.test.web.servlet.ResultActions see(PersonId who) throws Exception {
        return web.perform(get("/cases/" + id.value()).session(screens.session(who)));
    }

    private Move.Escalate up(Boolean own, String reason) {
        return new Move.Escalate(Party.of(office.body, office.leader), null, own, "Xin chỉ đạo", reason);
    }

    private Outcome tried(PersonId by, Move move) {
        int seen = cases.find(List.of(id)).getFirst().at().lastMoveNo();
        return cases.make(id, office.as(by), move, seen);
    }

    private MadeMove made(PersonId by, Move move) {
        Outcome outcome = tried(by, move);
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).move();
    }
}
