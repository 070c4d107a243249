package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Whether somebody is disciplined as a manager the chart says, or a decision in the registers where it cannot know;
/// whoever opens the proceeding does not choose it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class PostSaysTest {
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
    Documents documents;

    @Autowired
    ProceedingKept kept;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    private Opening opening(CurrentPerson concerned, boolean manager, Matter matter, @Nullable Appointed appointed) {
        return new Opening(
                concerned.id(),
                Group.VIEN_CHUC,
                manager,
                false,
                matter,
                Consequence.LESS_SERIOUS,
                world.today().minusDays(3),
                world.today(),
                null,
                null,
                false,
                "15/KL-TTr",
                world.today(),
                "",
                appointed);
    }

    private ProceedingId open(CurrentPerson by, Opening opening) {
        return openings.open(by, opening, null, ProceedingWorld.WHY, "");
    }

    private Appointed registered(String no, DispatchType type, String subject) {
        String number = no + "/QĐ-" + world.body.sign;
        documents.register(
                world.body.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        number,
                        world.today(),
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        type.name(),
                        subject,
                        "Người Ký Hư Cấu",
                        new Content("Nội dung thử.", null)));
        return new Appointed(number, world.today());
    }

    @Test
    void whoManagesIsDecidedOnByTheBodyAndWhoDoesNotByTheirUnit() {
        refused(Reason.OTHER_POST, () -> open(world.principal, opening(world.teacher, true, Matter.AVOIDANCE, null)));
        refused(Reason.OTHER_POST, () -> open(world.principal, opening(world.chair, false, Matter.AVOIDANCE, null)));
        refused(Reason.NOT_COMPETENT, () -> open(world.principal, opening(world.chair, true, Matter.AVOIDANCE, null)));
        ProceedingId id = open(world.body.leader, opening(world.chair, true, Matter.AVOIDANCE, null));
        assertThat(world.seen(world.body.leader, id).progress().opening().manager())
                .isTrue();
        open(world.principal, opening(world.teacher, false, Matter.AVOIDANCE, null));
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aDeputyDecidesWhileTheHeadIsAwayAndNotBehindTheirBack() {
        Opening opening = opening(world.teacher, false, Matter.AVOIDANCE, null);
        refused(Reason.NOT_COMPETENT, () -> open(world.chair, opening));
        refused(
                Reason.NOT_COMPETENT,
                () -> openings.open(world.chair, opening, null, ProceedingWorld.WHY, "Thay Hiệu trưởng."));
        org.recordAbsence(
                world.body.clerk.actor(),
                new Absence(world.principal.id(), world.today(), world.today().plusDays(5), "Đi công tác"));
        ProceedingId id = open(world.chair, opening);
        assertThat(world.seen(world.chair, id).progress().opening().person()).isEqualTo(world.teacher.id());
    }

    @Test
    void thePageAsksTheChartAndNotWhoeverTypes() throws Exception {
        assertThat(typed(world.chair, "look"))
                .contains("giữ chức vụ quản lý (Phó Hiệu trưởng)", "person-error", "dù nêu căn cứ nào")
                .doesNotContain("là cấp trên của anh/chị");
        assertThat(typed(world.teacher, "look")).contains("không giữ chức vụ quản lý");
        typed(world.teacher, "open");
        ProceedingId id = openings.ongoing(world.principal, world.teacher.id())
                .orElseThrow()
                .id();
        assertThat(world.seen(world.principal, id).progress().opening().manager())
                .as("a tick that somebody sends is nobody’s to send")
                .isFalse();
    }

    private String typed(CurrentPerson concerned, String what) throws Exception {
        return typed(world.principal, concerned, what, "AVOIDANCE", "LESS_SERIOUS");
    }

    private String typed(CurrentPerson by, CurrentPerson concerned, String what, String matter, String consequence)
            throws Exception {
        return TestBody.send(
                        web,
                        by,
                        post("/proceedings/new")
                                .param("person", String.valueOf(concerned.id().value()))
                                .param("manager", "true")
                                .param("number", "15/KL-TTr")
                                .param("concluded", world.today().toString())
                                .param("matter", matter)
                                .param("consequence", consequence)
                                .param("breached", world.today().minusDays(3).toString())
                                .param("detected", world.today().toString())
                                .param("words", ProceedingWorld.WHY)
                                .param("do", what))
                .getContentAsString();
    }

    /// Whom no ground makes competent is told so at once, and not asked for one again after it was named.
    @Test
    void aGroundIsAskedForOnceAndOnlyWhereItHelps() throws Exception {
        for (String ground : new String[] {"", "Văn bản phân cấp số 5/QĐ-SGDĐT"}) {
            Document form = opens(world.principal, world.body.leader, ground);
            assertThat(form.select("#ground-error").text()).as(ground).isEmpty();
            assertThat(form.text()).contains("Người này là cấp trên của anh/chị", "dù nêu căn cứ nào");
        }
        assertThat(opens(world.body.leader, world.teacher, "")
                        .select("#ground-error")
                        .text())
                .contains("Cấp trên của người đó nêu căn cứ thẩm quyền");
        assertThat(opens(world.body.leader, world.teacher, "5/2024")
                        .select("#ground-error")
                        .text())
                .contains("chưa nêu được sự việc");
        assertThat(opens(world.body.leader, world.teacher, "Văn bản phân cấp số 5/QĐ-SGDĐT")
                        .select("#ground-error, #person-error"))
                .isEmpty();
    }

    /// Only looks.
    private Document opens(CurrentPerson by, CurrentPerson concerned, String ground) throws Exception {
        return Jsoup.parse(TestBody.send(
                        web,
                        by,
                        post("/proceedings/new")
                                .param("person", String.valueOf(concerned.id().value()))
                                .param("number", "15/KL-TTr")
                                .param("concluded", world.today().toString())
                                .param("matter", "AVOIDANCE")
                                .param("consequence", "LESS_SERIOUS")
                                .param("breached", world.today().minusDays(3).toString())
                                .param("detected", world.today().toString())
                                .param("words", ProceedingWorld.WHY)
                                .param("ground", ground)
                                .param("do", "look"))
                .getContentAsString());
    }

    @Test
    void aPostThatTheChartDoesNotHaveIsNamedByADecisionOfTheRegisters() throws Exception {
        Appointed other = registered("31", DispatchType.QUYET_DINH, "Về việc bổ nhiệm cán bộ quản lý");
        Appointed letter = registered("32", DispatchType.CONG_VAN, "Về chức vụ của " + world.teacher.name());
        for (Appointed wrong : new Appointed[] {new Appointed("33/QĐ", world.today()), other, letter}) {
            refused(
                    Reason.APPOINTMENT_UNKNOWN,
                    () -> open(world.principal, opening(world.teacher, true, Matter.AVOIDANCE, wrong)));
        }
        Appointed right =
                registered("34", DispatchType.QUYET_DINH, "Về việc kiêm nhiệm đối với " + world.teacher.name());
        refused(Reason.OTHER_POST, () -> open(world.principal, opening(world.teacher, false, Matter.AVOIDANCE, right)));
        ProceedingId id = open(world.body.leader, opening(world.teacher, true, Matter.AVOIDANCE, right));
        assertThat(TestBody.see(web, world.teacher, "/proceedings/" + id.value())
                        .getContentAsString())
                .contains("giữ chức vụ quản lý", right.number());
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatOnlyAManagerCommitsIsNotHeldAgainstWhoManagedNothingThen() {
        refused(
                Reason.NO_MANAGER_THEN,
                () -> open(world.principal, opening(world.teacher, false, Matter.MANAGEMENT, null)));
        ProceedingId id = open(world.principal, opening(world.teacher, false, Matter.AVOIDANCE, null));
        Facts more = Facts.NONE
                .with("matter", Matter.MANAGEMENT)
                .with("consequence", Consequence.LESS_SERIOUS)
                .with("breached", world.today().minusDays(3));
        refused(
                Reason.NO_MANAGER_THEN,
                () -> world.act(world.principal, id, ActKind.BREACH, more, "Để cấp dưới vi phạm."));
        open(world.body.leader, opening(world.chair, true, Matter.MANAGEMENT, null));
    }

    @Test
    void whereNoArticleHasAFormThatIsSaidBeforeAnythingIsOpened() throws Exception {
        assertThat(typed(world.body.leader, world.chair, "look", "MANAGEMENT", "SERIOUS"))
                .contains("Không có khoản nào quy định hình thức", "không ra được quyết định");
        assertThat(typed(world.body.leader, world.chair, "look", "MANAGEMENT", "LESS_SERIOUS"))
                .doesNotContain("Không có khoản nào");
    }

    @Test
    void papersForAPostAreUsedByWhoCameToHoldOne() throws Exception {
        refused(
                Reason.NO_MANAGER_THEN,
                () -> open(world.principal, opening(world.teacher, false, Matter.FALSE_PAPERS_FOR_POST, null)));
        open(world.body.leader, opening(world.chair, true, Matter.FALSE_PAPERS_FOR_POST, null));
    }

    @Test
    void theDatabaseAsksTheChartToo() {
        Facts facts = opening(world.teacher, false, Matter.AVOIDANCE, null)
                .facts()
                .with("manager", true)
                .with("law", world.today());
        assertThatThrownBy(() -> insert(facts))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("as the chart says");
        Facts downward =
                opening(world.chair, true, Matter.AVOIDANCE, null).facts().with("manager", false);
        assertThatThrownBy(() -> insert(downward))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("as the chart says");
    }

    private void insert(Facts facts) {
        jdbc.update(
                "with made as (insert into discipline.proceeding (person_id, at) values (?, now()) returning proceeding_id)"
                        + " insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                        + " select proceeding_id, 1, 'OPEN', jsonb_object(?::text[], ?::text[]), '', ?, now() from made",
                facts.person("concerned").value(),
                facts.all().keySet().toArray(String[]::new),
                facts.all().keySet().stream().map(facts::text).toArray(String[]::new),
                world.principal.id().value());
    }
}
