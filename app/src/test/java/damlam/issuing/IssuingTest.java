package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.arrivals.Standing;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.Refusal.Reason;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.registers.BookQuery;
import damlam.registers.Books;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// From a first draft to its receivers: who has it, what is refused, what is kept.
@ServerTest
class IssuingTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Documents documents;

    @Autowired
    Books books;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    DraftsKept kept;

    private TestBody here;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
    }

    private void series() {
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
    }

    private Paper paper(DispatchType type, @Nullable PersonId signer, @Nullable MatterId matter, List<UnitId> units) {
        return paper(
                type,
                signer,
                matter,
                units,
                "Căn cứ kế hoạch công tác năm.\nSở yêu cầu các đơn vị nghiêm túc thực hiện.");
    }

    private Paper paper(
            DispatchType type, @Nullable PersonId signer, @Nullable MatterId matter, List<UnitId> units, String body) {
        return new Paper(
                type,
                "tăng cường kỷ cương hành chính",
                "Ủy ban nhân dân tỉnh Thử Nghiệm",
                "Thử Nghiệm",
                "Trường THPT Thử Nghiệm",
                body,
                "Như trên\nLưu: VT, KHTC",
                matter,
                signer,
                false,
                new Arrival(Channel.PAPER, Urgency.NORMAL, null),
                units,
                "",
                null);
    }

    private DraftId draft(PersonId signer) {
        return issuing.draft(
                here.official, Purpose.OWN, paper(DispatchType.CONG_VAN, signer, null, List.of(here.school)));
    }

    private Draft at(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow();
    }

    private int step(DraftId id) {
        return at(id).stepNo();
    }

    private DraftId signed(PersonId signer, CurrentPerson by) {
        DraftId id = draft(signer);
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(by, id, step(id));
        return id;
    }

    private DraftId released() {
        series();
        DraftId id = signed(here.leader.id(), here.leader);
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        return id;
    }

    private boolean holds(CurrentPerson person, DraftId id) {
        return issuing.inHandsOf(person).stream().anyMatch(one -> one.id().equals(id));
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void itGoesFromHandToHandAndEveryStepIsInTheJournal() {
        series();
        DraftId id = draft(here.leader.id());
        assertThat(holds(here.official, id)).isTrue();
        issuing.submit(here.official, id, step(id));
        assertThat(holds(here.official, id)).isFalse();
        assertThat(holds(here.clerk, id)).isTrue();
        issuing.check(here.clerk, id, step(id), "Đã xem.");
        assertThat(holds(here.leader, id)).isTrue();
        issuing.approve(here.leader, id, step(id));
        assertThat(releases.limit(at(id))).as("a clock runs from the signature").isPresent();
        DocumentId document = releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        assertThat(holds(here.principal, id)).as("to be signed for").isTrue();
        releases.receive(here.principal, id, here.school);
        releases.receive(here.principal, id, here.school);
        assertThat(releases.receipts(id)).hasSize(1);
        assertThat(holds(here.principal, id)).isFalse();

        assertThat(jdbc.sql("select kind from journal.entry where subject = :subject order by entry_id")
                        .param("subject", "draft:" + id.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "issuing.draft",
                        "issuing.submit",
                        "issuing.check",
                        "issuing.approve",
                        "issuing.number",
                        "issuing.seal",
                        "issuing.release",
                        "issuing.receive");
        Document issued = documents.find(document).orElseThrow();
        assertThat(issued.number()).isEqualTo("01/" + here.sign + "-KHTC" + here.sign);
        assertThat(issued.signer()).isEqualTo("Giám đốc Hư Cấu");
        assertThat(books.sending(document).recipients()).isEqualTo("Trường THPT Thử Nghiệm");
        assertThat(books.sending(document).received())
                .as("who signed for it, once")
                .contains("Trường THPT Thử Nghiệm")
                .doesNotContain(";");
        assertThat(documents.visible(here.principal, document)).isPresent();
    }

    /// What is searched, cited and sent on as text are the words that were drafted, not the lines of the printed page.
    @Test
    void theTextOfTheDocumentIsThatOfItsDraft() {
        series();
        String paragraph = "Thực hiện Công văn số 718/SGDĐT-KHTC ngày 12 tháng 3 năm 2026 của Sở Giáo dục và Đào tạo"
                + " tỉnh Thái Bình về việc rà soát hồ sơ của các trường trực thuộc Sở Giáo dục và Đào tạo trong cả năm học"
                + " 2025 - 2026, Sở đề nghị các đơn vị báo cáo đầy đủ.";
        DraftId id = issuing.draft(
                here.official,
                Purpose.OWN,
                paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school), paragraph));
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        DocumentId document = releases.number(here.clerk, id, step(id));
        assertThat(documents.text(document)).contains(paragraph.substring(0, paragraph.length() - 1));
        assertThat(documents.lineage(document).cited())
                .singleElement()
                .satisfies(cited -> assertThat(cited.issuer()).isEqualTo("Sở Giáo dục và Đào tạo tỉnh Thái Bình"));
    }

    @Test
    void theNumberAndTheDayStandOnThePaper() throws Exception {
        series();
        DraftId id = signed(here.deputy.id(), here.deputy);
        DocumentId document = releases.number(here.clerk, id, step(id));
        OriginalFile file = documents.file(document, 1).orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains("Số:01/" + here.sign + "-KHTC" + here.sign);
            assertThat(text)
                    .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Phó Giám đốc Hư Cấu")
                    .contains("năm " + org.today().getYear());
        }
    }

    @Test
    void noNumberWithoutASignatureOrASeriesAndWhatFailsTakesNone() {
        DraftId id = draft(here.leader.id());
        assertThat(refused(() -> releases.number(here.clerk, id, step(id)))).isEqualTo(Reason.NOT_NOW);
        DraftId without = signed(here.leader.id(), here.leader);
        try {
            releases.number(here.clerk, without, step(without));
            throw new AssertionError("numbered without a series");
        } catch (damlam.numbers.Refusal e) {
            assertThat(e.reason()).isEqualTo(damlam.numbers.Refusal.Reason.NO_SERIES);
        }
        assertThat(at(without).state()).isEqualTo(State.SIGNED);
    }

    @Test
    void whatTheClerkUsuallyDoesIsOfferedFirst() throws Exception {
        DraftId id = signed(here.leader.id(), here.leader);
        String page = TestBody.see(web, here.clerk, "/issuing/" + id.value()).getContentAsString();
        assertThat(page)
                .contains("name=\"act\" value=\"NUMBER\"", "Trả lại")
                .doesNotContain("name=\"act\" value=\"SEND_BACK\"");
    }

    @Test
    void thePowerToSignFollowsFromTheOrganisation() {
        assertThat(power(here.leader.id(), null).kind()).isEqualTo(Power.Kind.HEAD);
        assertThat(power(here.deputy.id(), null)).isEqualTo(new Power(Power.Kind.KT, "Giám đốc", ""));
        assertThat(refused(() -> submitted(here.official.id(), null))).isEqualTo(Reason.NO_POWER);
        assertThat(refused(() -> submitted(here.chief.id(), null))).isEqualTo(Reason.NO_POWER);

        MatterId matter = org.addMatter(TestBody.SETUP, "Giấy giới thiệu " + UUID.randomUUID());
        org.grantAuthority(
                TestBody.SETUP,
                org.chart().headOf(here.office).orElseThrow().post().id(),
                matter,
                org.today(),
                null,
                "Quy chế thử, Điều 3");
        assertThat(refused(() -> submitted(here.chief.id(), null))).isEqualTo(Reason.NO_MATTER);
        assertThat(power(here.chief.id(), matter))
                .isEqualTo(new Power(Power.Kind.TL, "Giám đốc", "Quy chế thử, Điều 3"));

        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        0,
                        here.leader.id(),
                        here.departmentHead.id(),
                        here.body,
                        org.today(),
                        org.today().plusDays(5),
                        "Giấy ủy quyền thử",
                        matter));
        assertThat(power(here.departmentHead.id(), matter))
                .isEqualTo(new Power(Power.Kind.TUQ, "Giám đốc", "Giấy ủy quyền thử"));

        MatterId other = org.addMatter(TestBody.SETUP, "Việc giao người không đứng đầu");
        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        0,
                        here.leader.id(),
                        here.official.id(),
                        here.body,
                        org.today(),
                        org.today().plusDays(5),
                        "Giấy ủy quyền thử khác",
                        other));
        assertThat(refused(() -> submitted(here.official.id(), other)))
                .as("who heads no unit signs for nobody")
                .isEqualTo(Reason.NO_POWER);
    }

    private DraftId submitted(PersonId signer, @Nullable MatterId matter) {
        DraftId id = issuing.draft(
                here.official, Purpose.OWN, paper(DispatchType.CONG_VAN, signer, matter, List.of(here.school)));
        issuing.submit(here.official, id, step(id));
        return id;
    }

    private Power power(PersonId signer, @Nullable MatterId matter) {
        return issuing.power(at(submitted(signer, matter))).orElseThrow();
    }

    @Test
    void aPowerThatEndedMeanwhileDoesNotSign() {
        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        here.leader.id(),
                        here.departmentHead.id(),
                        here.body,
                        org.today(),
                        org.today().plusDays(5),
                        "Giấy ủy quyền thử"));
        DraftId id = submitted(here.departmentHead.id(), null);
        issuing.check(here.clerk, id, step(id), "");
        long delegation = org.chart().delegationsOf(here.body).getFirst().id();
        org.endDelegation(TestBody.SETUP, delegation, org.today());
        assertThat(refused(() -> issuing.approve(here.departmentHead, id, step(id))))
                .isEqualTo(Reason.NO_POWER);
    }

    @Test
    void opinionsAndVersionsAreKept() {
        DraftId id = draft(here.leader.id());
        issuing.ask(here.official, id, step(id), here.principal.id(), org.today(), "Có vướng mắc gì?");
        assertThat(holds(here.principal, id)).isTrue();
        assertThat(issuing.visible(here.principal, id))
                .as("who is asked may read")
                .isPresent();
        long asked = issuing.opinions(id).getFirst().id();
        assertThat(refused(() -> issuing.give(here.principal, id, asked, false, " ")))
                .isEqualTo(Reason.NO_REASON);
        issuing.give(here.principal, id, asked, false, "Thời hạn quá ngắn.");
        assertThat(refused(() -> issuing.give(here.principal, id, asked, true, "")))
                .isEqualTo(Reason.NOT_ALLOWED);

        issuing.edit(
                here.official,
                id,
                step(id),
                paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school, here.office)));
        assertThat(at(id).version()).isEqualTo(2);
        assertThat(issuing.opinions(id).getFirst().version()).isEqualTo(1);
        issuing.submit(here.official, id, step(id));
        assertThat(refused(() -> issuing.sendBack(here.clerk, id, step(id), "")))
                .isEqualTo(Reason.NO_REASON);
        issuing.sendBack(here.clerk, id, step(id), "Thiếu nơi nhận.");
        assertThat(holds(here.official, id)).isTrue();
        assertThat(issuing.steps(id).getLast().words()).isEqualTo("Thiếu nơi nhận.");
    }

    @Test
    void whoDoesNotHaveItIsRefusedAndAnOldPageToo() {
        DraftId id = draft(here.leader.id());
        assertThat(refused(() -> issuing.submit(here.principal, id, step(id)))).isEqualTo(Reason.NOT_ALLOWED);
        issuing.submit(here.official, id, step(id));
        assertThat(refused(() -> issuing.check(here.official, id, step(id), "")))
                .isEqualTo(Reason.NOT_ALLOWED);
        issuing.check(here.clerk, id, step(id), "");
        assertThat(refused(() -> issuing.approve(here.deputy, id, step(id)))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refused(() -> issuing.approve(here.leader, id, 1))).isEqualTo(Reason.STALE);
        assertThat(issuing.visible(here.principal, id)).isEmpty();
    }

    @Test
    void whoReceivesItDoesNotSeeHowItCameAbout() throws Exception {
        series();
        DraftId id = draft(here.leader.id());
        issuing.ask(here.official, id, step(id), here.chief.id(), org.today(), "Có vướng mắc gì?");
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        String page = "/issuing/" + id.value();
        assertThat(TestBody.see(web, here.principal, page).getContentAsString())
                .contains("Ký nhận văn bản cho Trường THPT Thử Nghiệm")
                .doesNotContain("Có vướng mắc gì?", "draft.docx");
        assertThat(TestBody.see(web, here.principal, page + "/draft.docx").getStatus())
                .isEqualTo(404);
        assertThat(TestBody.see(web, here.official, page).getContentAsString()).contains("Có vướng mắc gì?");
    }

    @Test
    void anAnswerSettlesWhatItAnswers() {
        series();
        DocumentId came = here.register(documents, Direction.INCOMING, "", "hỏi " + UUID.randomUUID());
        DraftId id = issuing.draft(
                here.chief,
                new Purpose(came, null, null),
                paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school)));
        issuing.submit(here.chief, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        assertThat(arrivals.find(came).orElseThrow().settled()).isFalse();
        releases.release(here.clerk, id, step(id));
        assertThat(arrivals.find(came).orElseThrow().stage()).isEqualTo(Standing.Stage.ANSWERED);
    }

    @Test
    void aRecalledDocumentIsFrozenForItsReceiversAndItsFactsStay() throws Exception {
        DraftId id = released();
        Document issued = documents.find(at(id).document()).orElseThrow();
        String page = "/documents/" + issued.id().value();
        assertThat(TestBody.see(web, here.principal, page).getContentAsString()).contains("nghiêm túc thực hiện");
        assertThat(refused(() -> releases.recall(here.official, id, step(id), "sai")))
                .isEqualTo(Reason.NOT_ALLOWED);
        releases.recall(here.leader, id, step(id), "Ban hành nhầm.");

        assertThat(TestBody.see(web, here.principal, page).getContentAsString())
                .contains(issued.number(), "Ban hành nhầm.")
                .doesNotContain("nghiêm túc thực hiện");
        assertThat(TestBody.see(web, here.principal, page + "/file/1").getStatus())
                .isEqualTo(404);
        assertThat(TestBody.see(web, here.chief, page).getContentAsString()).contains("nghiêm túc thực hiện");
    }

    @Test
    void correctionAndReplacementFollowTheLaw() throws Exception {
        DocumentId issued = at(released()).document();
        Paper report = paper(DispatchType.BAO_CAO, here.leader.id(), null, List.of(here.school));
        CurrentPerson elsewhere = new TestBody(org, accounts).official;
        assertThat(refused(() -> issuing.draft(elsewhere, new Purpose(null, issued, null), report)))
                .isEqualTo(Reason.WRONG_PURPOSE);
        assertThat(refused(() -> issuing.draft(here.chief, new Purpose(null, issued, null), report)))
                .isEqualTo(Reason.NOT_BY_LETTER);
        assertThat(refused(() -> issuing.draft(here.chief, new Purpose(null, null, issued), report)))
                .isEqualTo(Reason.OTHER_TYPE);
        DraftId correction = issuing.draft(
                here.chief,
                new Purpose(null, issued, null),
                paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school)));
        issuing.submit(here.chief, correction, step(correction));
        issuing.check(here.clerk, correction, step(correction), "");
        issuing.approve(here.leader, correction, step(correction));
        releases.number(here.clerk, correction, step(correction));
        releases.seal(here.clerk, correction, step(correction), null);
        assertThat(issuing.after(issued)).isEmpty();
        releases.release(here.clerk, correction, step(correction));
        assertThat(issuing.after(issued)).hasSize(1);
        DocumentId correcting = Objects.requireNonNull(at(correction).document());
        assertThat(TestBody.see(web, here.chief, "/documents/" + issued.value()).getContentAsString())
                .contains("Đã được đính chính bằng văn bản", "href=\"/documents/" + correcting.value() + "\"");
        assertThat(TestBody.see(web, here.chief, "/documents/" + correcting.value())
                        .getContentAsString())
                .contains("Đính chính văn bản", "href=\"/documents/" + issued.value() + "\"")
                .doesNotContain("Đã được đính chính");
    }

    @Test
    void aSkeletonIsNotHandedInBeforeItIsWritten() {
        Paper whole = paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school));
        Paper open = new Paper(
                whole.type(),
                whole.subject(),
                whole.superior(),
                whole.place(),
                whole.addressees(),
                whole.body(),
                "Như trên\n…\nLưu: VT",
                null,
                whole.signer(),
                false,
                whole.how(),
                whole.units(),
                "",
                null);
        DraftId id = issuing.draft(here.official, Purpose.OWN, open);
        assertThat(refused(() -> issuing.submit(here.official, id, step(id)))).isEqualTo(Reason.UNWRITTEN);
        issuing.edit(here.official, id, step(id), whole);
        issuing.submit(here.official, id, step(id));
        assertThat(at(id).state()).isEqualTo(State.CHECKING);
    }

    @Test
    void theSealedFileBecomesAVersionOfTheDocument() {
        series();
        DraftId id = signed(here.leader.id(), here.leader);
        DocumentId document = releases.number(here.clerk, id, step(id));
        byte[] bytes = "no PDF".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(() ->
                        releases.seal(here.clerk, id, step(id), new OriginalFile("ky.pdf", "application/pdf", bytes))))
                .isEqualTo(Reason.NOT_PDF);
        byte[] pdf = documents.file(document, 1).orElseThrow().bytes();
        releases.seal(here.clerk, id, step(id), new OriginalFile("ky.pdf", "application/pdf", pdf));
        assertThat(documents.versions(document)).hasSize(2);
        assertThat(documents.versions(document).getFirst().fileName()).isEqualTo("ky.pdf");
        assertThat(documents.versions(document).getFirst().hash())
                .as("the text is the same, and so are its readings")
                .isEqualTo(documents.versions(document).getLast().hash());
    }

    @Test
    void aBrowserGoesTheSameWay() throws Exception {
        MockHttpServletResponse empty = TestBody.send(
                web,
                here.official,
                multipart("/issuing/new").param("type", "CONG_VAN").param("subject", "thử"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Ghi nội dung, hoặc chọn tệp DOCX.");
        String page = TestBody.send(
                        web,
                        here.official,
                        multipart("/issuing/new")
                                .param("type", "CONG_VAN")
                                .param("subject", "việc thử")
                                .param("body", "Nội dung thử.")
                                .param("signer", String.valueOf(here.leader.id().value()))
                                .param("outside", "Báo Thử Nghiệm"))
                .getRedirectedUrl();
        String shown = TestBody.see(web, here.official, page).getContentAsString();
        assertThat(shown).contains("đang soạn", "Ký trực tiếp", "Kiểm tra thể thức");
        assertThat(TestBody.see(web, here.official, page + "/draft.docx").getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(TestBody.see(web, here.official, page + "/draft.pdf").getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(TestBody.send(
                                web,
                                here.clerk,
                                post(page + "/acts").param("act", "NUMBER").param("seen", "1"))
                        .getContentAsString())
                .contains("không còn ở bước này");
        TestBody.send(
                web, here.official, post(page + "/acts").param("act", "SUBMIT").param("seen", "1"));
        assertThat(TestBody.see(web, here.clerk, "/").getContentAsString()).contains("việc thử");
        assertThat(TestBody.see(web, here.clerk, "/issuing").getContentAsString())
                .contains("chờ kiểm tra thể thức");
    }

    @Test
    void eachPageIsThereInEnglishToo() throws Exception {
        DraftId id = draft(here.leader.id());
        DocumentId came = here.register(documents, Direction.INCOMING, "", "hỏi " + UUID.randomUUID());
        for (String page : List.of(
                "/issuing",
                "/issuing?show=done",
                "/issuing/new",
                "/issuing/" + id.value(),
                "/arrivals",
                "/arrivals/" + came.value(),
                "/registers/incoming",
                "/registers/handling",
                "/registers/outgoing",
                "/registers/copies",
                "/registers/series")) {
            MockHttpServletResponse seen = web.perform(
                            get(page).cookie(new Cookie("language", "en")).with(TestBody.as(here.clerk)))
                    .andReturn()
                    .getResponse();
            assertThat(seen.getStatus()).as(page).isEqualTo(200);
            assertThat(seen.getContentAsString()).as(page).contains("lang=\"en\"");
        }
    }

    @Test
    void anUploadedFileIsMeasuredAndOneThatIsNoWordFileIsRefused() throws Exception {
        DraftId id = draft(here.leader.id());
        byte[] word = releases.word(at(id));
        MockHttpServletResponse made = TestBody.send(
                web,
                here.official,
                multipart("/issuing/new")
                        .file(new MockMultipartFile("file", "duthao.docx", "", word))
                        .param("type", "CONG_VAN")
                        .param("subject", "tệp thử"));
        assertThat(TestBody.see(web, here.official, made.getRedirectedUrl()).getContentAsString())
                .contains("duthao.docx");
        assertThat(TestBody.send(
                                web,
                                here.official,
                                multipart("/issuing/new")
                                        .file(new MockMultipartFile(
                                                "file", "x.docx", "", "xin chào".getBytes(StandardCharsets.UTF_8)))
                                        .param("type", "CONG_VAN")
                                        .param("subject", "tệp thử"))
                        .getContentAsString())
                .contains("Tệp không phải DOCX.");
    }

    private DraftId uploaded(byte[] word) {
        Paper like = paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school));
        return issuing.draft(
                here.official,
                Purpose.OWN,
                new Paper(
                        like.type(),
                        like.subject(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        here.leader.id(),
                        false,
                        like.how(),
                        like.units(),
                        "",
                        new OriginalFile("duthao.docx", "", word)));
    }

    @Test
    void theNumberAndTheDayAreWrittenIntoAnUploadedFile() throws Exception {
        series();
        DraftId id = uploaded(releases.word(at(draft(here.leader.id()))));
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        DocumentId document = releases.number(here.clerk, id, step(id));
        OriginalFile file = documents.file(document, 1).orElseThrow();
        assertThat(file.name()).isEqualTo("duthao.docx");
        assertThat(documents.text(document).replaceAll("\\s+", " "))
                .contains(
                        "Số: 01/" + here.sign + "-KHTC" + here.sign,
                        "năm " + org.today().getYear())
                .contains("nghiêm túc thực hiện");
    }

    @Test
    void anUploadedFileWithoutOpenPlacesIsNotHandedIn() throws Exception {
        DraftId own = draft(here.leader.id());
        DraftId dated = uploaded(releases.measured(at(own)));
        assertThat(refused(() -> issuing.submit(here.official, dated, step(dated))))
                .isEqualTo(Reason.DATED);
        assertThat(at(dated).state()).isEqualTo(State.DRAFTING);
    }

    /// A school has a seal, a clerk and numbers of its own: what its head signs goes through there, and stands in its
    /// own register.
    @Test
    void aSchoolIssuesUnderItsOwnNameAndNumbers() throws Exception {
        CurrentPerson clerk = here.person(here.school, Duty.CLERK, "Văn thư trường");
        DocumentId ofTheBody = at(released()).document();
        DraftId id = issuing.draft(
                here.principal,
                Purpose.OWN,
                paper(DispatchType.CONG_VAN, here.principal.id(), null, List.of(here.department)));
        issuing.submit(here.principal, id, step(id));
        assertThat(holds(clerk, id)).isTrue();
        assertThat(holds(here.clerk, id)).as("it has a clerk of its own").isFalse();
        assertThat(issuing.allowed(here.clerk, at(id))).isEmpty();
        assertThat(refused(() -> issuing.check(here.clerk, id, step(id), ""))).isEqualTo(Reason.NOT_ALLOWED);
        issuing.check(clerk, id, step(id), "");
        issuing.approve(here.principal, id, step(id));
        assertThat(issuing.power(at(id)).orElseThrow().kind()).isEqualTo(Power.Kind.HEAD);
        assertThatExceptionOfType(damlam.numbers.Refusal.class)
                .isThrownBy(() -> releases.number(clerk, id, step(id)))
                .extracting(damlam.numbers.Refusal::reason)
                .isEqualTo(damlam.numbers.Refusal.Reason.NO_SERIES);

        assertThat(numbers.mayDecide(clerk)).isFalse();
        assertThat(numbers.mayDecide(here.official)).isFalse();
        assertThat(numbers.mayDecide(here.departmentHead)).isFalse();
        MockHttpServletResponse decided = TestBody.send(
                web,
                here.principal,
                post("/registers/series")
                        .param("name", "Hệ thống số của trường")
                        .param("scope", "ORDINARY")
                        .param("organ", "THPTTN")
                        .param("from", org.today().toString())
                        .param("firstNo", "1")
                        .param("decidedBy", String.valueOf(here.principal.id().value()))
                        .param("decision", "Quyết định số 3/QĐ-THPTTN")
                        .param("decidedOn", org.today().toString()));
        assertThat(decided.getRedirectedUrl()).isEqualTo("/registers/series");
        DocumentId document = releases.number(clerk, id, step(id));
        releases.seal(clerk, id, step(id), null);
        releases.release(clerk, id, step(id));
        String number = documents.find(document).orElseThrow().number();
        assertThat(number).isEqualTo("01/THPTTN");

        BookQuery year = new BookQuery(org.today().getYear(), null, null);
        assertThat(books.outgoing(clerk, year, 50, 0))
                .extracting(line -> line.document().id())
                .containsExactly(document);
        assertThat(books.countOutgoing(clerk, year)).isEqualTo(1);
        assertThat(books.outgoing(here.clerk, year, 2000, 0))
                .extracting(line -> line.document().id())
                .contains(ofTheBody)
                .doesNotContain(document);
        assertThat(TestBody.see(web, clerk, "/registers/outgoing").getContentAsString())
                .contains(number)
                .doesNotContain("/registers/incoming");
        assertThat(TestBody.see(web, clerk, "/registers/incoming").getStatus()).isEqualTo(403);
        assertThat(TestBody.see(web, clerk, "/issuing").getContentAsString()).contains("/registers/outgoing");
        assertThat(TestBody.see(web, here.official, "/registers/outgoing").getStatus())
                .isEqualTo(403);
    }

    /// Minutes are signed by whoever chaired, as the chair (Mẫu 1.9): no power over the letterhead is asked for.
    @Test
    void minutesAreSignedByTheChairAsTheChair() throws Exception {
        series();
        DraftId letter = draft(here.official.id());
        assertThat(refused(() -> issuing.submit(here.official, letter, step(letter))))
                .isEqualTo(Reason.NO_POWER);
        DraftId id = issuing.draft(
                here.official,
                Purpose.OWN,
                paper(DispatchType.BIEN_BAN, here.official.id(), null, List.of(here.school)));
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.official, id, step(id));
        DocumentId document = releases.number(here.clerk, id, step(id));
        try (PDDocument pdf =
                Loader.loadPDF(documents.file(document, 1).orElseThrow().bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("CHỦ TỌA", "Chuyên viên Hư Cấu")
                    .doesNotContain("KT.", "TL.");
        }
        assertThat(TestBody.see(web, here.official, "/issuing/new").getContentAsString())
                .as("whoever chaired can be named")
                .contains("value=\"" + here.official.id().value() + "\"");
    }

    @Test
    void whatWouldGoToNobodyIsNotHandedIn() throws Exception {
        series();
        DraftId id = issuing.draft(
                here.official, Purpose.OWN, paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of()));
        assertThat(refused(() -> issuing.submit(here.official, id, step(id)))).isEqualTo(Reason.NOBODY);
        var sent =
                post("/issuing/" + id.value() + "/acts").param("act", "SUBMIT").param("seen", String.valueOf(step(id)));
        var page = Jsoup.parse(TestBody.send(web, here.official, sent).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#outside-error").text()).contains("Chưa có nơi nhận nào nên chưa trình được");
        assertThat(page.select("a[href$=/edit#receivers]")).isNotEmpty();
    }

    /// One that was handed in before this was looked at.
    @Test
    void theClerkSaysToWhomASignedDocumentGoesThatNamesNobody() throws Exception {
        series();
        DraftId id = issuing.draft(
                here.official, Purpose.OWN, paper(DispatchType.CONG_VAN, here.leader.id(), null, List.of(here.school)));
        issuing.submit(here.official, id, step(id));
        jdbc.sql("""
                        insert into issuing.version select (jsonb_populate_record(v,
                            '{"version_no": 2, "units": [], "outside": ""}')).* from issuing.version v where draft_id = ?
                        """).param(id.value()).update();
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        assertThat(refused(() -> releases.release(here.clerk, id, step(id)))).isEqualTo(Reason.NOBODY);
        var nobody = post("/issuing/" + id.value() + "/acts")
                .param("act", "RELEASE")
                .param("seen", String.valueOf(step(id)));
        var asked = Jsoup.parse(TestBody.send(web, here.clerk, nobody).getContentAsString(StandardCharsets.UTF_8));
        assertThat(asked.select("#outside-error").text()).contains("chọn đơn vị nhận hoặc ghi nơi nhận khác");
        var sent = post("/issuing/" + id.value() + "/acts")
                .param("act", "RELEASE")
                .param("seen", String.valueOf(step(id)))
                .param("units", String.valueOf(here.school.value()));
        assertThat(TestBody.send(web, here.clerk, sent).getRedirectedUrl()).isNotNull();
        Draft out = issuing.visible(here.clerk, id).orElseThrow();
        assertThat(out.state()).isEqualTo(State.RELEASED);
        assertThat(out.paper().units()).containsExactly(here.school);
        assertThat(issuing.inHandsOf(here.principal)).extracting(Draft::id).contains(id);
        assertThat(kept.differing(10)).noneMatch(row -> String.valueOf(row).contains("issuing.receivers"));
    }
}
