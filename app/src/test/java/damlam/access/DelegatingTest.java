package damlam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.org.Competence;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgRefusedException;
import damlam.org.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What a head delegates: by a paper with number and day, all matters and staff to deputies alone, not from before
/// that paper, and marked where it began before it was recorded.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
class DelegatingTest {
    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private TestBody body;
    private CurrentPerson deputy;
    private CurrentPerson teacher;

    @BeforeEach
    void aSchool() {
        body = new TestBody(org, accounts);
        deputy = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
    }

    private String sent(CurrentPerson to, String... changed) throws Exception {
        LocalDate today = org.today();
        Map<String, String> fields = new TreeMap<>(Map.of(
                "to", String.valueOf(to.id().value()),
                "matter", "",
                "givenFrom", today.toString(),
                "givenLast", today.plusDays(10).toString(),
                "ground", "12/GUQ-THPT",
                "paperDay", today.toString()));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        var request = post("/me/delegations");
        fields.forEach(request::param);
        return TestBody.send(web, body.principal, request).getContentAsString(StandardCharsets.UTF_8);
    }

    private long given() {
        return org.chart().delegationsOf(body.school).size();
    }

    @Test
    void whatIsNoMatterGivesNothingAway() throws Exception {
        assertThat(sent(deputy, "matter", "xyz")).contains("matter-error");
        assertThat(sent(deputy, "matter", "999999999")).contains("matter-error");
        assertThat(given()).isZero();
        sent(deputy);
        assertThat(given()).isOne();
    }

