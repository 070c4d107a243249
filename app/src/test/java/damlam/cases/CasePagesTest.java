package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.page.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ServerTest
class CasePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    Office office;
    Screens screens;
    CaseId id;

    @BeforeEach
    void aCaseThatTheLeaderGaveToDepartmentOne() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        Cases.Opened opened = cases.open(office.as(office.leader), office.opening(Party.of(office.one)));
        id = ((Cases.Opened.Case) opened).id();
    }

    @Test
    void theFirstLineSaysWhoHoldsItSinceWhenAndUntilWhen() throws Exception {
        String page = page(office.headOne, "/cases/" + id.value());

        assertThat(page)
                .contains("Anh/chị giao người làm hoặc tự nhận việc này", "<b>Phòng Một</b> đang giữ")
                .contains("hạn <b>")
                .contains("Quá trình luân chuyển", "<svg class=\"strip\"", "Xem dạng bảng")
                .contains("giao việc cho Phòng Một");
    }

    /// Of those who may act one must, and the others read whom.
    @Test
    void theFirstLineTellsTheHolderWhatToDoAndTheOthersWhoMust() throws Exception {
        assertThat(head(office.deputyOne))
                .startsWith("Nguyễn Thị Trưởng giao người làm hoặc nhận việc này, anh/chị làm thay")
                .contains("; hạn ", "anh/chị làm thay khi người này vắng mặt");
        assertThat(head(office.colleagueOne)).startsWith("Phòng Một đang giữ việc này");
        made(office.headOne, new Move.Assign(office.officialOne, "rõ việc"));
        assertThat(head(office.officialOne))
                .startsWith("Anh/chị nhận việc này hoặc trả lại kèm lý do")
                .contains("; hạn ");
        assertThat(head(office.headOne)).startsWith("Hoàng Văn Viên đang giữ việc này");
        made(office.officialOne, new Move.Accept());
        assertThat(head(office.officialOne)).startsWith("Anh/chị làm việc này và trình kết quả");
        LocalDate day = in(2);
        made(office.officialOne, new Move.Objection(new Ground(Ground.Kind.UNLAWFUL, "Trái Điều 4."), day));
        assertThat(head(office.leader))
                .startsWith("Anh/chị trả lời kiến nghị lại của Hoàng Văn Viên, chậm nhất hết ngày");
        assertThat(head(office.deputyLeader))
                .startsWith("Trần Văn Giám trả lời kiến nghị lại của Hoàng Văn Viên, chậm nhất hết ngày")
                .contains("anh/chị làm thay khi người này vắng mặt");
        assertThat(head(office.officialOne))
                .startsWith("Anh/chị giữ việc này, đang chờ Trần Văn Giám, ")
                .contains("; trả lời chậm nhất hết ngày "
                        + Words.in(Locale.of("vi")).date(day));
        office.delegate(office.leader, office.officialTwo, office.body);
        assertThat(head(office.officialTwo)).startsWith("Anh/chị trả lời kiến nghị lại của Hoàng Văn Viên");
        assertThat(head(office.leader))
                .startsWith("Đặng Văn Viên trả lời kiến nghị lại của Hoàng Văn Viên")
                .endsWith("anh/chị vẫn làm được");
    }

    private void made(PersonId by, Move move) {
        assertThat(cases.make(id, office.as(by), move, cases.movesOf(id).size()))
                .isInstanceOf(Outcome.Made.class);
    }

    private String head(PersonId who) throws Exception {
        return Jsoup.parse(page(who, "/cases/" + id.value())).select("h1").text();
    }

    @Test
    void onlyWhatIsAllowedIsOfferedAndTheRestIsSaidInWords() throws Exception {
        String official = page(office.officialOne, "/cases/" + id.value());

        assertThat(official).contains("Nhận việc", "Mở xem").doesNotContain("?move=FORWARD", "?move=APPROVE");
        assertThat(official).contains("Chưa làm được lúc này", "Phân công", "Nguyễn Thị Trưởng");
        assertThat(page(office.headOne, "/cases/" + id.value())).contains("?move=FORWARD", "?move=ASSIGN");
    }

    @Test
    void theLikelyMovesAreSeenAtOnceAndTheOthersBehindOneStep() throws Exception {
        cases.make(id, office.as(office.headOne), new Move.Accept(), 1);
        Document page = screens.parsed(office.headOne, "/cases/" + id.value());

        assertThat(page.select("#next > nav a").eachText())
                .containsExactly("Trình kết quả", "Cập nhật tiến độ", "Xin ý kiến", "Xin chỉ đạo", "Tạm chờ");
        assertThat(page.select("#next details summary").text()).startsWith("Bước khác");
        assertThat(page.select("#next details[open]")).isEmpty();
        assertThat(page.select("#next details a").eachText()).contains("Chuyển", "Trả lại", "Kiến nghị lại", "Ghi chú");

        Document asked = screens.parsed(office.headOne, "/cases/" + id.value() + "?move=FORWARD");
        assertThat(asked.select("#next details[open] a[aria-current]").text()).isEqualTo("Chuyển");
        assertThat(asked.select("input[name=kind]").val()).isEqualTo("FORWARD");
    }

    @Test
    void whatWouldBreakTheLawOrCannotBeDoneIsObjectedToOnThatGround() throws Exception {
        Document objection = screens.parsed(office.headOne, "/cases/" + id.value() + "?move=OBJECT");
        assertThat(objection.select("#next input[name=ground]").eachAttr("value"))
                .startsWith("UNLAWFUL", "INFEASIBLE", "NOT_COMPETENT");
        assertThat(objection.select("#next fieldset label").eachText()).contains("trái quy định của pháp luật");
        assertThat(screens.parsed(office.headOne, "/cases/" + id.value() + "?move=RETURN")
                        .select("[name=words]")
                        .attr("data-missing"))
                .isEqualTo("Ghi căn cứ cụ thể: điều, khoản, văn bản nào.");
        assertThat(screens.parsed(office.headOne, "/cases/" + id.value() + "?move=CONSULT")
                        .select("[name=day]")
                        .attr("data-missing"))
                .isEqualTo("Ghi ngày hẹn trả lời.");
        assertThat(screens.parsed(office.headOne, "/cases/" + id.value() + "?move=RETURN")
                        .select("#next input[name=ground]")
                        .eachAttr("value"))
                .doesNotContain("UNLAWFUL", "INFEASIBLE");

        ResultActions sent = send(
                office.headOne,
                post("/cases/" + id.value() + "/moves")
                        .param("ground", "UNLAWFUL")
                        .param("words", "Trái Điều 5 của quy chế")
                        .param("day", org.today().plusDays(3).toString()),
                "OBJECT",
                "1",
                UUID.randomUUID().toString());
        sent.andExpect(status().isSeeOther());
        assertThat(page(office.leader, "/cases/" + id.value())).contains("Căn cứ: trái quy định của pháp luật");
    }

    @Test
    void standingWorkSaysWhatAnApprovalMakesOfIt() throws Exception {
        CaseId standing = ((Cases.Opened.Case) cases.open(
                        office.as(office.leader),
                        Opening.internal(null, office.body, Party.of(office.one), "Việc thường xuyên", "", null)))
                .id();
        String path = "/cases/" + standing.value();
        cases.make(standing, office.as(office.headOne), new Move.Accept(), 1);

        Document handing = screens.parsed(office.headOne, path + "?move=SUBMIT");
        assertThat(handing.select("h1").text()).contains("kết thúc khi kết quả được duyệt");
        assertThat(handing.select("#next .known").text()).contains("trình kết quả là đề nghị kết thúc việc này");
        cases.make(standing, office.as(office.headOne), new Move.Submit(Party.of(office.body), "Đã làm", List.of()), 2);
        assertThat(screens.parsed(office.leader, path).select("#next .known").text())
                .contains("duyệt là kết thúc việc này");
        cases.make(standing, office.as(office.leader), new Move.Approve(""), 3);

        assertThat(screens.parsed(office.headOne, path).select("h1").text())
                .startsWith("Việc thường xuyên này kết thúc ngày")
                .contains("nơi giao việc mở lại được");
        assertThat(screens.parsed(office.headOne, "/cases/" + id.value() + "?move=SUBMIT")
                        .select("#next .known"))
                .isEmpty();
    }

    @Test
    void whoApprovesForAnotherUnitThanTheIssuerIsToldThatItEndsTheWorkForBoth() throws Exception {
        String path = "/cases/" + id.value();
        cases.make(id, office.as(office.headOne), new Move.Assign(office.officialOne, ""), 1);
        Party head = Party.of(office.one, office.headOne);
        cases.make(id, office.as(office.officialOne), new Move.Submit(head, "Đã làm", List.of()), 2);
        assertThat(screens.parsed(office.headOne, path).select("#next .known").text())
                .contains("không phải trình lên nơi giao việc nữa", "Sở Thử nghiệm");
        cases.make(id, office.as(office.headOne), new Move.Approve(""), 3);
        assertThat(screens.parsed(office.leader, path).select("h1").text())
                .endsWith("Nguyễn Thị Trưởng, Phòng Một duyệt.");

        cases.make(id, office.as(office.leader), new Move.Reopen("làm tiếp"), 4);
        cases.make(id, office.as(office.officialOne), new Move.Submit(Party.of(office.body), "Đã làm", List.of()), 5);
        assertThat(screens.parsed(office.leader, path)
                        .select("#next input[name=kind]")
                        .val())
                .isEqualTo("APPROVE");
        assertThat(screens.parsed(office.leader, path).select("#next .known")).isEmpty();
    }

    @Test
    void whatCanBeTakenBackIsNamed() throws Exception {
        String path = "/cases/" + id.value();
        cases.make(id, office.as(office.headOne), new Move.Accept(), 1);
        Move.Consult consult =
                new Move.Consult(Party.of(office.two), in(2), "Ý kiến?", "Phụ trách lĩnh vực này", "Cần thống nhất");
        cases.make(id, office.as(office.headOne), consult, 2);
        cases.make(id, office.as(office.headOne), new Move.Note("Đã gọi điện"), 3);
        assertThat(screens.parsed(office.headOne, path).select("#next nav a").eachText())
                .contains("Lấy lại: xin ý kiến Phòng Hai (bước 3)");

        cases.make(id, office.as(office.headOne), new Move.Recall(""), 4);
        cases.make(id, office.as(office.headOne), new Move.Assign(office.officialOne, ""), 5);
        Document page = screens.parsed(office.headOne, path + "?move=RECALL");
        assertThat(page.select("#next nav a[aria-current]").text())
                .isEqualTo("Lấy lại: phân công Hoàng Văn Viên (bước 6)");
    }

    @Test
    void noFormStandsOpenBeforeWhoeverIsNotWaitedFor() throws Exception {
        String path = "/cases/" + id.value();
        assertThat(screens.parsed(office.headOne, path).select("#next form")).hasSize(1);
        assertThat(screens.parsed(office.leader, path).select("#next form")).isEmpty();
        cases.make(id, office.as(office.headOne), new Move.Assign(office.officialOne, ""), 1);

        Document head = screens.parsed(office.headOne, path);
        assertThat(head.select("#next form")).isEmpty();
        assertThat(head.select("#next nav a").eachText()).contains("Phân công");
        assertThat(head.select("#next").text()).contains("cần thì chọn một bước");
        assertThat(screens.parsed(office.headOne, path + "?move=ASSIGN").select("#next form"))
                .hasSize(1);
        assertThat(screens.parsed(office.officialOne, path)
                        .select("#next input[name=kind]")
                        .val())
                .isEqualTo("ACCEPT");

        Move.Submit result = new Move.Submit(Party.of(office.body), "Đã làm", List.of());
        cases.make(id, office.as(office.officialOne), result, 2);
        assertThat(screens.parsed(office.officialOne, path).select("#next form"))
                .isEmpty();
        cases.make(id, office.as(office.leader), new Move.Approve(""), 3);
        for (PersonId person : List.of(office.headOne, office.officialOne, office.leader)) {
            assertThat(screens.parsed(person, path).select("#next form")).isEmpty();
        }
    }

    @Test
    void workIsAssignedToOthersUnlessItHasToBeTakenFromSomebody() throws Exception {
        String path = "/cases/" + id.value() + "?move=ASSIGN";
        assertThat(screens.parsed(office.headOne, path).select("#to option").eachText())
                .anyMatch(name -> name.startsWith("Hoàng Văn Viên"))
                .noneMatch(name -> name.startsWith("Nguyễn Thị Trưởng"));

        cases.make(id, office.as(office.headOne), new Move.Assign(office.officialOne, ""), 1);
        assertThat(screens.parsed(office.headOne, path).select("#to option").eachText())
                .anyMatch(name -> name.startsWith("Nguyễn Thị Trưởng"))
                .noneMatch(name -> name.startsWith("Hoàng Văn Viên"));
    }

    @Test
    void whoeverLooksAtNewWorkIsNotToldThatNobodyOpenedIt() throws Exception {
        String path = "/cases/" + id.value();
        assertThat(screens.parsed(office.headOne, path).select(".facts .st").text())
                .startsWith("mới đến, chưa nhận, từ");
        assertThat(screens.parsed(office.leader, path).select(".facts .st").text())
                .startsWith("chưa mở, từ");
    }

    @Test
    void aFewMovesAreAllSeen() throws Exception {
        Document page = screens.parsed(office.officialOne, "/cases/" + id.value());
        assertThat(page.select("#next > nav a")).isNotEmpty();
        assertThat(page.select("#next details")).isEmpty();
    }

    @Test
    void anExtensionIsAskedForWhereThereIsADeadline() throws Exception {
        assertThat(page(office.headOne, "/cases/" + id.value())).contains("?move=EXTEND_ASK");

        CaseId standing = ((Cases.Opened.Case) cases.open(
                        office.as(office.leader),
                        Opening.internal(null, office.body, Party.of(office.one), "Việc thường xuyên", "", null)))
                .id();
        assertThat(page(office.headOne, "/cases/" + standing.value())).doesNotContain("?move=EXTEND_ASK");
        assertThat(cases.choicesOf(standing, office.as(office.headOne)).may(MoveKind.EXTEND_ASK))
                .isFalse();
    }

    @Test
    void aResultGoesToWhoeverGaveTheWorkUnlessAnotherIsChosen() throws Exception {
        Document byHead = screens.parsed(office.headOne, "/cases/" + id.value() + "?move=SUBMIT");
        assertThat(byHead.select("select[name=to] option[selected]").text()).startsWith("Trần Văn Giám");

        cases.make(id, office.as(office.headOne), new Move.Assign(office.officialOne, ""), 1);
        cases.make(id, office.as(office.officialOne), new Move.Accept(), 2);
        Document byOfficial = screens.parsed(office.officialOne, "/cases/" + id.value() + "?move=SUBMIT");
        assertThat(byOfficial.select("select[name=to] option[selected]").text()).startsWith("Nguyễn Thị Trưởng");

        String again = Screens.body(
                send(office.officialOne, post("/cases/" + id.value() + "/moves").param("to", ""), "SUBMIT", "3", ""));
        assertThat(Jsoup.parse(again).select("select[name=to] option[selected]"))
                .as("what was taken out is not put back")
                .isEmpty();
    }

    @Test
    void whatIsSaidOfEvidenceSpeaksOfTheMoveAtHand() throws Exception {
        assertThat(page(office.headOne, "/cases/" + id.value() + "?move=PROGRESS"))
                .contains("Cập nhật có minh chứng được tính", "tối đa 50 MB");
        assertThat(page(office.headOne, "/cases/" + id.value() + "?move=SUBMIT"))
                .contains("tối đa 50 MB")
                .doesNotContain("Cập nhật có minh chứng");
    }

    @Test
    void whatWasCancelledIsFoundUnderItsOwnNameAndCountsInNoTotal() throws Exception {
        assertThat(screens.parsed(office.headOne, "/cases").select("h1").text())
                .contains("1/1 việc chưa xong")
                .doesNotContain("hủy");
        cases.make(id, office.as(office.leader), new Move.Cancel("trùng việc khác"), 1);

        Document list = screens.parsed(office.headOne, "/cases");
        assertThat(list.select("h1").text()).contains("0/0 việc chưa xong", "Không tính 1 việc đã hủy");
        assertThat(list.select("nav.tabs a:contains(đã xong) .count").text()).isEqualTo("0");
        Document cancelled = screens.parsed(
                office.headOne, list.select("h1 a:contains(đã hủy)").attr("href"));
        assertThat(cancelled.select("tbody th a").eachText()).containsExactly("Rà soát quy chế");
        assertThat(cancelled.select("tbody .do").text()).startsWith("hủy");
        assertThat(screens.page(office.headOne, "/cases/" + id.value())).contains("Việc đã hủy ngày");
    }

    @Test
    void deskAndListMarkAlikeWhatWasBegunAndLiesInAQueueAgain() throws Exception {
        cases.make(id, office.as(office.officialOne), new Move.Accept(), 1);
        Move.Consult consult =
                new Move.Consult(Party.of(office.two), in(2), "Ý kiến?", "Phụ trách lĩnh vực này", "Cần thống nhất");
        cases.make(id, office.as(office.officialOne), consult, 2);
        cases.make(id, office.as(office.headTwo), new Move.Reply(Stance.AGREE, ""), 3);

        Element onDesk = screens.parsed(office.officialOne, "/").expectFirst("#held tbody tr td .st");
        Element inList = screens.parsed(office.officialOne, "/cases").expectFirst("tbody tr .do .st");
        assertThat(onDesk.className()).isEqualTo("st st-work");
        assertThat(onDesk.text()).isEqualTo("đang làm");
        assertThat(inList.className()).isEqualTo("st st-work");
        assertThat(inList.text()).startsWith("đang làm");
    }

    /// Whoever asked has long taken it on: the last opinion leaves them their decision, by its day.
    @Test
    void afterTheLastOpinionTheFirstLineSaysThatTheHolderDecidesAndByWhen() throws Exception {
        made(office.headOne, new Move.Assign(office.officialOne, ""));
        made(office.officialOne, new Move.Accept());
        made(
                office.officialOne,
                new Move.Consult(Party.of(office.two), in(3), "Ý kiến?", "Phụ trách lĩnh vực này", ""));
        made(office.headTwo, new Move.Reply(Stance.AGREE, ""));
        String day = in(5).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        Document page = screens.parsed(office.officialOne, "/cases/" + id.value());
        assertThat(page.expectFirst("h1").text())
                .startsWith("Đã đủ ý kiến: anh/chị quyết định việc này chậm nhất hết ngày " + day)
                .doesNotContain("nhận việc này");
        assertThat(page.select("#decide")).as("said once").isEmpty();
        assertThat(page.select("nav.moveset a").eachText()).doesNotContain("Nhận việc");
        assertThat(page.select("input[name=kind]").eachAttr("value")).contains("SUBMIT");
        assertThat(screens.parsed(office.leader, "/cases/" + id.value())
                        .select("#decide")
                        .text())
                .contains("quyết định chậm nhất");
        made(office.officialOne, new Move.Submit(Party.of(office.body), "Tờ trình", List.of()));
        assertThat(head(office.officialOne)).doesNotContain("Đã đủ ý kiến");
    }

    @Test
    void whoIsAskedSeesTheDayByWhichAnAnswerIsWanted() throws Exception {
        LocalDate replyBy = in(1);
        cases.make(
                id,
                office.as(office.headOne),
                new Move.Consult(Party.of(office.two), replyBy, "Ý kiến?", "Phụ trách lĩnh vực này", "Cần thống nhất"),
                1);

        Element row = screens.parsed(office.headTwo, "/").expectFirst("#held tbody tr");
        assertThat(row.select(".due").text())
                .contains(replyBy.format(DateTimeFormatter.ofPattern("dd/MM")), "hẹn trả lời")
                .doesNotContain(org.today().plusDays(10).format(DateTimeFormatter.ofPattern("dd/MM")));
        assertThat(row.select(".end .st-soon")).as("it presses by that day").hasSize(1);
        assertThat(screens.parsed(office.headOne, "/cases")
                        .select("tbody td.date")
                        .text())
                .contains(org.today().plusDays(10).format(DateTimeFormatter.ofPattern("dd/MM")));
    }

    @Test
    void aFormMakesItsMoveAndASecondSendingMakesNone() throws Exception {
        String token = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            send(office.officialOne, post("/cases/" + id.value() + "/moves"), "ACCEPT", "1", token)
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/cases/" + id.value() + "#m2"));
        }
        assertThat(cases.movesOf(id)).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        String page = Screens.body(send(
                office.headOne,
                post("/cases/" + id.value() + "/moves").param("words", "vì không đúng phần việc"),
                "RETURN",
                "1",
                ""));

        assertThat(page).contains("Chọn loại căn cứ.", "vì không đúng phần việc");
        assertThat(cases.movesOf(id)).hasSize(1);
    }

    @Test
    void aMoveOnAnOldPageIsExplainedAndItsWordsAreKept() throws Exception {
        cases.make(id, office.as(office.clerkOne), new Move.Open(), 1);

        String page = Screens.body(send(
                office.headOne,
                post("/cases/" + id.value() + "/moves").param("words", "đã xong dự thảo"),
                "PROGRESS",
                "1",
                ""));

        assertThat(page).contains("Vừa có người ghi bước khác", "đã xong dự thảo");
    }

    @Test
    void markupInAnyFieldIsShownAsWords() throws Exception {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Opening opening = Opening.internal(
                null,
                office.one,
                Party.of(office.one, office.officialOne),
                evil,
                evil,
                org.today().plusDays(3));
        CaseId marked = ((Cases.Opened.Case) cases.open(office.as(office.headOne), opening)).id();
        cases.make(marked, office.as(office.officialOne), new Move.Accept(), 1);
        Ground ground = new Ground(Ground.Kind.OTHER, evil);
        cases.make(
                marked,
                office.as(office.officialOne),
                new Move.Wait(evil, ground, org.today().plusDays(2)),
                2);

        for (String path :
                List.of("/cases/" + marked.value(), "/cases/" + marked.value() + "?time=calendar", "/cases")) {
            assertThat(page(office.headOne, path))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void aFileThatShowsTheWorkIsSavedAndNeverRunsAsAPage() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "files", "bản thảo.html", "text/html", "<script>1</script>".getBytes(StandardCharsets.UTF_8));
        send(
                        office.headOne,
                        multipart("/cases/" + id.value() + "/moves").file(file).param("words", "xong bản thảo"),
                        "PROGRESS",
                        "1",
                        "")
                .andExpect(status().isSeeOther());

        assertThat(page(office.headOne, "/cases/" + id.value())).contains("bản thảo.html");
        web.perform(get("/cases/" + id.value() + "/evidence/2/1").session(screens.session(office.headOne)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void whomItDoesNotConcernFindsNoSuchCase() throws Exception {
        for (String path : List.of("/cases/" + id.value(), "/cases/999999999", "/cases/0")) {
            web.perform(get(path).session(screens.session(office.headTwo))).andExpect(status().isNotFound());
        }
        assertThat(page(office.headTwo, "/cases")).doesNotContain("Rà soát quy chế");
        assertThat(page(office.headOne, "/cases")).contains("Rà soát quy chế");
    }

    @Test
    void theListKeepsItsFilterInItsAddress() throws Exception {
        assertThat(page(office.headOne, "/cases?show=NOT_STARTED&q=ra soat QUY che"))
                .contains("Rà soát quy chế");
        assertThat(page(office.headOne, "/cases?show=DONE")).contains("Không có việc nào ở đây");
        assertThat(page(office.headOne, "/cases?show=khac&sort=khac&unit=khac&page=-4"))
                .contains("Rà soát quy chế");
    }

    @Test
    void theListOfWhatIHoldIsMineAlone() throws Exception {
        cases.make(id, office.as(office.headOne), new Move.Assign(office.officialOne, ""), 1);
        assertThat(page(office.officialOne, "/cases?holder=me"))
                .contains("Rà soát quy chế", "Việc tôi đang giữ", "name=\"holder\" value=\"me\"");
        Document ofHead = screens.parsed(office.headOne, "/cases?holder=me");
        assertThat(ofHead.text()).doesNotContain("Rà soát quy chế");
        assertThat(page(office.headOne, ofHead.select("ul.only a").attr("href")))
                .contains("Rà soát quy chế");
    }

    @Test
    void aHeadGivesOutWorkInTheUnit() throws Exception {
        String people = page(office.headOne, "/cases/new?parent=" + id.value());
        assertThat(people).contains("Hoàng Văn Viên").doesNotContain("Đặng Văn Viên");
        assertThat(Jsoup.parse(people).select(".facts").text())
                .startsWith("Rà soát quy chế hạn của nhiệm vụ chung")
                .endsWith("Kết quả cần có: báo cáo");
        assertThat(Jsoup.parse(people).select("#day-hint").text())
                .startsWith("Để trống thì phần này không có hạn riêng; nhiệm vụ chung có hạn");

        web.perform(post("/cases")
                        .session(screens.session(office.headOne))
                        .with(csrf())
                        .param("parent", String.valueOf(id.value()))
                        .param("title", "Phần của Viên")
                        .param("to", office.one.value() + ":" + office.officialOne.value())
                        .param("day", org.today().plusDays(2).toString()))
                .andExpect(status().isSeeOther());
        assertThat(page(office.headOne, "/cases/" + id.value())).contains("Phần của Viên");
    }

    private ResultActions send(
            PersonId by, AbstractMockHttpServletRequestBuilder<?> form, String kind, String seen, String token)
            throws Exception {
        form.session(screens.session(by));
        form.with(csrf());
        form.param("kind", kind);
        form.param("seen", seen);
        form.param("token", token);
        return web.perform(form);
    }

    private String page(PersonId by, String path) throws Exception {
        return screens.page(by, path);
    }

    private LocalDate in(int workingDays) {
        return WorkCalendar.vietnam().plusWorkingDays(org.today(), workingDays);
    }
}
