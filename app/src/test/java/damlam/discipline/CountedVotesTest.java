package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.dispatch.DispatchText;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.Form;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What votes on paper came to is said on the page, in the minutes and in the decision; a tie is voted on again.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class CountedVotesTest {
    private static final String WHY =
            "Hồ sơ cho thấy có vi phạm rõ ràng, người vi phạm đã thừa nhận trong bản kiểm điểm.";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    ProceedingKept kept;

    @Autowired
    ProceedingRows rows;

    @Autowired
    Vault vault;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    private void discipline(ProceedingId id, int yes, int no, int invalid) {
        Facts facts = Facts.NONE.with("question", Question.DISCIPLINE);
        world.act(
                world.chair,
                id,
                ActKind.COUNT,
                facts.with("yes", yes).with("no", no).with("invalid", invalid),
                "Ban kiểm phiếu");
    }

    private void forms(ProceedingId id, int reprimand, int warning, int invalid) {
        Facts facts = Facts.NONE.with("question", Question.FORM).with("invalid", invalid);
        world.act(
                world.chair,
                id,
                ActKind.COUNT,
                facts.with("formREPRIMAND", reprimand).with("formWARNING", warning),
                "Ban kiểm phiếu");
    }

    private Document page(CurrentPerson me, ProceedingId id) throws Exception {
        return Jsoup.parse(
                TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString(StandardCharsets.UTF_8));
    }

    private String lastPaper(ProceedingId id) throws Exception {
        int no = world.seen(world.principal, id).acts().getLast().no();
        return DispatchText.read(
                        TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                                .getContentAsByteArray(),
                        "a.docx")
                .replaceAll("\\s+", " ");
    }

    @Test
    void aVoteWithoutAMajorityIsSaidToBeOneWhereverItGoesOn() throws Exception {
        ProceedingId id = world.sitting();
        discipline(id, 1, 1, 1);
        String none = "1/3 phiếu đồng ý kỷ luật, 1/3 không đồng ý, 1/3 không hợp lệ; không quá nửa đồng ý";
        Document chair = page(world.chair, id);
        assertThat(chair.select("h1").text()).contains(none, "Gửi văn bản kiến nghị");
        assertThat(chair.select("#steps").text()).contains(none);
        world.act(world.chair, id, ActKind.PROPOSE, "Không kiến nghị kỷ luật");
        assertThat(lastPaper(id)).contains(none, "không kiến nghị kỷ luật");
        assertThat(page(world.principal, id).text()).contains(none);
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), WHY);
        assertThat(lastPaper(id)).contains("Căn cứ kết quả bỏ phiếu kín của Hội đồng kỷ luật", none);
    }

    @Test
    void aTieOnPaperIsSaidAndVotedOnAgainOnPaperUntilThereIsNone() throws Exception {
        ProceedingId id = world.sitting();
        discipline(id, 3, 0, 0);
        forms(id, 1, 1, 1);
        String tied = "Khiển trách 1/3, Cảnh cáo 1/3, không hợp lệ 1/3; không hình thức nào được quá nửa";
        Document page = page(world.chair, id);
        assertThat(page.select("h1").text()).contains(tied, "bỏ phiếu lại", "Bỏ phiếu kín bằng phiếu giấy");
        assertThat(page.select("#next form[action$=/COUNT] input[name=formREPRIMAND]"))
                .as("the second vote, on the same forms")
                .hasSize(1);
        assertThat(page.text()).contains("vẫn ngang phiếu thì bỏ phiếu lại lần nữa");
        forms(id, 1, 1, 1);
        assertThat(world.seen(world.chair, id).next().must()).contains(ActKind.COUNT);
        forms(id, 2, 1, 0);
        String most = "Khiển trách 2/3, Cảnh cáo 1/3, không hợp lệ 0/3; Hội đồng kiến nghị Khiển trách";
        assertThat(page(world.chair, id).select("h1").text()).contains(most);
        world.act(world.chair, id, ActKind.PROPOSE, "Kiến nghị khiển trách");
        assertThat(lastPaper(id)).contains(tied, most);
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
        assertThat(lastPaper(id)).contains(tied, most);
    }

    private void strike(CurrentPerson by, ProceedingId id, int of, String words) {
        world.act(by, id, ActKind.STRIKE, Facts.NONE.with("of", of), words);
    }

    private void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    /// A figure typed wrongly decides nothing; but it is the council’s, not of whoever decides.
    @Test
    void aCountOnPaperTypedWronglyIsTakenBackWithReasonsUntilTheProposalIsSent() throws Exception {
        ProceedingId id = world.sitting();
        discipline(id, 0, 3, 0);
        int wrong = world.seen(world.chair, id).acts().getLast().no();
        String why = "Ghi ngược số phiếu đồng ý và không đồng ý so với biên bản kiểm phiếu.";
        refused(Reason.NOT_YOURS, () -> strike(world.principal, id, wrong, why));
        refused(Reason.NO_REASONS, () -> strike(world.chair, id, wrong, "Ghi nhầm"));
        assertThat(page(world.chair, id).select("#others a[href$=/STRIKE]")).hasSize(1);
        Act decidersStrike = new Act(
                wrong + 1,
                ActKind.STRIKE,
                Facts.NONE.with("of", wrong),
                vault.encrypt(why),
                world.principal.id(),
                clock.instant());
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(world.principal, null, List.of()));
        try {
            assertThatThrownBy(() -> rows.insert(id, decidersStrike))
                    .as("whoever writes to the database itself is held to it as well")
                    .hasMessageContaining("whoever entered it or leads the council");
        } finally {
            SecurityContextHolder.clearContext();
        }
        strike(world.chair, id, wrong, why);
        assertThat(world.seen(world.chair, id).next().must()).contains(ActKind.BALLOT);
        discipline(id, 3, 0, 0);
        forms(id, 2, 1, 0);
        int last = world.seen(world.chair, id).acts().getLast().no();
        assertThat(Entries.takenBack(world.seen(world.chair, id)))
                .as("the last one first")
                .extracting(Act::no)
                .containsExactly(last);
        world.act(world.chair, id, ActKind.PROPOSE, "Kiến nghị khiển trách");
        assertThat(lastPaper(id)).contains("3/3 phiếu đồng ý kỷ luật").doesNotContain("0/3 phiếu đồng ý kỷ luật");
        refused(Reason.NOT_YOURS, () -> strike(world.chair, id, last, why));
        assertThat(kept.differing(50)).isEmpty();
    }
}
