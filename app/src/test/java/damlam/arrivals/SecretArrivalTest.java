package damlam.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.RegisterQuery;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Duty;
import damlam.org.Org;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A document with a mark of secrecy comes in: it is there for those who are named, and for those it is given to.
@ServerTest
class SecretArrivalTest {
    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Numbers numbers;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private CurrentPerson otherClerk;
    private String subject;
    private String text;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        otherClerk = here.person(here.office, Duty.CLERK, "Văn thư khác");
        subject = "việc kín " + UUID.randomUUID().toString().substring(0, 8);
        text = """
                UBND TỈNH AN BÌNH
                SỞ NỘI VỤ

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                MẬT

                Số: 12/SNV
                V/v %s
                An Bình, ngày 12 tháng 4 năm 2024

                Kính gửi: Sở Thử Nghiệm

                Nội dung.
                """.formatted(subject);
    }

    private String brought() throws Exception {
        return String.valueOf(
                TestBody.send(web, here.clerk, multipart("/documents/new").param("text", text))
                        .getRedirectedUrl());
    }

    private MockHttpServletResponse register(String draft, String secrecy, String... more) throws Exception {
        var form = post(draft)
                .param("direction", "INCOMING")
                .param("number", "12/SNV" + here.sign)
                .param("issuer", "Sở Nội vụ tỉnh An Bình")
                .param("subject", subject)
                .param("secrecy", secrecy)
                .param("text", text);
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return TestBody.send(web, here.clerk, form);
    }

    private static DocumentId id(MockHttpServletResponse registered) {
        String address = String.valueOf(registered.getRedirectedUrl());
        return new DocumentId(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
    }

    private String see(CurrentPerson person, String page) throws Exception {
        return TestBody.see(web, person, page).getContentAsString();
    }

    @Test
    void theMarkIsProposedAndNotPassedOverInSilence() throws Exception {
        String draft = brought();
        assertThat(see(here.clerk, draft)).contains("<option value=\"MAT\" selected>Mật");
        assertThat(register(draft, "").getContentAsString()).contains("Văn bản có dấu chỉ độ mật");
        DocumentId open = id(register(draft, "", "open", "yes"));
        assertThat(documents.restricted(open)).isFalse();
    }

    @Test
    void itIsThereForThoseNamedOnlyAndForThoseItIsGivenTo() throws Exception {
        DocumentId id = id(register(
                brought(), "MAT", "readers", String.valueOf(here.official.id().value())));
        String page = "/documents/" + id.value();
        for (CurrentPerson named : List.of(here.clerk, here.official)) {
            assertThat(see(named, page)).contains(subject, "Văn bản mật. Người được xem:");
        }
        for (CurrentPerson other : List.of(here.leader, here.chief, otherClerk, here.departmentHead)) {
            hidden(other, id);
        }

        arrivals.submit(here.clerk, id, 0, here.leader.id(), "");
        assertThat(see(here.leader, page)).contains(subject);
        assertThat(see(here.leader, "/")).contains(subject);
        hidden(here.chief, id);

        arrivals.direct(here.leader, id, 1, here.department, List.of(), null, "");
        assertThat(see(here.departmentHead, "/")).contains(subject);
        CurrentPerson colleague = here.person(here.department, Duty.MEMBER, "Chuyên viên khác");
        hidden(colleague, id);
        hidden(here.principal, id);
        arrivals.receive(here.departmentHead, id, 2);
        assertThat(arrivals.find(id).orElseThrow().stage()).isEqualTo(Standing.Stage.TO_SETTLE);
    }

    private void hidden(CurrentPerson person, DocumentId id) throws Exception {
        assertThat(documents.visible(person, id)).as(person.title()).isEmpty();
        assertThat(documents.search(person, subject, 5, 0).all()).isZero();
        RegisterQuery query =
                new RegisterQuery(Direction.INCOMING, null, subject, "", RegisterQuery.Sort.ARRIVAL, true, 1);
        assertThat(documents.list(person, query).all()).isZero();
        assertThat(TestBody.see(web, person, "/documents/" + id.value()).getStatus())
                .isEqualTo(404);
        assertThat(TestBody.see(web, person, "/arrivals/" + id.value()).getStatus())
                .isEqualTo(404);
        for (String list : List.of("/", "/arrivals", "/documents", "/registers/incoming", "/search?q=kin")) {
            assertThat(see(person, list)).as(person.title() + list).doesNotContain(subject);
        }
    }

    /// In the book of secrets and in the common one it is there for whom it names, with its degree; on paper the
    /// common one says its number only.
    @Test
    void itStandsInTheRegistersForThoseWhoMaySeeIt() throws Exception {
        DocumentId id = id(register(brought(), "TOI_MAT"));
        String no = String.valueOf(documents.find(id).orElseThrow().arrivalNo());
        String days = "?from=" + org.today() + "&to=" + org.today();
        for (String book : List.of("restricted-in", "incoming", "handling")) {
            assertThat(see(here.clerk, lastPage("/registers/" + book + days)))
                    .as(book)
                    .contains("12/SNV" + here.sign);
            assertThat(see(otherClerk, lastPage("/registers/" + book + days)))
                    .as(book)
                    .doesNotContain(subject, "12/SNV" + here.sign);
        }
        assertThat(see(here.clerk, lastPage("/registers/restricted-in" + days))).contains(subject, "Tối mật");
        assertThat(see(here.clerk, "/registers/restricted" + days)).doesNotContain(subject);
        assertThat(see(here.clerk, "/documents/" + id.value())).contains("<dt>Độ mật</dt>", "Tối mật");
        assertThat(see(here.clerk, "/arrivals/" + id.value())).contains("Tối mật");
        assertThat(see(here.clerk, "/documents?register=incoming&sort=arrival&order=desc"))
                .contains(subject, "Tối mật");
        assertThat(printed("restricted-in", days)).contains(subject);
        assertThat(printed("incoming", days))
                .doesNotContain(subject, "12/SNV" + here.sign)
                .contains("văn bản mật", no);
        assertThat(printed("handling", days))
                .doesNotContain(subject, "12/SNV" + here.sign)
                .contains("văn bản mật", no);
    }

    @Test
    void aSeriesOfItsOwnNumbersItWhereThereIsOne() throws Exception {
        here.decide(numbers, Scope.RESTRICTED_ARRIVALS, "Văn bản mật đến", here.sign);
        DocumentId first = id(register(brought(), "MAT"));
        DocumentId second = id(register(brought(), "TUYET_MAT", "anyway", "yes"));
        assertThat(documents.find(first).orElseThrow().arrivalNo()).isEqualTo(1);
        assertThat(documents.find(second).orElseThrow()).satisfies(one -> {
            assertThat(one.arrivalNo()).isEqualTo(2);
            assertThat(one.apart()).isTrue();
            assertThat(one.degree()).isEqualTo("TUYET_MAT");
        });
        DocumentId open = id(register(brought(), "", "open", "yes", "anyway", "yes"));
        assertThat(documents.find(open).orElseThrow().apart()).isFalse();
        String days = "?from=" + org.today() + "&to=" + org.today();
        assertThat(see(here.clerk, "/registers/restricted-in" + days)).contains(subject, "Tuyệt mật");
        assertThat(see(here.clerk, "/documents/" + second.value())).contains("2 (sổ văn bản mật)");
    }

    /// Other tests fill the common registers.
    private String lastPage(String address) throws Exception {
        String first = see(here.clerk, address);
        int pages = 0;
        while (first.contains("page=" + (pages + 1))
                && !see(here.clerk, address + "&page=" + pages).contains("12/SNV" + here.sign)) {
            pages++;
            first = see(here.clerk, address + "&page=" + pages);
        }
        return address + "&page=" + pages;
    }

    private String printed(String book, String days) throws Exception {
        byte[] file = TestBody.see(web, here.clerk, "/registers/" + book + ".xlsx" + days)
                .getContentAsByteArray();
        try (XSSFWorkbook sheet = new XSSFWorkbook(new ByteArrayInputStream(file));
                XSSFExcelExtractor words = new XSSFExcelExtractor(sheet)) {
            return words.getText();
        }
    }

    @Test
    void aCopyOfItIsForThoseNamedOnly() throws Exception {
        here.decide(numbers, Scope.COPIES, "Bản sao", here.sign);
        DocumentId id = id(register(brought(), "MAT"));
        String copy = String.valueOf(TestBody.send(
                        web,
                        here.clerk,
                        post("/registers/copies/new")
                                .param("document", String.valueOf(id.value()))
                                .param("kind", "SY")
                                .param("place", "Hư Cấu")
                                .param("signer", "Người Ký Hư Cấu")
                                .param("signedOn", org.today().toString())
                                .param("recipients", "Phòng thử")
                                .param("copies", "1"))
                .getRedirectedUrl());
        assertThat(copy).startsWith("/registers/copies/");
        for (String page :
                List.of(copy, copy + "/copy.pdf", copy + "/copy.docx", "/registers/slip/" + id.value() + ".pdf")) {
            assertThat(TestBody.see(web, here.clerk, page).getStatus()).as(page).isEqualTo(200);
            assertThat(TestBody.see(web, here.chief, page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(see(here.chief, "/registers/copies")).doesNotContain(subject);
    }
}
