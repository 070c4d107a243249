package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.Statements;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.directives.Preparation.Act;
import damlam.dispatch.Period;
import damlam.dispatch.Unclear;
import damlam.documents.Documents;
import damlam.org.Org;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// What keeps a directive from being issued, in whose hands it lies meanwhile, and what is said about it.
@ServerTest
class PreparingTest {
    private static final String NO_SUCH_DAY = """
            Kính gửi: Các phòng thuộc Sở.

            1. Các phòng thuộc Sở rà soát quy chế làm việc, báo cáo trước ngày 31/2/2026.

            Nơi nhận:
            """;

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Questions questions;

    @Autowired
    Preparations preparations;

    @Autowired
    Readings readings;

    @Autowired
    UnitPapers unitPapers;

    private Department here;
    private Visits visits;

    @BeforeEach
    void aDepartment() {
        here = new Department(org, accounts);
        visits = new Visits(web);
    }

    @Test
    void aDayThatDoesNotExistStopsIssueUntilAPersonSetsOne() throws Exception {
        Directive directive = received(NO_SUCH_DAY);
        Requirement one = directive.requirements().getFirst();

        assertThat(one.term())
                .isEqualTo(new Term.Unclear(new Unclear("trước ngày 31/2/2026", Unclear.Why.NO_SUCH_DAY)));
        assertThat(directives.gaps(directive)).extracting(Gap::kind).containsExactly(Gap.Kind.DEADLINE);
        assertThatThrownBy(() -> directives.submit(here.clerk, directive.id(), directive.version(), UUID.randomUUID()))
                .hasMessage("UNSETTLED");
        assertThat(prepared(here.clerk, directive))
                .contains(
                        "Dừng ở đây",
                        "“trước ngày 31/2/2026”",
                        "Lịch không có ngày này",
                        "Hệ thống không tự suy ra ngày")
                .doesNotContain("Trình giao việc");

        assertThat(settled(here.clerk, directive, Map.of())).contains("Chưa chọn hạn");
        assertThat(settled(here.clerk, directive, Map.of("term", "ON", "dueOn", "31/02/2026", "product", "gõ dở")))
                .contains("Ngày “31/02/2026” không có trong lịch", "gõ dở");
        settled(here.clerk, directive, Map.of("term", "ON", "dueOn", "27/02/2036"));

        assertThat(directives.gaps(now(directive))).isEmpty();
        assertThat(now(directive).requirements().getFirst().termBy()).isEqualTo(here.clerk.id());
    }

