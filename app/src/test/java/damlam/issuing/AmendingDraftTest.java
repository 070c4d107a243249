package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.Refusal.Reason;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A correction and a replacement begin with what the document before them says.
@ServerTest
class AmendingDraftTest {
    private static final String SUBJECT = "tăng cường kỷ cương hành chính";
    private static final String TEXT =
            "Sở yêu cầu các đơn vị nghiêm túc thực hiện.\n1. Báo cáo kết quả về Văn phòng Sở.";

    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
    }

    private int step(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow().stepNo();
    }

    private Paper paper(DispatchType type, String addressees, List<UnitId> units, String outside) {
        return new Paper(
                type,
                SUBJECT,
                "Ủy ban nhân dân tỉnh Thử Nghiệm",
                "Thử Nghiệm",
                addressees,
                TEXT,
                "Như trên\nBáo Thử Nghiệm\nLưu: VT",
                null,
                here.leader.id(),
                false,
                new Arrival(Channel.ELECTRONIC, Urgency.URGENT, null),
                units,
                outside,
                null);
    }

    private Document released(Paper paper, Purpose purpose) {
        DraftId id = issuing.draft(here.official, purpose, paper);
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        DocumentId document = releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id), true);
        return documents.find(document).orElseThrow();
    }

    private Document letter() {
        List<UnitId> units = List.of(here.school, here.department);
        return released(paper(DispatchType.CONG_VAN, "Các đơn vị thuộc Sở", units, "Báo Thử Nghiệm"), Purpose.OWN);
    }

    private org.jsoup.nodes.Document page(CurrentPerson person, String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, person, address).getContentAsString());
    }

    private static String field(Element page, String name) {
        Element field = Objects.requireNonNull(page.selectFirst("form[data-draft] [name=" + name + "]"));
        Element chosen = field.selectFirst("option[selected]");
        return chosen != null
                ? chosen.val()
                : field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    private static List<String> units(Element page) {
        return page.select("input[name=units][checked]").eachAttr("value");
    }

    private static String printed(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    @Test
    void thePageOfTheDocumentLeadsToBothAndTheTranscriptIsMendedElsewhere() throws Exception {
        Document issued = letter();
        String address = "/documents/" + issued.id().value();
        String corrects = "a[href=/issuing/new?corrects=" + issued.id().value() + "]";
        String replaces = "a[href=/issuing/new?replaces=" + issued.id().value() + "]";
        for (CurrentPerson drafting : List.of(here.clerk, here.official)) {
            org.jsoup.nodes.Document page = page(drafting, address);
            assertThat(page.select(corrects).text()).isEqualTo("Soạn văn bản đính chính");
            assertThat(page.select(replaces).text()).isEqualTo("Soạn văn bản thay thế");
        }
        assertThat(page(here.principal, address).select(corrects + ", " + replaces))
                .as("who only received it amends nothing")
                .isEmpty();
        assertThat(page(here.clerk, address).text())
                .contains("Sửa bản chép cho khớp với văn bản gốc")
                .doesNotContain("Đính chính nội dung");
        released(paper(DispatchType.CONG_VAN, "", List.of(here.school, here.department), ""), Purpose.OWN);
        released(
                paper(DispatchType.CONG_VAN, "", List.of(here.school, here.department), ""),
                new Purpose(null, null, issued.id()));
        assertThat(page(here.clerk, address).select(corrects + ", " + replaces))
                .as("what was replaced has its successor")
                .isEmpty();
    }

    @Test
    void aCorrectionCitesTheDocumentAndGoesWhereItWent() throws Exception {
        Document issued = letter();
        org.jsoup.nodes.Document form =
                page(here.official, "/issuing/new?corrects=" + issued.id().value());
        String shortly = "Công văn số " + issued.number() + " " + printed(org.today());
        assertThat(field(form, "type")).isEqualTo("CONG_VAN");
        assertThat(field(form, "subject")).isEqualTo("đính chính " + shortly);
        assertThat(field(form, "body"))
                .startsWith("Sở Thử Nghiệm " + here.sign + " đính chính " + shortly + " của Sở Thử Nghiệm " + here.sign
                        + " về việc " + SUBJECT + " như sau:")
                .endsWith("Tại …\nĐã ghi: …\nNay đính chính là: …")
                .doesNotContain("nghiêm túc thực hiện");
        assertThat(field(form, "addressees")).isEqualTo("Các đơn vị thuộc Sở");
        assertThat(field(form, "recipients")).contains("Báo Thử Nghiệm");
        assertThat(field(form, "outside")).isEqualTo("Báo Thử Nghiệm");
        assertThat(field(form, "channel")).isEqualTo("ELECTRONIC");
        assertThat(units(form))
                .containsExactlyInAnyOrder(
                        String.valueOf(here.school.value()), String.valueOf(here.department.value()));

        Paper open = new Paper(
                DispatchType.CONG_VAN,
                field(form, "subject"),
                "",
                "Thử Nghiệm",
                field(form, "addressees"),
                field(form, "body"),
                field(form, "recipients"),
                null,
                here.leader.id(),
                false,
                new Arrival(Channel.ELECTRONIC, Urgency.NORMAL, null),
                List.of(here.school),
                "",
                null);
        DraftId id = issuing.draft(here.official, new Purpose(null, issued.id(), null), open);
        Assertions.assertThatExceptionOfType(Refusal.class)
                .as("what was wrong is for the drafter to write")
                .isThrownBy(() -> issuing.submit(here.official, id, step(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNWRITTEN));
    }

    @Test
    void aCorrectionOfADecisionIsAddressedToThoseWhoGotIt() throws Exception {
        Document issued = released(
                paper(DispatchType.QUYET_DINH, "", List.of(here.school, here.department), "Báo Thử Nghiệm"),
                Purpose.OWN);
        org.jsoup.nodes.Document form =
                page(here.clerk, "/issuing/new?corrects=" + issued.id().value());
        assertThat(field(form, "type")).isEqualTo("CONG_VAN");
        assertThat(field(form, "subject")).startsWith("đính chính Quyết định số " + issued.number());
        assertThat(field(form, "addressees").lines())
                .containsExactlyInAnyOrder("Trường THPT Thử Nghiệm", "Phòng Kế hoạch - Tài chính", "Báo Thử Nghiệm");
    }

    @Test
    void aReplacementBeginsWithTheTextOfTheOldOne() throws Exception {
        Document issued = released(
                paper(DispatchType.BAO_CAO, "", List.of(here.school, here.department), "Báo Thử Nghiệm"), Purpose.OWN);
        org.jsoup.nodes.Document form =
                page(here.official, "/issuing/new?replaces=" + issued.id().value());
        assertThat(field(form, "type")).isEqualTo("BAO_CAO");
        assertThat(field(form, "subject")).isEqualTo(SUBJECT);
        assertThat(field(form, "body"))
                .startsWith(TEXT + "\n")
                .as("what it replaces is named, for the drafter to edit")
                .contains("Văn bản này thay thế Báo cáo số " + issued.number() + " ngày ");
        assertThat(field(form, "recipients")).contains("Báo Thử Nghiệm");
        assertThat(field(form, "channel")).isEqualTo("ELECTRONIC");
        assertThat(field(form, "signer"))
                .isEqualTo(String.valueOf(here.leader.id().value()));
        assertThat(units(form)).hasSize(2);
        assertThat(form.select("form[data-draft]").attr("data-keep"))
                .as("what another draft left in the browser is not put over it")
                .contains("-r" + issued.id().value());
    }

    @Test
    void ofADocumentThatWasRegisteredByHandTheTextIsTakenFromTheRegister() throws Exception {
        String text = """
                ỦY BAN NHÂN DÂN TỈNH THỬ
                SỞ THỬ NGHIỆM

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: 9/%s
                V/v rà soát quy chế
                Nơi Thử, ngày 12 tháng 4 năm 2024

                Kính gửi: Các phòng thuộc Sở

                Sở yêu cầu các phòng rà soát quy chế làm việc./.

                Nơi nhận:
                - Như trên;
                - Lưu: VT.

                GIÁM ĐỐC
                Nguyễn Văn Phê
                """.formatted(here.sign);
        DocumentId id = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "9/" + here.sign,
                        LocalDate.of(2024, 4, 12),
                        "Sở Thử Nghiệm",
                        "CONG_VAN",
                        "rà soát quy chế",
                        "Nguyễn Văn Phê",
                        new Content(text, null)));
        org.jsoup.nodes.Document form = page(here.clerk, "/issuing/new?replaces=" + id.value());
        assertThat(field(form, "body").lines())
                .containsExactly(
                        "Sở yêu cầu các phòng rà soát quy chế làm việc.",
                        "",
                        "Văn bản này thay thế Công văn số 9/" + here.sign
                                + " ngày 12 tháng 4 năm 2024 của Sở Thử Nghiệm về việc rà soát quy chế.");
        assertThat(field(form, "addressees")).isEqualTo("Các phòng thuộc Sở");
        assertThat(field(form, "recipients").lines()).containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void whoMayNoLongerReadARecalledDocumentIsNotGivenItsText() throws Exception {
        Document issued = letter();
        DraftId id = issuing.ofDocument(issued.id()).orElseThrow().id();
        releases.recall(here.leader, id, step(id), "Ban hành nhầm.");
        String address = "/issuing/new?replaces=" + issued.id().value();
        assertThat(page(here.principal, address).html())
                .contains(issued.number())
                .doesNotContain("nghiêm túc thực hiện");
        assertThat(page(here.clerk, address).html()).contains("nghiêm túc thực hiện");
        assertThat(page(here.clerk, "/documents/" + issued.id().value())
                        .select("a[href=/issuing/new?corrects=" + issued.id().value() + "]"))
                .as("what does not hold is not corrected")
                .isEmpty();
    }
}
