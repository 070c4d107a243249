package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.Refusal.Reason;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import damlam.signatures.Papers;
import damlam.signatures.Picture;
import damlam.signatures.Signatures;
import damlam.signatures.TestAuthority;
import damlam.signatures.Verdict;
import damlam.signatures.Verdict.Coverage;
import java.awt.Color;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// A document with both signatures, from its signer's key to its receivers.
@ServerTest
class SigningsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", Instant.now());

    @Autowired
    Issuing issuing;

    @Autowired
    Signings signings;

    @Autowired
    Releases releases;

    @Autowired
    Signatures signatures;

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
        decide(here.sign);
    }

    private void decide(String organ) {
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", organ);
    }

    private Paper paper() {
        return new Paper(
                DispatchType.CONG_VAN,
                "tăng cường kỷ cương hành chính",
                "Ủy ban nhân dân tỉnh Thử Nghiệm",
                "Thử Nghiệm",
                "Trường THPT Thử Nghiệm",
                "Sở yêu cầu các đơn vị nghiêm túc thực hiện.",
                "Như trên\nLưu: VT",
                null,
                here.leader.id(),
                false,
                new Arrival(Channel.ELECTRONIC, Urgency.URGENT, null),
                List.of(here.school),
                "",
                null);
    }

    private DraftId toSign() {
        DraftId id = issuing.draft(here.official, Purpose.OWN, paper());
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        return id;
    }

    private Draft at(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow();
    }

    private int step(DraftId id) {
        return at(id).stepNo();
    }

    private static Picture signature() throws Exception {
        return Picture.signature(Papers.signature(Color.BLUE));
    }

    private void approve(DraftId id) throws Exception {
        signings.approve(
                here.leader, id, step(id), AUTHORITY.holder(here.leader.name()).key(), signature());
    }

    private byte[] file(DraftId id) {
        DocumentId document = at(id).document();
        return documents
                .file(document, documents.find(document).orElseThrow().version())
                .orElseThrow()
                .bytes();
    }

    @Test
    void theSignerSignsBeforeItHasANumberAndTheOrganAfterwards() throws Exception {
        DraftId id = toSign();
        approve(id);
        assertThat(at(id).state()).isEqualTo(State.SIGNED);
        assertThat(signatures.verify(releases.pdf(at(id)))).hasSize(1);

        DocumentId document = releases.number(here.clerk, id, step(id));
        assertThat(documents.text(document)).contains("Số: 01/" + here.sign, "KHẨN");
        assertThat(signatures.verify(file(id))).extracting(Verdict::coverage).containsExactly(Coverage.FILLED_LATER);

        signings.seal(
                here.clerk,
                id,
                step(id),
                AUTHORITY.holder("Sở Thử Nghiệm").key(),
                Picture.seal(Papers.seal(Color.RED)),
                36.0);
        assertThat(at(id).state()).isEqualTo(State.SEALED);
        assertThat(signatures.verify(file(id)))
                .extracting(Verdict::coverage)
                .containsExactly(Coverage.FILLED_LATER, Coverage.WHOLE);
        assertThat(signatures.verify(file(id))).allMatch(verdict -> verdict.conclusion() != Verdict.Conclusion.INVALID);
    }

    @Test
    void whatIsSentBackIsSignedAnew() throws Exception {
        DraftId id = toSign();
        approve(id);
        issuing.sendBack(here.clerk, id, step(id), "Sai nơi nhận");
        assertThat(signatures.verify(releases.pdf(at(id)))).isEmpty();
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        approve(id);
        releases.number(here.clerk, id, step(id));
        assertThat(signatures.verify(file(id))).hasSize(1);
    }

    @Test
    void theSymbolThatWasSignedIsThatOfTheRegister() throws Exception {
        DraftId id = toSign();
        approve(id);
        numbers.end(here.leader, numbers.series(here.body).getFirst().id(), org.today());
        decide("X" + here.sign);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> releases.number(here.clerk, id, step(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_SYMBOL));
        assertThat(at(id).state()).isEqualTo(State.SIGNED);
    }

    @Test
    void nobodyElseSignsAndNothingIsKept() throws Exception {
        DraftId id = toSign();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signings.approve(
                        here.deputy,
                        id,
                        step(id),
                        AUTHORITY.holder(here.deputy.name()).key(),
                        signature()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
        assertThat(at(id).state()).isEqualTo(State.TO_SIGN);
        assertThat(signatures.verify(releases.pdf(at(id)))).isEmpty();
    }

    @Test
    void aFileChangedAfterItWasSignedIsNotTaken() throws Exception {
        DraftId id = toSign();
        approve(id);
        releases.number(here.clerk, id, step(id));
        byte[] broken = file(id).clone();
        broken[200] ^= 1;
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        releases.seal(here.clerk, id, step(id), new OriginalFile("a.pdf", "application/pdf", broken)))
                .satisfies(refused -> assertThat(refused.reason()).isIn(Reason.BROKEN_SIGNATURE, Reason.UNFIT_PDF));
        assertThat(at(id).state()).isEqualTo(State.NUMBERED);
    }

    private MockHttpServletResponse sign(DraftId id, CurrentPerson by, String act, String password, byte[] picture)
            throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart("/issuing/" + id.value() + "/acts");
        form.file(new MockMultipartFile(
                "key",
                "khoa.p12",
                "application/x-pkcs12",
                AUTHORITY.holder(by.name()).file()));
        form.file(new MockMultipartFile("picture", "hinh.png", "image/png", picture));
        form.param("act", act)
                .param("seen", String.valueOf(step(id)))
                .param("how", "key")
                .param("width", "36")
                .param("password", password);
        return TestBody.send(web, by, form);
    }

    @Test
    void aBrowserSignsToo() throws Exception {
        DraftId id = toSign();
        String page = "/issuing/" + id.value();
        assertThat(TestBody.see(web, here.leader, page).getContentAsString()).contains("Ký số", "Ký trên bản giấy");
        String password = new String(TestAuthority.PASSWORD);
        byte[] blue = Papers.signature(Color.BLUE);
        MockHttpServletResponse wrong = sign(id, here.leader, "APPROVE", "sai", blue);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Sai mật khẩu");
        assertThat(sign(id, here.leader, "APPROVE", password, Papers.signature(Color.RED))
                        .getContentAsString())
                .contains("Hình chữ ký phải màu xanh");
        assertThat(at(id).state()).isEqualTo(State.TO_SIGN);
        assertThat(sign(id, here.leader, "APPROVE", password, blue).getRedirectedUrl())
                .contains(page);
        releases.number(here.clerk, id, step(id));
        assertThat(TestBody.see(web, here.clerk, page).getContentAsString()).contains("Ký số của cơ quan");
        assertThat(sign(id, here.clerk, "SEAL", password, Papers.seal(Color.RED))
                        .getRedirectedUrl())
                .contains(page);
        assertThat(signatures.verify(file(id))).hasSize(2);
    }

    private DocumentId released() throws Exception {
        DraftId id = toSign();
        approve(id);
        DocumentId document = releases.number(here.clerk, id, step(id));
        signings.seal(
                here.clerk,
                id,
                step(id),
                AUTHORITY.holder("Sở Thử Nghiệm").key(),
                Picture.seal(Papers.seal(Color.RED)),
                36.0);
        releases.release(here.clerk, id, step(id));
        return document;
    }

    @Test
    void thePageOfTheDocumentNamesWhichFileBearsWhichSignature() throws Exception {
        DocumentId document = released();
        String page =
                TestBody.see(web, here.clerk, "/documents/" + document.value()).getContentAsString();
        assertThat(page)
                .contains("Bản 1: đã ký số, có chữ ký của người ký<")
                .contains("Bản 2: đã ký số, có chữ ký của người ký và của cơ quan<")
                .contains("nội dung còn nguyên vẹn; không xác định được tổ chức chứng thực tin cậy");
        String check = "/signatures/documents/" + document.value() + "/2";
        assertThat(page).contains("href=\"" + check + "\"");
        assertThat(TestBody.see(web, here.clerk, check).getContentAsString())
                .contains("Chữ ký số trên tệp", here.leader.name(), "Tệp được lưu cùng văn bản 01/" + here.sign);
        assertThat(TestBody.see(web, here.clerk, "/signatures/documents/" + document.value() + "/9")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotReadADocumentDoesNotCheckItsFileEither() throws Exception {
        DocumentId document = released();
        CurrentPerson elsewhere = new TestBody(org, accounts).principal;
        assertThat(TestBody.see(web, elsewhere, "/signatures/documents/" + document.value() + "/2")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aTextWithoutAFileIsSaidToBearNothing() throws Exception {
        DocumentId document = here.register(documents, Direction.OUTGOING, "8/" + here.sign, "việc thử");
        assertThat(TestBody.see(web, here.clerk, "/documents/" + document.value())
                        .getContentAsString())
                .contains("Bản 1: nội dung, không có tệp", "chưa gửi đến đâu");
    }

    @Test
    void whoReceivedItIsToldOfEachReceiver() throws Exception {
        DocumentId document = released();
        String address = "/documents/" + document.value();
        assertThat(TestBody.see(web, here.clerk, address).getContentAsString())
                .contains("1 nơi</a>; 0/1 đã nhận", "Trường THPT Thử Nghiệm", "Chưa ký nhận");
        DraftId id = issuing.ofDocument(document).orElseThrow().id();
        releases.receive(here.principal, id, here.school);
        assertThat(TestBody.see(web, here.clerk, address).getContentAsString())
                .contains("1 nơi</a>; 1/1 đã nhận", "Ký nhận: " + here.principal.name());
        assertThat(TestBody.see(web, here.principal, address).getContentAsString())
                .contains("1/1 đã nhận")
                .doesNotContain("Ký nhận: ");
    }

    private String sheets(CurrentPerson by, DraftId id) throws Exception {
        return TestBody.see(web, by, "/issuing/" + id.value()).getContentAsString();
    }

    @Test
    void whoSignsSeesTheSheetAndWhoNumbersSeesItSigned() throws Exception {
        DraftId id = toSign();
        String open = sheets(here.leader, id);
        assertThat(open).contains("data:image/png;base64,", "Chữ ký đặt lên đúng các trang dưới đây");
        approve(id);
        String signed = sheets(here.clerk, id);
        assertThat(signed).contains("data:image/png;base64,").doesNotContain("Chữ ký đặt lên đúng");
        assertThat(picture(signed)).as("the signature is on it").isNotEqualTo(picture(open));
        releases.number(here.clerk, id, step(id));
        assertThat(picture(sheets(here.clerk, id))).as("the number is on it").isNotEqualTo(picture(signed));
        assertThat(sheets(here.official, id)).contains("Xem dạng chữ");
    }

    private static String picture(String page) {
        int from = page.indexOf("data:image/png;base64,");
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    void ofADraftWrittenElsewhereTheFileIsToBeOpened() throws Exception {
        byte[] word = releases.word(at(issuing.draft(here.official, Purpose.OWN, paper())));
        Paper own = paper();
        Paper written = new Paper(
                own.type(),
                own.subject(),
                "",
                "",
                "",
                "",
                "",
                null,
                own.signer(),
                false,
                own.how(),
                own.units(),
                "",
                new OriginalFile("du-thao.docx", "application/octet-stream", word));
        DraftId id = issuing.draft(here.official, Purpose.OWN, written);
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        assertThat(sheets(here.leader, id))
                .contains("Dự thảo là tệp du-thao.docx", "xem hết trước khi ký")
                .doesNotContain("data:image/png;base64,");
    }
}
