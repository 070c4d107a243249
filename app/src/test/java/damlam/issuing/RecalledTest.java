package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.finding.Finding;
import damlam.finding.Hit;
import damlam.finding.Wanted;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// A recall reaches those who received the document, signed for or not, until they say that they gave it back.
@ServerTest
class RecalledTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Returns returns;

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
    private DraftId id;
    private Document document;

    @BeforeEach
    void recalled() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
        issued = new IssuedFixture(here, issuing, releases, documents, "thu hồi thử " + UUID.randomUUID());
        id = issued.released(here.departmentHead, Purpose.OWN, here.school, here.office);
        releases.receive(here.principal, id, here.school);
        document = issued.document(id);
        issued.recall(id);
    }

    private String words(CurrentPerson person, String page) throws Exception {
        return Jsoup.parse(TestBody.see(web, person, page).getContentAsString()).text();
    }

    private String line() {
        return document.number() + ": " + issued.subject();
    }

    @Test
    void itLiesOnTheDesksOfItsReceiversUntilTheyGaveItBack() throws Exception {
        for (CurrentPerson person : List.of(here.principal, here.chief)) {
            assertThat(words(person, "/")).contains(line(), "văn bản đã bị thu hồi", "Trả lại, hủy");
        }
        assertThat(words(here.departmentHead, "/")).doesNotContain(line());
        String page = "/issuing/" + id.value();
        assertThat(words(here.principal, page))
                .contains("gửi lại bản giấy đã nhận", "Xác nhận đã trả lại, đã hủy")
                .doesNotContain("thực hiện nghiêm túc");
        assertThat(words(here.principal, "/documents/" + document.id().value()))
                .contains("Xác nhận đã trả lại, đã hủy");
        TestBody.send(
                web,
                here.principal,
                post(page + "/acts")
                        .param("act", "GIVE_BACK")
                        .param("seen", String.valueOf(issued.at(id).stepNo()))
                        .param("unit", String.valueOf(here.school.value())));
        assertThat(words(here.principal, "/")).doesNotContain(line());
        assertThat(words(here.chief, "/")).as("another unit has not").contains(line());
        assertThat(words(here.leader, "/documents/" + document.id().value()))
                .contains("Trường THPT Thử Nghiệm Đã trả lại, hủy bản đã nhận", "Văn phòng Sở Chưa ký nhận");
        assertThatThrownBy(() -> returns.giveBack(here.official, id, here.office))
                .isInstanceOf(Refusal.class);
    }

    private List<Hit> found(CurrentPerson person, String typed) {
        IssuedFixture.awaitIndexed(jdbc);
        return finding.find(person, Wanted.saying(typed), 20, 0).hits();
    }

    @Test
    void itIsFoundByItsNumberAndNotByItsWords() {
        assertThat(found(here.principal, document.number())).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo(document.id().value());
            assertThat(hit.excerpt()).isEmpty();
        });
        assertThat(found(here.principal, issued.subject())).isEmpty();
        assertThat(found(new TestBody(org, accounts).principal, document.number()))
                .isEmpty();
    }
}
