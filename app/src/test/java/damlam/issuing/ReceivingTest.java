package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitId;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What was released to a unit is found by those who sign for it there, and by nobody else.
@ServerTest
class ReceivingTest {
    private static final String SUBJECT = "Ký nhận thử về kỷ cương hành chính";

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
    private DraftId id;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
    }

    private Draft draft() {
        return issuing.visible(here.chief, id).orElseThrow();
    }

    private int step() {
        return draft().stepNo();
    }

    private DocumentId released(UnitId... units) {
        Arrival how = new Arrival(Channel.PAPER, Urgency.NORMAL, null);
        Paper paper = new Paper(
                DispatchType.CONG_VAN,
                SUBJECT,
                "",
                "Thử Nghiệm",
                "Các đơn vị",
                "Sở yêu cầu các đơn vị thực hiện.",
                "Như trên\nLưu: VT",
                null,
                here.leader.id(),
                false,
                how,
                List.of(units),
                "",
                null);
        id = issuing.draft(here.official, Purpose.OWN, paper);
        issuing.submit(here.official, id, step());
        issuing.check(here.clerk, id, step(), "");
        issuing.approve(here.leader, id, step());
        DocumentId document = releases.number(here.clerk, id, step());
        releases.seal(here.clerk, id, step(), null);
        releases.release(here.clerk, id, step());
        return document;
    }

    private String page(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getContentAsString();
    }

    private String desk(CurrentPerson person) throws Exception {
        return page(person, "/");
    }

    private String address() {
        return "/issuing/" + id.value() + "\"";
    }

    private String button(String words) {
        return "<a class=\"btn\" href=\"/issuing/" + id.value() + "\">" + words + "</a>";
    }

    @Test
    void itLiesOnTheDeskOfItsReceiverUntilItIsSignedFor() throws Exception {
        DocumentId document = released(here.school);
        String number = documents.find(document).orElseThrow().number();
        assertThat(desk(here.principal))
                .contains(address(), number + ": " + SUBJECT, ">Ký nhận</a>")
                .doesNotContain("Chuyên viên Hư Cấu");
        assertThat(desk(here.official)).as("the drafter's").doesNotContain(address());
        assertThat(desk(here.departmentHead)).doesNotContain(address());

        TestBody.send(
                web,
                here.principal,
                post("/issuing/" + id.value() + "/acts")
                        .param("act", "RECEIVE")
                        .param("seen", String.valueOf(step()))
                        .param("unit", String.valueOf(here.school.value())));
        assertThat(releases.receipts(id)).hasSize(1);
        assertThat(desk(here.principal)).doesNotContain(address());
    }

    @Test
    void whoeverMaySignForAUnitFindsItAndOneReceiptServesThemAll() throws Exception {
        CurrentPerson secretary = here.person(here.school, Duty.CLERK, "Văn thư trường");
        CurrentPerson deputy = here.person(here.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        released(here.school, here.office);
        List<CurrentPerson> ofSchool = List.of(here.principal, deputy, secretary);
        for (CurrentPerson person : ofSchool) {
            assertThat(desk(person)).contains(address());
        }
        assertThat(desk(here.chief))
                .as("who sees everything signs for their own unit")
                .contains(address());

        releases.receive(secretary, id, here.school);
        for (CurrentPerson person : ofSchool) {
            assertThat(desk(person)).doesNotContain(address());
        }
        assertThat(desk(here.chief)).as("another unit has not signed").contains(address());
    }

    @Test
    void whoWorksInTheUnitAndDoesNotSignForItReadsItAndIsAskedNothing() throws Exception {
        CurrentPerson teacher = here.person(here.school, Duty.MEMBER, "Giáo viên");
        String page = "/documents/" + released(here.school).value();
        assertThat(desk(teacher)).doesNotContain(address());
        assertThat(page(teacher, page)).contains(SUBJECT).doesNotContain(button("Ký nhận"));
        assertThatThrownBy(() -> releases.receive(teacher, id, here.school)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDelegateFromElsewhereReadsItAndSignsForTheUnit() throws Exception {
        String page = "/documents/" + released(here.school).value();
        assertThat(desk(here.departmentHead)).doesNotContain(address());
        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        here.principal.id(),
                        here.departmentHead.id(),
                        here.school,
                        org.today(),
                        org.today().plusDays(5),
                        "GUQ thử"));
        CurrentPerson delegate = accounts.person(here.departmentHead.id()).orElseThrow();
        assertThat(desk(delegate)).contains(address());
        assertThat(page(delegate, page)).contains(SUBJECT, button("Ký nhận"));
        assertThat(page(delegate, "/issuing/" + id.value())).contains("Ký nhận văn bản cho");
        releases.receive(delegate, id, here.school);
        assertThat(releases.receipts(id)).hasSize(1);
        assertThat(desk(here.principal)).doesNotContain(address());
    }

    @Test
    void thePageOfTheDocumentLeadsThere() throws Exception {
        String page = "/documents/" + released(here.school).value();
        assertThat(page(here.principal, page)).contains(button("Ký nhận"));
        assertThat(page(here.chief, page)).contains(SUBJECT).doesNotContain(address());
        assertThat(web.perform(get(page).cookie(new Cookie("language", "en")).with(TestBody.as(here.principal)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(button("Sign for it"));

        releases.receive(here.principal, id, here.school);
        assertThat(page(here.principal, page)).contains(SUBJECT).doesNotContain(address());
    }

    @Test
    void aRecalledDocumentIsGivenBackAndNotSignedFor() throws Exception {
        String page = "/documents/" + released(here.school).value();
        releases.recall(here.leader, id, step(), "Ban hành nhầm.");
        assertThat(desk(here.principal))
                .contains(address(), ">Trả lại, hủy</a>")
                .doesNotContain(">Ký nhận</a>");
        assertThat(page(here.principal, page))
                .contains("Ban hành nhầm.", button("Xác nhận đã trả lại, đã hủy"))
                .doesNotContain(button("Ký nhận"));
        assertThatThrownBy(() -> releases.receive(here.principal, id, here.school))
                .isInstanceOf(Refusal.class);
    }
}