    @Test
    void whatElseIsSettledCanBeSavedWhileTheDeadlineIsOpen() throws Exception {
        Directive directive = received(NO_SUCH_DAY);

        settled(here.clerk, directive, Map.of("later", "yes", "product", "Báo cáo rà soát"));

        Requirement one = now(directive).requirements().getFirst();
        assertThat(one.product()).isEqualTo("Báo cáo rà soát");
        assertThat(one.term()).isInstanceOf(Term.Unclear.class);
        assertThat(one.termBy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Các phòng thuộc Sở báo cáo trước ngày 30/6/2036.\na) Phòng Tổ chức cán bộ báo cáo trước ngày 31/6/2036.",
                "1. Các phòng thuộc Sở báo cáo trong vòng 24 giờ.",
                "1. Các phòng thuộc Sở báo cáo trước ngày 25.",
                "1. Các phòng thuộc Sở định kỳ 2 tuần báo cáo kết quả."
            })
    void anyDeadlineThatWasReadAndIsNoDayStopsIssue(String requirement) {
        Directive directive = received("Kính gửi: Các phòng thuộc Sở.\n\n" + requirement + "\n\nNơi nhận:\n");

        assertThat(directives.gaps(directive)).extracting(Gap::kind).containsExactly(Gap.Kind.DEADLINE);
    }

    @Test
    void whatWasSubmittedLiesOnTheDesksOfThoseWhoMayIssueItWithItsClock() throws Exception {
        Directive directive = submitted();

        for (CurrentPerson issuer : List.of(here.leader, here.chief)) {
            assertThat(inHandsOf(issuer, directive))
                    .extracting(Preparation::act, Preparation::from)
                    .containsExactly(tuple(Act.ISSUE, here.clerk.id()));
            assertThat(visits.see(issuer, "/").getContentAsString())
                    .contains("Xem và giao", "/directives/" + directive.id().value() + "/prepare", "Văn thư Hư Cấu");
        }
        assertThat(inHandsOf(here.clerk, directive)).isEmpty();
        assertThat(preparations.of(here.clerk).waitedFor())
                .extracting(Preparations.Wait::act)
                .containsExactly(Act.ISSUE);
        assertThat(visits.see(here.clerk, "/").getContentAsString()).contains("chờ duyệt giao", "Giám đốc Hư Cấu");
        assertThat(visits.see(here.teacher, "/").getContentAsString()).doesNotContain("chờ duyệt giao");
    }

    @Test
    void aLeaderIssuesWhatIsLaidBeforeThemAndNothingElse() throws Exception {
        Directive directive = settled();

        assertThatThrownBy(() -> directives.markIssued(here.leader, directive.id(), directive.version()))
                .hasMessage("NOT_SUBMITTED");
        assertThat(visits.send(here.leader, form(directive, "/issue")).getRedirectedUrl())
                .endsWith("refused=NOT_SUBMITTED");
        assertThat(prepared(here.leader, directive))
                .contains("văn bản chưa được trình")
                .doesNotContain(">Giao 13 việc");
    }

    @Test
    void whoeverSendsBackSaysWhyAtTheField() throws Exception {
        Directive directive = submitted();

        String page = visits.send(here.leader, form(directive, "/send-back").param("reason", "  "))
                .getContentAsString();

        assertThat(page).contains("id=\"reason-error\"", "Ghi cần sửa gì");
        assertThat(now(directive).state()).isEqualTo(DirectiveState.SUBMITTED);
        assertThatThrownBy(() -> directives.sendBack(
                        here.leader, directive.id(), directive.version(), UUID.randomUUID(), "\u0000 "))
                .hasMessage("NO_REASON");
    }

    @Test
    void whatWasSentBackLiesWithItsPreparerAndIsIssuedOnlyOnceItIsSubmittedAgain() throws Exception {
        Directive directive = submitted();
        visits.send(here.leader, form(directive, "/send-back").param("reason", "Ghi rõ kết quả của yêu cầu 2"));

        assertThat(inHandsOf(here.clerk, directive))
                .extracting(Preparation::act, Preparation::from, Preparation::words)
                .containsExactly(tuple(Act.MEND, here.leader.id(), "Ghi rõ kết quả của yêu cầu 2"));
        assertThat(visits.see(here.clerk, "/").getContentAsString())
                .contains("Sửa, trình lại", "Cần sửa: Ghi rõ kết quả của yêu cầu 2");
        assertThat(inHandsOf(here.leader, directive)).isEmpty();
        Directive back = now(directive);
        assertThatThrownBy(() -> directives.markIssued(here.leader, back.id(), back.version()))
                .hasMessage("SENT_BACK");

        directives.submit(here.clerk, back.id(), back.version(), UUID.randomUUID());
        Directive again = now(directive);
        assertThat(again.sentBack()).isNull();
        assertThat(directives
                        .markIssued(here.leader, again.id(), again.version())
                        .issued())
                .isTrue();
        assertThat(inHandsOf(here.leader, directive)).isEmpty();
    }

    @Test
    void theClockOfWhatLiesBeforeTheLeaderDoesNotBeginAgain() {
        Directive directive = submitted();

        directives.submit(here.clerk, directive.id(), directive.version(), UUID.randomUUID());

        assertThat(now(directive).submission()).isEqualTo(directive.submission());
    }

    @Test
    void theLeaderIsAskedForThePeriodAndTheAnswerStaysBesideTheRequirement() throws Exception {
        Directive directive = received(Department.text799());
        Requirement third = directive.requirements().getLast();
        String address = "/directives/" + directive.id().value() + "/requirements/"
                + third.id().value();

        String asking = visits.send(
                        here.clerk,
                        fields(directive, address + "/ask", third)
                                .param("product", "kết quả gõ dở")
                                .param("question", "Hằng tháng hay hằng quý?"))
                .getContentAsString();
        assertThat(asking).contains("đã hỏi Giám đốc", "Đang chờ trả lời", "kết quả gõ dở");
        assertThat(inHandsOf(here.clerk, directive))
                .as("it waits for the leader")
                .isEmpty();
        assertThat(preparations.of(here.clerk).waitedFor())
                .extracting(Preparations.Wait::act)
                .containsExactly(Act.ANSWER);
        assertThat(inHandsOf(here.leader, directive))
                .extracting(Preparation::act, Preparation::words)
                .containsExactly(tuple(Act.ANSWER, "Hằng tháng hay hằng quý?"));
        assertThat(inHandsOf(here.chief, directive)).isEmpty();

        Directive asked = now(directive);
        visits.send(
                here.leader,
                fields(asked, address, third)
                        .param("term", "EVERY")
                        .param("every", "QUARTERLY")
                        .param("reportDays", "5")
                        .param("answer", "Quý là đủ"));

        Question.Answer answer = questions.of(directive.id()).get(third.id()).answer();
        assertThat(answer.by()).isEqualTo(here.leader.id());
        assertThat(answer.words()).isEqualTo("Quý là đủ");
        assertThat(now(directive).requirements().getLast().termBy()).isEqualTo(here.leader.id());
        assertThat(inHandsOf(here.leader, directive)).isEmpty();
        assertThat(inHandsOf(here.clerk, directive))
                .extracting(Preparation::act, Preparation::words)
                .containsExactly(tuple(Act.PREPARE, "Quý là đủ"));
        assertThat(prepared(here.clerk, directive)).contains("Giám đốc Hư Cấu trả lời", "“Quý là đủ”");
    }

    @Test
    void moreDirectivesOnADeskAskTheDatabaseNoMore() throws Exception {
        for (CurrentPerson person : List.of(here.clerk, here.leader)) {
            submitted();
            asked();
            visits.see(person, "/");
            int before = Statements.during(() -> visits.see(person, "/")).size();
            for (int i = 0; i < 3; i++) {
                submitted();
                asked();
            }
            assertThat(Statements.during(() -> visits.see(person, "/")))
                    .hasSize(before)
                    .isNotEmpty();
        }
    }

    private void asked() {
        Directive directive = received(Department.text799());
        RequirementId third = directive.requirements().getLast().id();
        questions.ask(here.clerk, directive.id(), directive.version(), UUID.randomUUID(), third, "Kỳ nào?");
    }

    @Test
    void whoPassesOnIsToldOfAnEnclosureOnlyWhereThereIsOne() throws Exception {
        Directive directive = submitted();
        directives.markIssued(here.leader, directive.id(), directive.version());
        String address = "/directives/" + directive.id().value();
        String readers = address + "/coverage/" + here.school.value();

        assertThat(visits.see(here.principal, address).getContentAsString()).contains("Chuyển văn bản đến mọi người");
        assertThat(visits.see(here.principal, readers).getContentAsString()).doesNotContain("gửi kèm đến bàn");
        assertThat(visits.see(here.principal, address).getContentAsString()).contains("href=\"" + readers + "\"");
        assertThat(visits.see(here.teacher, readers).getStatus()).isEqualTo(404);
        assertThat(visits.see(here.teacher, address).getContentAsString())
                .as("who has read it is for those who lead")
                .doesNotContain("href=\"" + readers + "\"");
        assertThat(visits.see(here.principal, address + "/read").getContentAsString())
                .as("what is missing is said before the text")
                .containsSubsequence("Văn bản gửi kèm 2596-CV/TU chưa có", "class=\"doc\"");

        documents.attach(
                here.clerk.actor(),
                directive.document(),
                documents.lineage(directive.document()).awaited().getFirst().citationId(),
                here.register2596(documents));
        assertThat(visits.see(here.principal, address).getContentAsString())
                .contains("Chuyển văn bản cùng văn bản gửi kèm");
        assertThat(visits.see(here.principal, readers).getContentAsString()).contains("văn bản gửi kèm đến bàn");
    }

    @Test
    void onlyWhoPreparesAsksAndOnlyWhereSomethingIsOpen() {
        Directive directive = received(Department.text799());
        RequirementId first = directive.requirements().getFirst().id();

        for (CurrentPerson other : List.of(here.leader, here.teacher, here.principal)) {
            assertThatThrownBy(() ->
                            questions.ask(other, directive.id(), directive.version(), UUID.randomUUID(), first, ""))
                    .hasMessage("NOT_ALLOWED");
        }
        assertThatThrownBy(() ->
                        questions.ask(here.clerk, directive.id(), directive.version(), UUID.randomUUID(), first, ""))
                .hasMessage("NO_REQUIREMENT");
    }

    @Test
    void aSentenceAboutReadingsSpeaksOfTheUnitsThatItsReaderSees() throws Exception {
        Directive directive = submitted();
        directives.markIssued(here.leader, directive.id(), directive.version());
        String address = "/directives/" + directive.id().value();

        assertThat(visits.see(here.leader, address + "/coverage").getContentAsString())
                .contains(
                        "người của 5 đơn vị nhận văn bản",
                        "/3</b> đơn vị đã đủ",
                        "2 đơn vị không có người, không tính là đủ hay thiếu");
        assertThat(visits.see(here.teacher, address + "/coverage").getContentAsString())
                .contains("Trường THPT Thử Nghiệm: <b>0/3</b> người đã xác nhận đọc", "Văn bản gửi đến 5 đơn vị")
                .doesNotContain("/5</b>");
        assertThat(visits.see(here.teacher, address).getContentAsString())
                .contains("<b>13 việc</b> giao cho <b>5 đơn vị</b>. Trường THPT Thử Nghiệm: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "2026-02-31", "mai", "", "2999-01-01"})
    void aDayThatIsNoneIsSaidAtItsFieldAndNothingTypedIsLost(String day) throws Exception {
        Directive directive = submitted();
        directives.markIssued(here.leader, directive.id(), directive.version());
        String address = "/directives/" + directive.id().value() + "/coverage/" + here.school.value();
        MockMultipartFile file = new MockMultipartFile("file", "bien-ban.pdf", "application/pdf", new byte[] {1});

        String minutes = web.perform(multipart(address + "/minutes")
                        .file(file)
                        .param("token", UUID.randomUUID().toString())
                        .param("heldOn", day)
                        .param("attended", "ba")
                        .with(csrf())
                        .with(Visits.as(here.principal)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(minutes).contains("id=\"heldOn-error\"", "id=\"attended-error\"", "value=\"ba\"", "Chọn lại tệp");
        assertThat(unitPapers.minutes(directive.id(), here.school)).isEmpty();

        String paper = web.perform(multipart(address + "/paper")
                        .file(file)
                        .param("token", UUID.randomUUID().toString())
                        .param("signedOn", day)
                        .param("person", String.valueOf(here.guard.value()))
                        .with(csrf())
                        .with(Visits.as(here.principal)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(paper)
                .contains(
                        "id=\"signedOn-error\"",
                        "value=\"" + day + "\"",
                        "value=\"" + here.guard.value() + "\" checked");
    }

    @Test
    void theListOfReadersGoesByTeamSaysHowToCallThemAndIsNarrowed() throws Exception {
        Directive directive = submitted();
        directives.markIssued(here.leader, directive.id(), directive.version());
        readings.pass(here.principal, directive.id(), here.school);
        readings.confirm(here.principal, directive.id(), readings.present(directive));
        org.amendPerson(here.clerk.actor(), here.teacher.id(), "Trần Thị Hư Cấu", null, "0912 345 678");
        String address = "/directives/" + directive.id().value() + "/coverage/" + here.school.value();

        Document page = Jsoup.parse(visits.see(here.principal, address).getContentAsString());
        assertThat(page.select("#unread h3").eachText()).containsExactly("Không thuộc tổ nào 1", "Tổ Toán 1");
        assertThat(page.select("#unread a[href=tel:0912345678]").text()).isEqualTo("0912 345 678");
        assertThat(page.select("#read li").text()).contains("Hiệu trưởng Hư Cấu");

        Document unread =
                Jsoup.parse(visits.see(here.principal, address + "?show=unread").getContentAsString());
        assertThat(unread.select("#read")).isEmpty();
        String team = page.select("select[name=team] option:contains(Tổ Toán)").val();
        Document one = Jsoup.parse(visits.see(here.principal, address + "?show=unread&team=" + team)
                .getContentAsString());
        assertThat(one.select("#unread li .ln > span:first-child").eachText()).containsExactly("Trần Thị Hư Cấu");

        assertThat(visits.see(here.teacher, address).getStatus())
                .as("numbers are nobody else's business")
                .isEqualTo(404);
    }

    @Test
    void eachRequirementLeadsToTheWorkOnItAndTheEnclosureToWhereItIsAttached() throws Exception {
        Directive directive = submitted();
        directives.markIssued(here.leader, directive.id(), directive.version());
        String address = "/directives/" + directive.id().value();
        Requirement first = directive.requirements().getFirst();
        String list = "/cases?show=ALL&amp;directive=" + directive.id().value() + "&amp;requirement="
                + first.id().value();

        assertThat(visits.see(here.teacher, address).getContentAsString())
                .contains(list + "&amp;unit=" + here.school.value(), "Mở việc của Trường THPT Thử Nghiệm")
                .doesNotContain("/documents/new?citing");
        assertThat(visits.see(here.leader, address).getContentAsString())
                .contains(list + "\"", "Mở 5 việc")
                .doesNotContain(list + "&amp;unit=");
        assertThat(visits.see(here.clerk, address).getContentAsString())
                .contains("/documents/new?citing=" + directive.document().value(), "Đính kèm 2596-CV/TU");
    }

    @Test
    void whileARequirementIsBeingEditedThePageSaysWhereSubmittingWent() throws Exception {
        Directive directive = settled();
        String address = "/directives/" + directive.id().value() + "/prepare";

        assertThat(visits.see(here.clerk, address).getContentAsString()).contains("/submit\"");
        assertThat(visits.see(here.clerk, address + "?edit=1").getContentAsString())
                .doesNotContain("/submit\"")
                .contains("Đang sửa yêu cầu 1: lưu hoặc đóng lại");
    }

    @Test
    void aMeetingIsNotAttendedByMoreThanTheUnitHasPeople() throws Exception {
        Directive directive = submitted();
        directives.markIssued(here.leader, directive.id(), directive.version());

        String page = minutes(directive, "4");

        assertThat(page)
                .contains("id=\"attended-error\"", "Đơn vị chỉ có 3 người", "value=\"4\"")
                .contains("value=\"" + org.today() + "\"");
        assertThat(unitPapers.minutes(directive.id(), here.school)).isEmpty();
        minutes(directive, "3");
        assertThat(unitPapers.minutes(directive.id(), here.school)).hasSize(1);
    }

    private String minutes(Directive directive, String attended) throws Exception {
        return visits.send(
                        here.principal,
                        multipart("/directives/" + directive.id().value() + "/coverage/" + here.school.value()
                                        + "/minutes")
                                .file(new MockMultipartFile("file", "bien-ban.pdf", "application/pdf", new byte[] {1}))
                                .param("token", UUID.randomUUID().toString())
                                .param("heldOn", org.today().toString())
                                .param("attended", attended))
                .getContentAsString();
    }

    private List<Preparation> inHandsOf(CurrentPerson person, Directive directive) {
        return preparations.of(person).inHands().stream()
                .filter(one -> one.directive().id().equals(directive.id()))
                .toList();
    }

    private Directive received(String text) {
        return directives
                .find(directives.receive(
                        here.clerk, documents.register(here.clerk.actor(), Department.registration(text))))
                .orElseThrow();
    }

    private Directive settled() throws Exception {
        Directive directive = received(Department.text799());
        settled(here.clerk, directive, Map.of("term", "EVERY", "every", Period.MONTHLY.name(), "reportDays", "5"));
        return now(directive);
    }

    private Directive submitted() {
        try {
            Directive directive = settled();
            directives.submit(here.clerk, directive.id(), directive.version(), UUID.randomUUID());
            return now(directive);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Directive now(Directive directive) {
        return directives.find(directive.id()).orElseThrow();
    }

    private String prepared(CurrentPerson person, Directive directive) throws Exception {
        return visits.see(person, "/directives/" + directive.id().value() + "/prepare")
                .getContentAsString();
    }

    /// Sends the form of the last requirement.
    private String settled(CurrentPerson by, Directive directive, Map<String, String> typed) throws Exception {
        Requirement last = directive.requirements().getLast();
        AbstractMockHttpServletRequestBuilder<?> form = fields(
                directive,
                "/directives/" + directive.id().value() + "/requirements/"
                        + last.id().value(),
                last);
        typed.forEach(form::param);
        return visits.send(by, form).getContentAsString();
    }

    private static AbstractMockHttpServletRequestBuilder<?> fields(
            Directive directive, String address, Requirement one) {
        return post(address)
                .param("version", String.valueOf(directive.version()))
                .param("token", UUID.randomUUID().toString())
                .param("title", one.title())
                .param("text", one.text())
                .param("group", one.scope().groups().toArray(String[]::new));
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(Directive directive, String act) {
        return post("/directives/" + directive.id().value() + act)
                .param("version", String.valueOf(directive.version()))
                .param("token", UUID.randomUUID().toString());
    }
}
