package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What is known already is filled in, offered where it is looked for, and told before it is too late.
@ServerTest
class EasierTest {
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
    private IssuedFixture issued;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
        issued = new IssuedFixture(here, issuing, releases, documents, "tiện thử " + UUID.randomUUID());
    }

    private Document page(CurrentPerson person, String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, person, address).getContentAsString());
    }

    @Test
    void anAnswerBeginsWithWhatItAnswersAndGoesBackWhereThatCameFrom() throws Exception {
        DocumentId came = here.register(documents, Direction.INCOMING, "45/" + here.sign, "rà soát định mức");
        Document form = page(here.clerk, "/issuing/new?answers=" + came.value());
        assertThat(form.select("[name=subject]").val())
                .isEqualTo("trả lời Công văn số 45/" + here.sign + " về việc rà soát định mức");
        assertThat(form.select("[name=addressees]").val()).isEqualTo("Ủy ban nhân dân tỉnh Thử Nghiệm");
        assertThat(form.select("[name=outside]").val()).isEqualTo("Ủy ban nhân dân tỉnh Thử Nghiệm");
    }

    @Test
    void whoMayTakeItBackIsLedThereFromItsPage() throws Exception {
        DraftId id = issued.released(here.departmentHead, Purpose.OWN, here.school);
        String document = "/documents/" + issued.document(id).id().value();
        String recall = "a[href=/issuing/" + id.value() + "?act=RECALL]";
        for (CurrentPerson person : List.of(here.leader, here.chief)) {
            assertThat(page(person, document).select(recall).text()).isEqualTo("Thu hồi");
        }
        for (CurrentPerson person : List.of(here.departmentHead, here.clerk, here.principal)) {
            assertThat(page(person, document).select(recall)).isEmpty();
        }
        issued.recall(id);
        assertThat(page(here.leader, document).select(recall)).isEmpty();
    }

    @Test
    void whatGoesOutOnPaperIsSignedOnPaperUnlessSomebodyChoosesOtherwise() throws Exception {
        assertThat(chosen(Channel.PAPER)).isEqualTo("paper");
        assertThat(chosen(Channel.ELECTRONIC)).isEqualTo("key");
    }

    private String chosen(Channel channel) throws Exception {
        Paper like = issued.paper(Paper.Extras.NONE, List.of(here.school));
        DraftId id = issuing.draft(
                here.official,
                Purpose.OWN,
                new Paper(
                        like.type(),
                        like.subject(),
                        "",
                        like.place(),
                        like.addressees(),
                        like.body(),
                        like.recipients(),
                        null,
                        like.signer(),
                        false,
                        new Arrival(channel, Urgency.NORMAL, null),
                        like.units(),
                        "",
                        null));
        issuing.submit(here.official, id, issued.at(id).stepNo());
        issuing.check(here.clerk, id, issued.at(id).stepNo(), "");
        return page(here.leader, "/issuing/" + id.value())
                .select("input[name=how][checked]")
                .val();
    }

    @Test
    void thatNoSeriesIsForSecretsIsToldBeforeItIsSigned() throws Exception {
        Paper.Extras extras = new Paper.Extras(List.of(), Set.of(), "", "", "", null, "", null, Secrecy.MAT, Set.of());
        DraftId id = issuing.draft(here.departmentHead, Purpose.OWN, issued.paper(extras, List.of(here.school)));
        String page = "/issuing/" + id.value();
        assertThat(TestBody.send(
                                web,
                                here.departmentHead,
                                post(page + "/acts").param("act", "SUBMIT").param("seen", "1"))
                        .getContentAsString())
                .contains("Chưa có hệ thống số cho văn bản mật");
        assertThat(issuing.visible(here.departmentHead, id).orElseThrow().state())
                .isEqualTo(State.DRAFTING);
        here.decide(numbers, Scope.RESTRICTED, "Văn bản mật", here.sign + "m");
        TestBody.send(
                web,
                here.departmentHead,
                post(page + "/acts").param("act", "SUBMIT").param("seen", "1"));
        assertThat(issuing.visible(here.departmentHead, id).orElseThrow().state())
                .isEqualTo(State.CHECKING);
    }
}
