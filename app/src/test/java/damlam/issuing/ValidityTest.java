package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Nothing is done by a document before it goes out, nor after it was taken back: neither offered nor accepted.
@ServerTest
class ValidityTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private IssuedFixture issued;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
        issued = new IssuedFixture(here, issuing, releases, documents, "hiệu lực thử " + UUID.randomUUID());
    }

    /// Released, with a requirement in its text.
    private DraftId asking() {
        Paper like = issued.paper(Paper.Extras.NONE, java.util.List.of(here.school));
        Paper asking = new Paper(
                like.type(),
                like.subject(),
                "",
                like.place(),
                "Các đơn vị",
                "Sở yêu cầu các đơn vị thực hiện:\n1. Báo cáo kết quả rà soát về Sở trước ngày 30/12/2099.\n"
                        + "2. Phòng Kế hoạch - Tài chính theo dõi việc thực hiện.",
                like.recipients(),
                null,
                like.signer(),
                false,
                like.how(),
                like.units(),
                "",
                null);
        return issued.numbered(here.official, issuing.draft(here.official, Purpose.OWN, asking));
    }

    private String page(CurrentPerson person, DocumentId id) throws Exception {
        return TestBody.see(web, person, "/documents/" + id.value()).getContentAsString();
    }

    private MockHttpServletResponse receive(DocumentId id) throws Exception {
        return TestBody.send(
                web, here.clerk, post("/directives/receive").param("document", String.valueOf(id.value())));
    }

    @Test
    void noWorkIsGivenOutByOneThatWasTakenBack() throws Exception {
        DraftId draft = issued.released(asking());
        DocumentId id = issued.document(draft).id();
        assertThat(page(here.clerk, id)).contains("/directives/receive");
        issued.recall(draft);
        assertThat(page(here.clerk, id)).doesNotContain("/directives/receive");
        assertThat(receive(id).getRedirectedUrl()).isEqualTo("/documents/" + id.value());
        assertThat(directives.ofDocument(id)).isEmpty();
    }

    @Test
    void whatWasPreparedBeforeItWasTakenBackIsNotGivenOut() {
        DraftId draft = issued.released(asking());
        DirectiveId directive =
                directives.receive(here.leader, issued.document(draft).id());
        issued.recall(draft);
        assertThat(directives.notIssuable(
                        here.leader, directives.find(directive).orElseThrow()))
                .contains(damlam.directives.Refusal.Reason.NOT_IN_FORCE);
    }

    @Test
    void oneThatWasTakenBackAnswersNothing() throws Exception {
        DocumentId came = here.register(documents, Direction.INCOMING, "", "hỏi " + UUID.randomUUID());
        DraftId draft = issued.released(here.official, Purpose.OWN);
        DocumentId id = issued.document(draft).id();
        String find = "/arrivals/" + came.value() + "?step=ANSWER&q=" + here.sign;
        String offer = "name=\"answer\" value=\"" + id.value() + "\"";
        assertThat(TestBody.see(web, here.chief, find).getContentAsString()).contains(offer);
        issued.recall(draft);
        assertThat(TestBody.see(web, here.chief, find).getContentAsString()).doesNotContain(offer);
        MockHttpServletResponse made = TestBody.send(
                web,
                here.chief,
                post("/arrivals/" + came.value() + "/steps")
                        .param("kind", "ANSWER")
                        .param("seen", "0")
                        .param("answer", String.valueOf(id.value())));
        assertThat(made.getStatus()).isEqualTo(409);
        assertThat(made.getContentAsString()).contains("chưa phát hành hoặc đã bị thu hồi");
        assertThat(arrivals.find(came).orElseThrow().settled()).isFalse();
    }

    @Test
    void whatIsNumberedAndDidNotGoOutSaysSoAndOffersNothing() throws Exception {
        DraftId draft = asking();
        DocumentId id = issued.document(draft).id();
        String[] offers = {
            "/issuing/new?corrects=" + id.value(),
            "/issuing/new?replaces=" + id.value(),
            "/exchange/send?document=" + id.value(),
            "/registers/copies/new?document=" + id.value(),
            "/directives/receive"
        };
        assertThat(page(here.clerk, id)).contains("chờ đóng dấu").doesNotContain(offers);
        assertThat(receive(id).getRedirectedUrl()).isEqualTo("/documents/" + id.value());
        assertThat(directives.ofDocument(id)).isEmpty();
        assertThat(TestBody.see(web, here.clerk, "/registers/copies/new?document=" + id.value())
                        .getContentAsString())
                .contains("Văn bản chưa phát hành nên chưa sao.");
        MockHttpServletResponse corrected = TestBody.send(
                web,
                here.clerk,
                post("/issuing/new")
                        .param("type", "CONG_VAN")
                        .param("subject", "đính chính")
                        .param("body", "Nội dung.")
                        .param("corrects", String.valueOf(id.value())));
        assertThat(corrected.getStatus()).isEqualTo(409);
        assertThat(corrected.getContentAsString()).contains("văn bản đi đã phát hành");
        releases.seal(here.clerk, draft, issued.at(draft).stepNo(), null);
        assertThat(page(here.clerk, id)).contains("chờ phát hành").doesNotContain(offers);
        releases.release(here.clerk, draft, issued.at(draft).stepNo());
        assertThat(page(here.clerk, id)).contains(offers).doesNotContain("chờ phát hành");
    }
}
