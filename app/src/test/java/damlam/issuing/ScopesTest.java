package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.directives.Directives;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Arrival;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.RegisterQuery;
import damlam.documents.Registration;
import damlam.exchange.Edxml;
import damlam.exchange.Exchanges;
import damlam.finding.Finding;
import damlam.finding.Wanted;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.numbers.SeriesId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Documents numbered apart: those of a council, and those with a mark of secrecy, which only
/// those named see.
@ServerTest
class ScopesTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Finding finding;

    @Autowired
    Directives directives;

    @Autowired
    Exchanges exchanges;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody here;
    private CurrentPerson otherClerk;
    private String subject = "";

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        otherClerk = here.person(here.office, Duty.CLERK, "Văn thư khác");
        subject = "việckín"
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("xyz");
        decide(Scope.ORDINARY, "Chung", here.sign);
    }

    private SeriesId decide(Scope scope, String name, String sign) {
        return here.decide(numbers, scope, name, sign);
    }

    private Paper paper(@Nullable SeriesId council, @Nullable Secrecy secrecy, Set<PersonId> readers) {
        return new Paper(
                DispatchType.QUYET_DINH,
                subject,
                "",
                "Thử Nghiệm",
                "",
                "Điều 1. Thành lập tổ " + subject + ".",
                "Lưu: VT",
                null,
                here.leader.id(),
                false,
                Arrival.ON_PAPER,
                List.of(),
                "Báo Thử Nghiệm",
                null,
                new Paper.Extras(List.of(), Set.of(), "", "", "", null, "", council, secrecy, readers));
    }

    private DraftId signed(Paper paper) {
        DraftId id = issuing.draft(here.official, Draft.Purpose.OWN, paper);
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        return id;
    }

    private int step(DraftId id) {
        return issuing.visible(here.official, id).orElseThrow().stepNo();
    }

    private static damlam.numbers.Refusal.Reason unnumbered(Runnable act) {
        try {
            act.run();
        } catch (damlam.numbers.Refusal e) {
            return e.reason();
        }
        throw new AssertionError("it was numbered");
    }

    @Test
    void aCouncilHasItsOwnNumbersAndItsNameOnThePaper() throws Exception {
        SeriesId council = decide(Scope.COUNCIL, "Hội đồng thi đua", "HĐTĐ");
        DraftId ordinary = signed(paper(null, null, Set.of()));
        DraftId own = signed(paper(council, null, Set.of()));
        DocumentId one = releases.number(here.clerk, ordinary, step(ordinary));
        DocumentId other = releases.number(here.clerk, own, step(own));
        assertThat(documents.find(one).orElseThrow().number()).isEqualTo("01/QĐ-" + here.sign);
        assertThat(documents.find(other).orElseThrow().number()).isEqualTo("01/QĐ-HĐTĐ");
        assertThat(documents.find(other).orElseThrow().issuer()).isEqualTo("Hội đồng thi đua");
        assertThat(documents.text(other)).contains("HỘI ĐỒNG THI ĐUA", "01/QĐ-HĐTĐ");
        assertThat(TestBody.see(web, here.official, "/issuing/new").getContentAsString())
                .contains("<option value=\"" + council.value() + "\"", "Hội đồng thi đua");
    }

    @Test
    void withoutASeriesOfSecretsNothingSecretIsNumbered() {
        SeriesId secrets = decide(Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        DraftId id = signed(paper(null, Secrecy.MAT, Set.of()));
        numbers.end(here.leader, secrets, org.today());
        assertThat(unnumbered(() -> releases.number(here.clerk, id, step(id))))
                .isEqualTo(damlam.numbers.Refusal.Reason.NO_SERIES);
    }

    private DocumentId secret(DraftId id) {
        DocumentId document = releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        return document;
    }

    @Test
    void whatIsSecretIsThereForThoseNamedOnly() throws Exception {
        decide(Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        DraftId id = signed(paper(null, Secrecy.TOI_MAT, Set.of(here.principal.id())));
        DocumentId document = secret(id);
        String number = "01/QĐ-" + here.sign + "m";
        assertThat(documents.find(document).orElseThrow().number()).isEqualTo(number);
        assertThat(documents.text(document)).contains("TỐI MẬT");

        for (CurrentPerson named : List.of(here.principal, here.official, here.leader, here.clerk)) {
            assertThat(documents.visible(named, document)).isPresent();
            assertThat(documents.search(named, subject, 5, 0).lines()).hasSize(1);
            assertThat(foundInTheEnd(named)).as(named.name()).isEqualTo(1);
            assertThat(TestBody.see(web, named, "/documents/" + document.value())
                            .getContentAsString())
                    .contains(number);
        }
        for (CurrentPerson other : List.of(here.chief, here.deputy, otherClerk, here.departmentHead)) {
            assertThat(documents.visible(other, document)).isEmpty();
            assertThat(documents.search(other, subject, 5, 0).all()).isZero();
            assertThat(documents
                            .list(
                                    other,
                                    new RegisterQuery(
                                            Direction.OUTGOING, null, subject, "", RegisterQuery.Sort.ARRIVAL, true, 1))
                            .all())
                    .isZero();
            assertThat(found(other)).isZero();
            assertThat(issuing.visible(other, id)).isEmpty();
            for (String page : List.of(
                    "/documents/" + document.value(),
                    "/documents/" + document.value() + "/file/1",
                    "/issuing/" + id.value())) {
                assertThat(TestBody.see(web, other, page).getStatus()).as(page).isEqualTo(404);
            }
            assertThat(TestBody.see(web, other, "/issuing?show=done").getContentAsString())
                    .doesNotContain(subject);
        }
    }

    private int found(CurrentPerson by) {
        return finding.find(by, Wanted.saying(subject), 5, 0).all();
    }

    /// About somebody's own affairs and no state secret: it takes the next number like others, the common register has
    /// the number without a gap, and only those named learn what it says.
    @Test
    void whatIsAboutAPersonIsNumberedLikeOthersAndSeenByThoseNamedOnly() throws Exception {
        DraftId id = signed(paper(null, null, Set.of(here.principal.id())));
        assertThat(issuing.visible(here.departmentHead, id)).isEmpty();
        DocumentId document = secret(id);
        String number = "01/QĐ-" + here.sign;
        assertThat(documents.find(document).orElseThrow().number()).isEqualTo(number);
        assertThat(documents.text(document)).doesNotContain("MẬT");
        assertThat(TestBody.see(web, here.principal, "/documents/" + document.value())
                        .getContentAsString())
                .contains(subject, "Chỉ người có tên được xem")
                .doesNotContain("Mật (chưa ghi rõ");
        for (CurrentPerson other : List.of(here.chief, otherClerk, here.departmentHead)) {
            assertThat(documents.visible(other, document)).isEmpty();
            assertThat(found(other)).isZero();
        }
        for (String register : List.of("/registers/outgoing")) {
            assertThat(TestBody.see(web, otherClerk, register).getContentAsString())
                    .as(register)
                    .contains(number, "chỉ người có tên được xem")
                    .doesNotContain(subject, "/registers/sending/" + document.value());
        }
        assertThat(DispatchText.read(
                        TestBody.see(web, here.clerk, "/registers/outgoing.pdf").getContentAsByteArray(), "a.pdf"))
                .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI")
                .doesNotContain(subject);
        assertThat(TestBody.see(web, here.clerk, "/registers/restricted").getContentAsString())
                .doesNotContain(number);
    }

    /// What was done is found once it is numbered in the record, some moments later.
    private int foundInTheEnd(CurrentPerson by) throws InterruptedException {
        for (int i = 0; i < 300 && found(by) == 0; i++) {
            Thread.sleep(100);
        }
        return found(by);
    }

    @Test
    void secretsStandInARegisterOfTheirOwnAndNotInTheJournal() throws Exception {
        decide(Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        DocumentId document = secret(signed(paper(null, Secrecy.MAT, Set.of())));
        assertThat(TestBody.see(web, here.clerk, "/registers/outgoing").getContentAsString())
                .doesNotContain(subject);
        assertThat(TestBody.see(web, here.clerk, "/registers/restricted").getContentAsString())
                .contains(subject);
        assertThat(TestBody.see(web, otherClerk, "/registers/restricted").getContentAsString())
                .doesNotContain(subject)
                .contains("mỗi người chỉ thấy văn bản có tên mình");
        byte[] printed =
                TestBody.see(web, here.clerk, "/registers/restricted.pdf").getContentAsByteArray();
        assertThat(DispatchText.read(printed, "a.pdf")).contains("VĂN BẢN MẬT ĐI", subject);
        assertThat(jdbc.sql("select count(*) from journal.entry where text like :subject")
                        .param("subject", "%" + subject + "%")
                        .query(Integer.class)
                        .single())
                .as("the journal says that it was done, not what it is about: " + document)
                .isZero();
    }

    @Test
    void aDraftIsWithItsDrafterAndAtTheRegistersWhileItIsThere() {
        decide(Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        DraftId id = issuing.draft(here.official, Draft.Purpose.OWN, paper(null, Secrecy.MAT, Set.of()));
        assertThat(issuing.visible(here.departmentHead, id)).isEmpty();
        assertThat(issuing.visible(otherClerk, id)).isEmpty();
        issuing.submit(here.official, id, step(id));
        assertThat(issuing.visible(otherClerk, id)).isPresent();
        assertThat(issuing.visible(here.departmentHead, id)).isEmpty();
    }

    @Test
    void aSecretLeavesByNoOrdinaryWay() throws Exception {
        decide(Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        DocumentId document = secret(signed(paper(null, Secrecy.MAT, Set.of())));
        assertThatThrownBy(() -> directives.receive(here.clerk, document))
                .isInstanceOf(damlam.directives.Refusal.class);
        Exchanges.Sending plain = new Exchanges.Sending(Edxml.Steering.NONE, List.of(), null, null, List.of());
        assertThat(exchanges.send(here.clerk.actor(), document, List.of(1L), plain))
                .contains(new Exchanges.Refused(Exchanges.Refusal.RESTRICTED, 0));
        assertThat(TestBody.see(web, here.clerk, "/documents/" + document.value())
                        .getContentAsString())
                .doesNotContain("/directives/receive");
    }

    @Test
    void anAnswerThatIsSecretIsNamedToThoseItNamesOnly() throws Exception {
        decide(Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        DocumentId asks = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        "12/UBND-" + here.sign,
                        org.today(),
                        "Ủy ban nhân dân xã thử",
                        "CONG_VAN",
                        "hỏi việc",
                        "Nguyễn Văn Hỏi",
                        new Content(
                                "Nội dung",
                                new OriginalFile(
                                        "cv.txt", "text/plain", "Nội dung".getBytes(StandardCharsets.UTF_8)))));
        DocumentId answer = secret(signed(paper(null, Secrecy.MAT, Set.of())));
        arrivals.answeredBy(here.clerk.actor(), asks, answer);
        String number = "QĐ-" + here.sign + "m";
        for (String page : List.of("/registers/handling", "/arrivals/" + asks.value())) {
            assertThat(TestBody.see(web, here.clerk, page).getContentAsString()).contains(number);
            assertThat(TestBody.see(web, otherClerk, page).getContentAsString())
                    .as(page)
                    .contains("12/UBND-" + here.sign)
                    .doesNotContain(number);
        }
        assertThat(TestBody.see(web, otherClerk, "/registers/handling").getContentAsString())
                .contains("văn bản mật");
    }

    @Test
    void aCouncilsDocumentIsNoSecretOne() throws Exception {
        SeriesId council = decide(Scope.COUNCIL, "Hội đồng thi đua", "HĐTĐ");
        assertThatThrownBy(() -> paper(council, Secrecy.MAT, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(TestBody.send(
                                web,
                                here.official,
                                multipart("/issuing/new")
                                        .param("type", "QUYET_DINH")
                                        .param("subject", "thử")
                                        .param("body", "thử")
                                        .param("council", String.valueOf(council.value()))
                                        .param("secrecy", "MAT"))
                        .getContentAsString())
                .contains("không dùng hệ thống số của văn bản mật");
    }
}
