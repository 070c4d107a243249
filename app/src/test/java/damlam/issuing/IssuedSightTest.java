package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.finding.Finding;
import damlam.finding.Wanted;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Duty;
import damlam.org.Org;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Who made a document reads it once it is issued, on its page, in the register and in a search, wherever it went.
@ServerTest
class IssuedSightTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Finding finding;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody here;
    private IssuedFixture issued;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
        issued = new IssuedFixture(here, issuing, releases, documents, "trả lời thử " + UUID.randomUUID());
    }

    private boolean found(CurrentPerson person, DocumentId id) {
        IssuedFixture.awaitIndexed(jdbc);
        return finding.find(person, Wanted.saying(issued.subject()), 20, 0).hits().stream()
                .anyMatch(hit -> hit.id() == id.value());
    }

    private String register(CurrentPerson person) throws Exception {
        return TestBody.see(web, person, "/documents?register=outgoing&q=" + here.sign)
                .getContentAsString();
    }

    private int status(CurrentPerson person, DocumentId id) throws Exception {
        return TestBody.see(web, person, "/documents/" + id.value()).getStatus();
    }

    @Test
    void theDraftingUnitReadsWhatWentOutsideOnly() throws Exception {
        DraftId draft = issued.released(here.departmentHead, Purpose.OWN);
        Document document = issued.document(draft);
        for (CurrentPerson person : List.of(here.departmentHead, here.official, here.leader, here.clerk)) {
            assertThat(status(person, document.id())).isEqualTo(200);
            assertThat(register(person)).contains(document.number());
            assertThat(found(person, document.id())).isTrue();
        }
        assertThat(TestBody.see(web, here.departmentHead, "/issuing/" + draft.value())
                        .getContentAsString())
                .contains("/documents/" + document.id().value());
        assertThat(TestBody.see(
                                web,
                                here.departmentHead,
                                "/issuing/new?corrects=" + document.id().value())
                        .getContentAsString())
                .contains("Soạn công văn đính chính", document.number());

        assertThat(status(here.principal, document.id())).isEqualTo(404);
        assertThat(register(here.principal)).doesNotContain(document.number());
        assertThat(found(here.principal, document.id())).isFalse();
        assertThat(TestBody.see(
                                web,
                                here.principal,
                                "/issuing/new?corrects=" + document.id().value())
                        .getStatus())
                .as("no empty draft is begun from what cannot be opened")
                .isEqualTo(404);
    }

    @Test
    void whoDraftedItReadsItFromAnotherUnitToo() {
        CurrentPerson drafter = here.person(here.department, Duty.MEMBER, "Chuyên viên soạn");
        DocumentId document =
                issued.document(issued.released(drafter, Purpose.OWN)).id();
        CurrentPerson elsewhere = new CurrentPerson(
                drafter.id(),
                drafter.name(),
                drafter.appointment(),
                here.school,
                drafter.unitName(),
                drafter.bodyName(),
                drafter.title(),
                drafter.roles(),
                here.principal.sight(),
                true);
        assertThat(documents.visible(elsewhere, document)).isPresent();
        assertThat(documents.visible(here.principal, document)).isEmpty();
    }

    @Test
    void aRestrictedOneIsReadByThoseItNamesAndNotByTheirUnit() throws Exception {
        here.decide(numbers, Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        Paper.Extras extras = new Paper.Extras(
                List.of(), Set.of(), "", "", "", null, "", null, Secrecy.MAT, Set.of(here.principal.id()));
        DraftId id = issuing.draft(here.departmentHead, Purpose.OWN, issued.paper(extras, List.of()));
        issued.released(issued.numbered(here.departmentHead, id));
        DocumentId document =
                issuing.visible(here.departmentHead, id).orElseThrow().document();
        for (CurrentPerson person : List.of(here.departmentHead, here.leader, here.principal, here.clerk)) {
            assertThat(status(person, document)).isEqualTo(200);
        }
        assertThat(status(here.official, document)).isEqualTo(404);
        assertThat(register(here.official)).doesNotContain(issued.subject());
        assertThat(found(here.official, document)).isFalse();
    }

    @Test
    void whoMadeItStillReadsWhatWasTakenBack() throws Exception {
        DraftId draft = issued.released(here.departmentHead, Purpose.OWN, here.school);
        DocumentId document = issued.document(draft).id();
        issued.recall(draft);
        String page = "/documents/" + document.value();
        assertThat(TestBody.see(web, here.official, page).getContentAsString()).contains("nghiêm túc");
        assertThat(TestBody.see(web, here.principal, page).getContentAsString()).doesNotContain("nghiêm túc");
        assertThat(found(here.official, document)).isTrue();
    }
}
