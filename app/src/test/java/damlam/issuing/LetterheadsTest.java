package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The first draft begins with what the body's own documents bear at their head.
@ServerTest
class LetterheadsTest {
    @Autowired
    Documents documents;

    @Autowired
    Issuing issuing;

    @Autowired
    Numbers numbers;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private String name;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        name = org.chart().unit(here.body).map(Unit::name).orElseThrow();
    }

    private DocumentId issued(String number, String place, boolean restricted) {
        String text = """
                ỦY BAN NHÂN DÂN TỈNH HƯ CẤU
                %s

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: %s
                V/v việc thử
                %s, ngày 12 tháng 4 năm 2024

                Kính gửi: Các phòng thuộc Sở

                Nội dung.
                """.formatted(name.toUpperCase(Locale.ROOT), number, place);
        Registration what = new Registration(
                Direction.OUTGOING, number, org.today(), name, "CONG_VAN", "việc thử", "", new Content(text, null));
        return documents.register(here.clerk.actor(), what, restricted ? Set.of(here.leader.id()) : Set.of());
    }

    private String form() throws Exception {
        return TestBody.see(web, here.official, "/issuing/new").getContentAsString();
    }

    @Test
    void nothingIsMadeUpWhereNothingWasIssued() throws Exception {
        assertThat(form())
                .contains("name=\"superior\" type=\"text\" value=\"\"", "name=\"place\" type=\"text\" value=\"\"");
    }

    @Test
    void theLatestDocumentIsTakenUnlessItIsSecretOrRecalled() throws Exception {
        issued("1/" + here.sign, "Nơi Thử", false);
        issued("2/" + here.sign, "Nơi Mật", true);
        DocumentId recalled = issued("3/" + here.sign, "Nơi Cũ", false);
        documents.recall(here.clerk.actor(), recalled, "nhầm");
        assertThat(form())
                .contains("value=\"ỦY BAN NHÂN DÂN TỈNH HƯ CẤU\"", "value=\"Nơi Thử\"")
                .contains("Lấy theo văn bản 1/" + here.sign);
    }

    @Test
    void eachLineIsTakenFromTheLatestDocumentThatHasIt() throws Exception {
        issued("1/" + here.sign, "Nơi Thử", false);
        here.register(documents, Direction.OUTGOING, "2/" + here.sign, "không có đầu đề");
        documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "3/" + here.sign,
                        org.today(),
                        name,
                        "CONG_VAN",
                        "việc thử",
                        "",
                        new Content("Nơi Mới, ngày 13 tháng 4 năm 2024\n\nKính gửi: Các phòng", null)));
        assertThat(form())
                .contains("value=\"ỦY BAN NHÂN DÂN TỈNH HƯ CẤU\"", "Lấy theo văn bản 1/" + here.sign)
                .contains("value=\"Nơi Mới\"", "Lấy theo văn bản 3/" + here.sign);
    }

    @Test
    void onesOwnLastDraftGoesBefore() throws Exception {
        issued("1/" + here.sign, "Nơi Thử", false);
        Paper own = new Paper(
                DispatchType.CONG_VAN,
                "việc khác",
                "Bộ Hư Cấu",
                "Nơi Riêng",
                "",
                "Nội dung.",
                "",
                null,
                null,
                false,
                Arrival.ON_PAPER,
                List.of(),
                "",
                null);
        issuing.draft(here.official, Purpose.OWN, own);
        assertThat(form())
                .contains("value=\"Bộ Hư Cấu\"", "value=\"Nơi Riêng\"")
                .doesNotContain("Lấy theo văn bản");
    }

    @Test
    void aSchoolThatIssuedNothingStandsBelowItsBodyAndWhereThatIs() throws Exception {
        // Of a name that no other school of this database has issued under.
        org.amendUnit(TestBody.SETUP, here.school, "Trường THPT " + here.sign, UnitKind.PUBLIC_UNIT, here.body, 0);
        issued("1/" + here.sign, "Nơi Thử", false);
        assertThat(TestBody.see(web, here.principal, "/issuing/new").getContentAsString(StandardCharsets.UTF_8))
                .contains("value=\"" + name + "\"", "value=\"Nơi Thử\"")
                .doesNotContain("Lấy theo văn bản </");
    }

    @Test
    void whatASchoolDraftsGoesToItsClerkAndNotToAnOffice() throws Exception {
        Paper paper = new Paper(
                DispatchType.CONG_VAN,
                "việc của trường",
                "",
                "",
                "",
                "Nội dung.",
                "",
                null,
                here.principal.id(),
                false,
                Arrival.ON_PAPER,
                List.of(here.school),
                "",
                null);
        String address =
                "/issuing/" + issuing.draft(here.principal, Purpose.OWN, paper).value();
        assertThat(TestBody.see(web, here.principal, address).getContentAsString(StandardCharsets.UTF_8))
                .contains("Dự thảo đến văn thư của đơn vị")
                .doesNotContain("đến Văn phòng kiểm tra");
        DraftId ours = issuing.draft(here.official, Purpose.OWN, paper);
        assertThat(TestBody.see(web, here.official, "/issuing/" + ours.value())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("đến Văn phòng kiểm tra");
    }

    @Test
    void aUnitHasOneSign() {
        assertThat(numbers.sign(here.school)).isEqualTo("THPT" + here.sign);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", "MOT-" + here.sign);
        assertThat(numbers.sign(here.body)).as("as it is numbered").isEqualTo("MOT-" + here.sign);
    }
}
