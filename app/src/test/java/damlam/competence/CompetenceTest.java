package damlam.competence;

import static damlam.TestBody.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.competence.CompetenceRefusedException.Reason;
import damlam.org.Authority;
import damlam.org.Org;
import damlam.org.PostId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// Who decides what is data: proposed by one officer, confirmed by another, read by everybody.
@ServerTest
class CompetenceTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Autowired
    CompetenceMap map;

    @Autowired
    CompetenceKept kept;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    TestBody body;
    String matter;
    PostId post;

    @BeforeEach
    void aBody() {
        body = new TestBody(org, accounts);
        matter = "Mua sắm nhỏ " + body.sign;
        post = org.chart().headOf(body.department).orElseThrow().post().id();
    }

    @Test
    void aChangeHoldsOnceASecondOfficerHasConfirmedIt() {
        long id = map.propose(body.chief, "Quy chế mới", List.of(grant()));
        assertThat(granted()).isEmpty();
        assertThat(refused(() -> map.decide(body.chief, id, true, ""))).isEqualTo(Reason.NOT_OFFICER);
        map.decide(body.leader, id, true, "");
        assertThat(granted()).extracting(Authority::legalBasis).containsExactly("Quy chế, Điều 7");
        assertThat(refused(() -> map.decide(body.leader, id, true, ""))).isEqualTo(Reason.DECIDED);
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void whoProposesDoesNotConfirmAlsoWhereTheyMayConfirmOthers() {
        long id = map.propose(body.leader, "Quy chế mới", List.of(grant()));
        assertThat(refused(() -> map.decide(body.leader, id, true, ""))).isEqualTo(Reason.SAME_PERSON);
        assertThat(refused(() -> map.propose(body.official, "Muốn thế", List.of(grant()))))
                .isEqualTo(Reason.NOT_OFFICER);
        assertThat(granted()).isEmpty();
    }

    @Test
    void aFormSentTwiceMakesOneProposal() {
        long id = map.propose(body.chief, "Quy chế mới", List.of(grant()));
        assertThat(map.propose(body.chief, "Quy chế mới", List.of(grant()))).isEqualTo(id);
        assertThat(map.propose(body.leader, "Quy chế mới", List.of(grant())))
                .as("another officer’s is another")
                .isNotEqualTo(id);
        map.decide(body.leader, id, false, "Chưa ban hành");
        assertThat(map.propose(body.chief, "Quy chế mới", List.of(grant())))
                .as("once the first is decided")
                .isNotEqualTo(id);
    }

    @Test
    void whatIsRefusedNeverHolds() {
        long id = map.propose(body.chief, "Quy chế mới", List.of(grant()));
        map.decide(body.leader, id, false, "Quy chế chưa ban hành");
        assertThat(granted()).isEmpty();
        assertThat(map.open()).extracting(Proposal::id).doesNotContain(id);
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void anEntryEndsInTheSameWay() {
        map.decide(body.leader, map.propose(body.chief, "Quy chế mới", List.of(grant())), true, "");
        long entry = granted().getFirst().id();
        Change end = new Change(matter, post, org.today(), null, "Quy chế, Điều 7", entry);
        map.decide(body.leader, map.propose(body.chief, "Bãi bỏ", List.of(end)), true, "");
        assertThat(granted()).isEmpty();
    }

    @Test
    void whatTheMapHasAlreadyIsNotConfirmedTwiceAndNothingOfItIsTaken() {
        map.decide(body.leader, map.propose(body.chief, "Quy chế mới", List.of(grant())), true, "");
        Change other = new Change("Việc khác " + body.sign, post, FROM, null, "Điều 8", null);
        long again = map.propose(body.chief, "Gửi lại", List.of(other, grant()));
        assertThat(refused(() -> map.decide(body.leader, again, true, ""))).isEqualTo(Reason.MAP_CHANGED);
        assertThat(org.chart().matters()).noneMatch(each -> each.name().equals("Việc khác " + body.sign));
        assertThat(map.open()).extracting(Proposal::id).contains(again);
    }

    @Test
    void everybodyFindsWhoDecidesWithoutAccentsAndOnlyOfficersAreOfferedToChangeIt() throws Exception {
        map.decide(body.leader, map.propose(body.chief, "Quy chế mới", List.of(grant())), true, "");
        web.perform(get("/competence").param("q", "mua sam nho " + body.sign).with(as(body.official)))
                .andExpect(content().string(containsString(matter)))
                .andExpect(content().string(containsString("Trưởng phòng Hư Cấu")))
                .andExpect(content().string(containsString("Quy chế, Điều 7")))
                .andExpect(content().string(not(containsString("/competence/new"))));
        web.perform(get("/competence/new").with(as(body.official))).andExpect(status().isForbidden());
        web.perform(get("/competence").param("q", "không có " + body.sign).with(as(body.official)))
                .andExpect(content().string(containsString("Không có loại việc nào như vậy")));
    }

    @Test
    void theSecondOfficerReadsOnTheDeskAndInTheFirstLineThatItWaitsForThem() throws Exception {
        long id = map.propose(body.chief, "Quy chế mới " + body.sign, List.of(grant()));
        web.perform(get("/").with(as(body.leader)))
                .andExpect(content().string(containsString("Đề nghị sửa bảng thẩm quyền chờ")));
        web.perform(get("/competence").with(as(body.leader)))
                .andExpect(content().string(containsString("chờ anh/chị xác nhận hoặc từ chối")))
                .andExpect(content().string(containsString("Quy chế mới " + body.sign)));
        web.perform(post("/competence/proposals/" + id)
                        .with(csrf())
                        .with(as(body.leader))
                        .param("decision", "refuse"))
                .andExpect(content().string(containsString("Điền ô này")));
        web.perform(post("/competence/proposals/" + id).with(csrf()).with(as(body.leader)))
                .andExpect(content().string(containsString("-error")));
        assertThat(granted()).as("nothing is confirmed without saying so").isEmpty();
        web.perform(post("/competence/proposals/" + id)
                        .with(csrf())
                        .with(as(body.leader))
                        .param("decision", "confirm"))
                .andExpect(redirectedUrl("/competence"));
        assertThat(granted()).hasSize(1);
    }

    @Test
    void aFileIsOneProposalAndItsErrorsAreSaidLineByLine() throws Exception {
        String head = "Loại việc;Mã đơn vị;Chức danh;Căn cứ;Từ ngày;Đến hết ngày\n";
        web.perform(multipart("/competence/file")
                        .file(csv(head + matter + ";KHTC" + body.sign
                                + ";Trưởng ban;;31/02/2026;\nX;NONE;Y;Z;01/01/2026;"))
                        .param("reason-file", "Cả bảng")
                        .with(csrf())
                        .with(as(body.chief)))
                .andExpect(content().string(containsString("Dòng 2: chưa ghi căn cứ.")))
                .andExpect(content().string(containsString("“31/02/2026” không phải là ngày")))
                .andExpect(content().string(containsString("đơn vị không có chức danh “Trưởng ban”")))
                .andExpect(content().string(containsString("Dòng 3: không có đơn vị mang mã “NONE”")));
        web.perform(multipart("/competence/file")
                        .file(csv(head + matter + ";KHTC" + body.sign
                                + ";truong phong;Quy chế, Điều 7;01/01/2026;31/12/2099\n"))
                        .param("reason-file", "Cả bảng " + body.sign)
                        .with(csrf())
                        .with(as(body.chief)))
                .andExpect(redirectedUrl("/competence#proposals"));
        Proposal proposal = map.open().stream()
                .filter(each -> each.reason().equals("Cả bảng " + body.sign))
                .findFirst()
                .orElseThrow();
        assertThat(proposal.changes())
                .containsExactly(new Change(matter, post, FROM, LocalDate.of(2100, 1, 1), "Quy chế, Điều 7", null));
    }

    private static MockMultipartFile csv(String lines) {
        return new MockMultipartFile("file", "map.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8));
    }

    private Change grant() {
        return new Change(matter, post, FROM, null, "Quy chế, Điều 7", null);
    }

    private List<Authority> granted() {
        return org.chart().authorities().stream()
                .filter(each -> each.matter().name().equals(matter))
                .toList();
    }

    private static Reason refused(Runnable act) {
        return catchThrowableOfType(CompetenceRefusedException.class, act::run).reason();
    }
}