    /// Who heads no unit has no such form: that is said, with what they typed.
    @Test
    void whoHeadsNothingIsToldSoAndLosesNothing() throws Exception {
        var answer = TestBody.send(
                web,
                teacher,
                post("/me/delegations").param("ground", "12/GUQ-THPT").param("toName", "Người nhận"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select("#lost[role=alert]")
                        .text())
                .contains("Chỉ người đứng đầu đơn vị mới ủy quyền", "12/GUQ-THPT", "Người nhận");
        assertThat(given()).isZero();
    }

    @Test
    void theFirstLineSaysWhatHoldsAndUntilWhen() throws Exception {
        assertThat(head(teacher)).contains("không phải làm gì ở trang này", "nếu sắp vắng mặt, ghi chậm nhất");
        assertThat(head(body.principal)).contains("ghi vắng mặt và ủy quyền chậm nhất");
        sent(deputy);
        String last =
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(org.today().plusDays(10));
        assertThat(head(body.principal))
                .contains("Anh/chị đang ủy quyền cho " + deputy.name()
                        + " mọi việc của đơn vị trừ kỷ luật và nhân sự đến hết ngày " + last);
        assertThat(head(deputy))
                .contains("Anh/chị đang được " + body.principal.name()
                        + " ủy quyền mọi việc của đơn vị trừ kỷ luật và nhân sự đến hết ngày " + last);
        sent(deputy, "matter", "staff");
        assertThat(head(body.principal)).contains("; cho " + deputy.name() + " kỷ luật và quyết định về nhân sự");
    }

    /// What was taken back does not run, and the list keeps for how long it was given.
    @Test
    void theFirstLineSaysNothingOfWhatWasTakenBack() throws Exception {
        sent(deputy);
        takenBack();
        for (CurrentPerson one : List.of(body.principal, deputy)) {
            assertThat(head(one)).doesNotContain("ủy quyền cho " + deputy.name(), "Anh/chị đang được");
            assertThat(items(one))
                    .contains(day(org.today()) + " đến hết " + day(org.today().plusDays(10)), "Đã thu hồi lúc");
        }
        sent(
                deputy,
                "givenFrom",
                org.today().plusDays(2).toString(),
                "givenLast",
                org.today().plusDays(9).toString());
        takenBack();
        assertThat(items(deputy))
                .contains(day(org.today().plusDays(2)) + " đến hết "
                        + day(org.today().plusDays(9)));
        assertThat(head(deputy)).doesNotContain("Anh/chị đang được");
    }

    private void takenBack() throws Exception {
        long id = org.chart().delegationsOf(body.school).getFirst().id();
        TestBody.send(web, body.principal, post("/me/delegations/" + id + "/end"));
    }

    private String items(CurrentPerson person) throws Exception {
        return Jsoup.parse(me(person)).select("li[id^=delegation-]").text();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private String head(CurrentPerson person) throws Exception {
        String page = TestBody.see(web, person, "/me").getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(page).expectFirst("h1").text();
    }

    @Test
    void thePaperIsNamedByNumberAndDay() throws Exception {
        assertThat(sent(deputy, "ground", "abc")).contains("ground-error", "12/GUQ-KHTC");
        assertThat(sent(deputy, "paperDay", "")).contains("paperDay-error");
        assertThat(sent(deputy, "paperDay", org.today().plusDays(1).toString())).contains("paperDay-error");
        assertThat(given()).isZero();
        sent(deputy);
        Delegation kept = org.chart().delegationsOf(body.school).getFirst();
        assertThat(kept.dated()).isEqualTo(org.today());
        assertThat(kept.afterwards()).isFalse();
    }

    @Test
    void allMattersAndStaffGoToDeputiesAlone() throws Exception {
        assertThat(sent(teacher)).contains("Mọi việc của đơn vị chỉ ủy quyền cho cấp phó");
        assertThat(sent(teacher, "matter", "staff")).contains("chỉ ủy quyền cho cấp phó của đơn vị");
        assertThat(given()).isZero();
        sent(deputy, "matter", "staff");
        assertThat(org.chart().delegationsOf(body.school).getFirst().staff()).isTrue();
        String page = TestBody.see(web, deputy, "/me").getContentAsString();
        assertThat(page).contains("Kỷ luật và quyết định về nhân sự", "Không làm thay:", "số 12/GUQ-THPT ngày");
    }

    @Test
    void ofAllMattersItSaysWhatIsLeftOut() throws Exception {
        Delegation older = new Delegation(
                body.principal.id(),
                teacher.id(),
                body.school,
                org.today().minusDays(9),
                org.today().plusDays(9),
                "3/GUQ-THPT");
        org.delegate(TestBody.SETUP, older);
        for (CurrentPerson one : List.of(body.principal, teacher)) {
            assertThat(TestBody.see(web, one, "/me").getContentAsString())
                    .containsPattern("Mọi việc của đơn vị, trừ kỷ luật và quyết định về nhân sự\\s*· 3/GUQ-THPT");
        }
    }

    @Test
    void noneIsOlderThanThePaperThatGivesIt() throws Exception {
        String before = org.today().minusDays(3).toString();
        assertThat(sent(deputy, "givenFrom", before))
                .contains("givenFrom-error", "Ủy quyền không thể có hiệu lực trước ngày ký văn bản ủy quyền");
        assertThat(given()).isZero();
        sent(deputy, "givenFrom", before, "paperDay", before);
        assertThat(given()).isOne();
    }

    @Test
    void whatWasRecordedAfterItBeganIsMarked() throws Exception {
        String before = org.today().minusDays(3).toString();
        sent(deputy, "givenFrom", before, "paperDay", before);
        assertThat(TestBody.see(web, body.principal, "/me").getContentAsString())
                .contains("Ghi sau khi đã bắt đầu");
        assertThat(org.chart().delegationsOf(body.school).getFirst().afterwards())
                .isTrue();
    }

    @Test
    void whoeverItIsGivenToIsToldUntilTheyHaveReadIt() throws Exception {
        sent(deputy);
        Delegation kept = org.chart().delegationsOf(body.school).getFirst();
        String line = "delegated-" + kept.id();
        assertThat(desk(deputy))
                .contains(line, "12/GUQ-THPT", "trừ kỷ luật và quyết định về nhân sự")
                .contains(
                        body.principal.name(),
                        DateTimeFormatter.ofPattern("dd/MM/yyyy")
                                .format(org.today().plusDays(10)));
        assertThat(desk(teacher)).doesNotContain(line);
        assertThat(me(body.principal)).contains("Người được ủy quyền chưa đọc.");
        assertThat(desk(deputy)).as("no space before a sign").doesNotContainPattern("nhân sự\\s+;");
        read(teacher, kept);
        assertThat(desk(deputy)).contains(line);
        read(deputy, kept);
        assertThat(desk(deputy)).doesNotContain(line);
        assertThat(me(body.principal))
                .contains("Người được ủy quyền đã đọc lúc")
                .doesNotContain("chưa đọc");
    }

    @Test
    void whatIsTakenBackIsToldToo() throws Exception {
        sent(deputy);
        Delegation kept = org.chart().delegationsOf(body.school).getFirst();
        read(deputy, kept);
        TestBody.send(web, body.principal, post("/me/delegations/" + kept.id() + "/end"));
        assertThat(given()).isZero();
        assertThat(desk(deputy)).contains("delegated-" + kept.id(), "Đã thu hồi lúc");
        assertThat(me(body.principal)).contains("Đã thu hồi lúc", "Người được ủy quyền chưa đọc.");
        read(deputy, kept);
        assertThat(desk(deputy)).doesNotContain("delegated-" + kept.id());
        assertThat(me(body.principal)).contains("Người được ủy quyền đã đọc lúc");
    }

    @Test
    void whatFallsWithThePostOfWhoeverGaveItIsToldToo() throws Exception {
        LocalDate today = org.today();
        Delegation older = new Delegation(
                body.principal.id(), deputy.id(), body.school, today.minusDays(9), today.plusDays(9), "3/GUQ-THPT");
        org.delegate(TestBody.SETUP, older);
        Delegation kept = org.chart().delegationsOf(body.school).getFirst();
        read(deputy, kept);
        assertThat(desk(deputy)).doesNotContain("delegated-" + kept.id());
        body.leaves(body.principal);
        assertThat(desk(deputy)).contains("delegated-" + kept.id(), "Đã hết hiệu lực trước hạn");
        read(deputy, kept);
        assertThat(desk(deputy)).doesNotContain("delegated-" + kept.id());
    }

    /// Nobody would know who decides.
    @Test
    void theSameIsNotGivenToTwoOnOneDay() throws Exception {
        CurrentPerson second = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng thứ hai");
        sent(deputy);
        assertThat(sent(second, "ground", "13/GUQ-THPT"))
                .contains("to-error", deputy.name() + " đã được ủy quyền việc này theo văn bản 12/GUQ-THPT");
        assertThat(given()).isOne();
        String after = org.today().plusDays(11).toString();
        sent(second, "givenFrom", after, "givenLast", after);
        assertThat(given()).isEqualTo(2);
    }

    @Test
    void whatHasADelegateOfItsOwnTheGeneralOneLeavesOut() throws Exception {
        var matter = org.addMatter(TestBody.SETUP, "Mua sắm " + body.sign);
        var post = org.chart().headOf(body.school).orElseThrow().post().id();
        org.grantAuthority(TestBody.SETUP, post, matter, org.today(), null, "Quy chế thử");
        Delegation all = new Delegation(
                body.principal.id(),
                teacher.id(),
                body.school,
                org.today(),
                org.today().plusDays(9),
                "3/GUQ-THPT");
        org.delegate(TestBody.SETUP, all);
        assertThat(org.chart().decides(teacher.id(), matter)).isEqualTo(Competence.OWN);
        CurrentPerson second = body.person(body.school, Duty.MEMBER, "Kế toán");
        sent(second, "matter", String.valueOf(matter.value()));
        assertThat(org.chart().decides(second.id(), matter)).isEqualTo(Competence.OWN);
        assertThat(org.chart().decides(teacher.id(), matter)).isEqualTo(Competence.OTHERS);
        assertThat(org.chart().standIn(teacher.id(), body.school)).isPresent();
        assertThat(me(teacher)).contains("; và trừ việc đã ủy quyền riêng: Mua sắm " + body.sign);
    }

    /// Whoever has not a power gives none away; where nobody knows whose it is, they say that it is theirs.
    @Test
    void aMatterIsGivenByWhomTheMapGivesItTo() throws Exception {
        MatterId matter = org.addMatter(TestBody.SETUP, "Cấp phát văn bằng " + body.sign);
        String chosen = String.valueOf(matter.value());
        MatterId other = org.addMatter(TestBody.SETUP, "Dạy thêm " + body.sign);
        assertThat(sent(deputy, "matter", chosen))
                .contains("id=\"unmapped\"", "chưa ghi ai quyết định “Cấp phát văn bằng " + body.sign + "”")
                .contains("12/GUQ-THPT");
        assertThat(sent(deputy, "matter", chosen, "unmapped", String.valueOf(other.value())))
                .as("said of another")
                .contains("id=\"unmapped\"");
        assertThat(given()).isZero();

        var theirs = org.chart().headOf(body.department).orElseThrow().post().id();
        org.grantAuthority(TestBody.SETUP, theirs, matter, org.today(), null, "Quy chế thử");
        assertThat(sent(deputy, "matter", chosen, "unmapped", chosen))
                .contains(
                        "matter-error",
                        "việc này do Trưởng phòng Kế hoạch - Tài chính (" + body.departmentHead.name() + ") quyết định")
                .contains("12/GUQ-THPT");
        assertThatThrownBy(() -> org.delegate(body.principal.actor(), of(matter)))
                .isInstanceOfSatisfying(
                        OrgRefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MATTER_OF_OTHERS));
        assertThat(given()).isZero();
        sent(deputy);
        assertThat(given()).as("all of it stays as it was").isOne();

        var own = org.chart().headOf(body.school).orElseThrow().post().id();
        org.grantAuthority(TestBody.SETUP, own, matter, org.today(), null, "Quy chế thử");
        sent(deputy, "matter", chosen);
        assertThat(given()).isEqualTo(2);
        sent(deputy, "matter", String.valueOf(other.value()), "unmapped", String.valueOf(other.value()));
        assertThat(given()).isEqualTo(3);
    }

    private Delegation of(MatterId matter) {
        LocalDate today = org.today();
        return new Delegation(
                0,
                body.principal.id(),
                deputy.id(),
                body.school,
                today,
                today.plusDays(9),
                "12/GUQ-THPT",
                matter,
                false,
                today,
                null);
    }

    /// The rule that it ends with the next year is not confirmed: it asks, and refuses nothing.
    @Test
    void aVeryLongOneIsAskedAboutOnceMore() throws Exception {
        String last = "2099-12-31";
        String limit = "31/12/" + (org.today().getYear() + 1);
        assertThat(sent(deputy, "givenLast", last)).contains("id=\"longer\"", limit);
        assertThat(given()).isZero();
        sent(deputy, "givenLast", last, "longer", "yes");
        assertThat(given()).isOne();
        assertThat(sent(deputy, "givenLast", limit.substring(6) + "-12-31")).doesNotContain("id=\"longer\"");
    }

    /// No register gives a number twice in a year: of papers of two days one is mistaken, as a rule.
    @Test
    void aNumberThatAnotherPaperOfTheYearHasIsAskedAboutOnceMore() throws Exception {
        LocalDate first = LocalDate.of(org.today().getYear() - 1, 3, 2);
        String other = first.plusDays(1).toString();
        sent(deputy, "paperDay", first.toString());
        assertThat(sent(deputy, "matter", "staff", "paperDay", first.toString()))
                .doesNotContain("id=\"again\"");
        assertThat(given()).isEqualTo(2);
        takenBack();
        assertThat(sent(deputy, "paperDay", other)).contains("id=\"again\"", "02/03/" + first.getYear());
        assertThat(given()).isOne();
        sent(deputy, "paperDay", other, "again", "yes");
        assertThat(given()).isEqualTo(2);
    }

    private void read(CurrentPerson reader, Delegation given) throws Exception {
        TestBody.send(web, reader, post("/me/delegations/" + given.id() + "/read"));
    }

    private String desk(CurrentPerson person) throws Exception {
        return TestBody.see(web, person, "/").getContentAsString(StandardCharsets.UTF_8);
    }

    private String me(CurrentPerson person) throws Exception {
        return TestBody.see(web, person, "/me").getContentAsString(StandardCharsets.UTF_8);
    }
}
