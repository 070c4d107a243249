package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.Refusal.Reason;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import damlam.signatures.Papers;
import damlam.signatures.Picture;
import damlam.signatures.TestAuthority;
import java.awt.Color;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What goes out electronically without its digital signatures goes out only knowingly.
@ServerTest
class UnsignedReleaseTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", Instant.now());

    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Signings signings;

    @Autowired
    Numbers numbers;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody here;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
    }

    private int step(DraftId id) {
        return at(id).stepNo();
    }

    private Draft at(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow();
    }

    private DraftId toSign(Channel channel) {
        Paper paper = new Paper(
                DispatchType.CONG_VAN,
                "việc thử",
                "",
                "Thử Nghiệm",
                "Trường THPT Thử Nghiệm",
                "Sở yêu cầu các đơn vị thực hiện.",
                "Như trên\nLưu: VT",
                null,
                here.leader.id(),
                false,
                new Arrival(channel, Urgency.NORMAL, null),
                List.of(here.school),
                "",
                null);
        DraftId id = issuing.draft(here.official, Purpose.OWN, paper);
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        return id;
    }

    private DraftId sealedOnPaper(Channel channel) {
        DraftId id = toSign(channel);
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        return id;
    }

    private String page(DraftId id) throws Exception {
        return TestBody.see(web, here.clerk, "/issuing/" + id.value()).getContentAsString();
    }

    private MockHttpServletResponse release(DraftId id, String known) throws Exception {
        return TestBody.send(
                web,
                here.clerk,
                post("/issuing/" + id.value() + "/acts")
                        .param("act", "RELEASE")
                        .param("seen", String.valueOf(step(id)))
                        .param("unsigned", known));
    }

    private List<String> journal(DraftId id) {
        return jdbc.sql("""
                        select text from journal.entry where subject = :subject and kind = 'issuing.release'
                          and text is not null
                        """)
                .param("subject", "draft:" + id.value())
                .query(String.class)
                .list();
    }

    @Test
    void theClerkIsToldAndGoesOnKnowinglyWhichTheJournalKeeps() throws Exception {
        DraftId id = sealedOnPaper(Channel.ELECTRONIC);
        assertThat(page(id))
                .contains("Tệp văn bản chưa có chữ ký số của người ký và của cơ quan.", "name=\"unsigned\"");
        MockHttpServletResponse refused = release(id, "");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("chưa có đủ chữ ký số. Ký số rồi phát hành");
        assertThat(at(id).state()).isEqualTo(State.SEALED);
        release(id, "yes");
        assertThat(at(id).state()).isEqualTo(State.RELEASED);
        assertThat(journal(id)).containsExactly("BOTH");
        assertThat(page(id)).contains("Phát hành điện tử khi chưa có chữ ký số của người ký và của cơ quan");
    }

    @Test
    void whoseSignatureLacksIsSaid() throws Exception {
        DraftId id = toSign(Channel.ELECTRONIC);
        Picture blue = Picture.signature(Papers.signature(Color.BLUE));
        signings.approve(
                here.leader, id, step(id), AUTHORITY.holder(here.leader.name()).key(), blue);
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        assertThat(page(id)).contains("Tệp văn bản chưa có chữ ký số của cơ quan.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> releases.release(here.clerk, id, step(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNSIGNED));
    }

    @Test
    void whatBearsBothOrGoesOutOnPaperIsNotAskedAbout() throws Exception {
        DraftId paper = sealedOnPaper(Channel.PAPER);
        assertThat(page(paper)).doesNotContain("name=\"unsigned\"");
        release(paper, "");
        assertThat(at(paper).state()).isEqualTo(State.RELEASED);
        DraftId id = toSign(Channel.ELECTRONIC);
        Picture blue = Picture.signature(Papers.signature(Color.BLUE));
        signings.approve(
                here.leader, id, step(id), AUTHORITY.holder(here.leader.name()).key(), blue);
        releases.number(here.clerk, id, step(id));
        Picture red = Picture.seal(Papers.seal(Color.RED));
        signings.seal(
                here.clerk, id, step(id), AUTHORITY.holder("Sở Thử Nghiệm").key(), red, 36.0);
        assertThat(page(id)).doesNotContain("name=\"unsigned\"");
        release(id, "");
        assertThat(at(id).state()).isEqualTo(State.RELEASED);
        assertThat(journal(id)).isEmpty();
    }
}
