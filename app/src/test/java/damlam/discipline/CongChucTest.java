package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.procedure.Form;
import damlam.procedure.Presence;
import damlam.procedure.ReviewReport;
import damlam.procedure.SeatKind;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A case on công chức, whose decree of 2025 was not read: what gets through once officers confirmed its rules, and
/// what while one of them waits. The rules are confirmed for the length of a test only.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class CongChucTest {
    private static final String LAW = "discipline.congChuc.";

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
    ProceedingRows rows;

    @Autowired
    StaffGroups groups;

    @Autowired
    Rulebook book;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

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

    /// Something that may fail.
    @FunctionalInterface
    private interface Checks {
        void run() throws Exception;
    }

    /// With all rules on công chức confirmed but some; afterwards nobody confirmed any.
    private void confirmed(Set<String> but, Checks checks) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            book.on(world.today()).stream()
                    .filter(rule -> rule.code().contains(".congChuc") && !rule.mayBind())
                    .filter(rule -> !but.contains(rule.code().replace(LAW, "")))
                    .forEach(this::confirm);
            Object target = AopTestUtils.getTargetObject(book);
            ReflectionTestUtils.setField(target, "known", null);
            var held = org.chart().appointmentsOf(world.teacher.id()).getFirst();
            groups.record(
                    TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.CONG_CHUC, "Quyết định số 9/QĐ-UBND");
            try {
                checks.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(book.on(LAW + "time", world.today()).orElseThrow().mayBind()).isFalse();
    }

    private void confirm(Rule rule) {
        NewRule same = new NewRule(
                rule.code(),
                rule.amount(),
                rule.says(),
                "Nghị định 172/2025/NĐ-CP, " + world.body.sign,
                rule.from(),
                rule.until(),
                "Đã đọc");
        book.decide(world.body.deputy, book.propose(world.body.leader, same), true, "");
    }

    private Document page(CurrentPerson me, ProceedingId id) throws Exception {
        return Jsoup.parse(
                TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString(StandardCharsets.UTF_8));
    }

    private Opening opening() {
        LocalDate today = world.today();
        return Opening.of(
                world.opening(today.minusDays(9), today.minusDays(2)).facts().with("group", "CONG_CHUC"));
    }

    private void reviewed(ProceedingId id) {
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.PRESENT), "Biên bản");
    }

    private Facts five() {
        return Facts.NONE
                .with("seat" + SeatKind.CHAIR, world.chair.id())
                .with(
                        "seat" + SeatKind.UNIT_HEAD,
                        world.body
                                .person(world.body.school, Duty.DEPUTY, "Phó Hiệu trưởng")
                                .id())
                .with(
                        "seat" + SeatKind.PARTY,
                        world.body
                                .person(world.body.school, Duty.MEMBER, "Bí thư Chi bộ")
                                .id())
                .with("seat" + SeatKind.UNION, world.union.id())
                .with("seat" + SeatKind.PERSONNEL, world.personnel.id())
                .with("secretary", world.personnel.id());
    }

    @Test
    void onceItsRulesAreConfirmedACaseGetsToItsCouncilOfFive() {
        confirmed(Set.of(), () -> {
            assertThat(openings.lacking(world.teacher.id()).any()).isFalse();
            ProceedingId id = openings.open(world.principal, opening(), null, ProceedingWorld.WHY, "");
            reviewed(id);
            world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
            assertThat(page(world.principal, id).select("#next input[name=seatPARTY], #next [name=seatPARTY]"))
                    .isNotEmpty();
            world.act(world.principal, id, ActKind.COUNCIL, five(), "Quyết định số 12");
            world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
            world.ahead(6);
            Facts present =
                    world.present().with("present" + SeatKind.UNIT_HEAD, true).with("present" + SeatKind.PARTY, true);
            world.act(world.chair, id, ActKind.MEET, present, "");
            assertThat(world.seen(world.chair, id).progress().meeting()).isPresent();
            assertThat(world.seen(world.chair, id).progress().open(world.today()))
                    .as("none heavier than the law has is voted for")
                    .containsExactly(Form.REPRIMAND);
        });
    }

    /// What can be done is offered, though a later day cannot be said; and the first line says why it cannot.
    @Test
    void whileARuleOfALaterStepWaitsTheStepsBeforeItAreOffered() {
        confirmed(Set.of("review.report", "council.setUp", "council.members"), () -> {
            assertThat(openings.lacking(world.teacher.id()).later().stream().map(Rule::code))
                    .containsExactlyInAnyOrder(LAW + "review.report", LAW + "council.setUp", LAW + "council.members");
            ProceedingId id = openedBefore();
            reviewed(id);
            Document chair = page(world.principal, id);
            assertThat(chair.select("h1").text())
                    .contains("Thời hạn chưa được xác nhận: 3 ngày làm việc")
                    .doesNotContain("Chưa tính được");
            assertThat(chair.select("#next form").attr("action")).endsWith("/REPORT");
            assertThat(chair.select("#missing .links a").eachAttr("href"))
                    .hasSize(3)
                    .allMatch(href -> href.startsWith("/rulebook/"));
            world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
            assertThat(world.seen(world.principal, id).progress().step()).isInstanceOf(ReviewReport.class);
            assertThat(page(world.teacher, id).select("h1").text())
                    .contains("Thời hạn chưa được xác nhận: 5 ngày làm việc")
                    .doesNotContain("Không có thời hạn riêng");
            assertThat(page(world.principal, id).select("#missing").text()).contains("Số thành viên Hội đồng kỷ luật");
        });
    }

    /// Only the days that rest on it are held back; the first line is one on every page.
    @Test
    void whileTheRuleOfALimitationWaitsTheRestOfThePageStands() {
        confirmed(Set.of("limitation.reprimand", "limitation.heavier"), () -> {
            ProceedingId id = openedBefore();
            Document decider = page(world.principal, id);
            String next = "Triệu tập họp kiểm điểm. Quyết định chậm nhất hết ngày";
            assertThat(decider.select("h1").text()).contains("Việc anh/chị phải làm: " + next);
            assertThat(page(world.teacher, id).select("h1").text()).contains("Đang chờ", next);
            String withdraw = "/proceedings/" + id.value() + "/" + ActKind.WITHDRAW_OPENING;
            assertThat(Jsoup.parse(TestBody.see(web, world.principal, withdraw)
                                    .getContentAsString(StandardCharsets.UTF_8))
                            .select("h1")
                            .text())
                    .isEqualTo(decider.select("h1").text());
            assertThat(decider.select("#missing .links a").eachAttr("href"))
                    .containsExactlyInAnyOrderElementsOf(Stream.of("limitation.reprimand", "limitation.heavier")
                            .map(code -> book.on(LAW + code, world.today()).orElseThrow())
                            .map(rule -> "/rulebook/" + rule.id().value())
                            .toList());
        });
    }

    /// What does not rest on the time limit is shown, and the opening can be taken back.
    @Test
    void whileTheRulesOfTheTimeLimitWaitTheRestOfThePageStands() {
        for (Set<String> without : List.of(Set.of("time", "time.stops", "time.complex"), Set.of("time.stops"))) {
            confirmed(without, () -> {
                ProceedingId id = openedBefore();
                Document decider = page(world.principal, id);
                assertThat(decider.select("h1").text())
                        .contains("Triệu tập họp kiểm điểm", "Thời hạn chưa được xác nhận: 90 ngày, đến hết ngày")
                        .doesNotContain("Chưa tính được giai đoạn");
                assertThat(decider.select(".msg").text())
                        .contains("Chưa làm được ở đây: Triệu tập họp kiểm điểm. Bước này cần quy định chưa được");
                assertThat(decider.select("#steps li")).hasSize(1);
                assertThat(decider.select("#parties").text()).contains(world.principal.name());
                assertThat(decider.select("#days").text())
                        .contains("Chưa tính được thời hạn xử lý kỷ luật", "Thời hiệu");
                String lacking = without.stream()
                        .map(code -> book.on(LAW + code, world.today()).orElseThrow())
                        .map(rule -> String.valueOf(rule.id().value()))
                        .sorted()
                        .reduce("", String::concat);
                String several = decider.select("#days a").attr("href");
                assertThat(several)
                        .startsWith("/rulebook/several?rules=")
                        .endsWith("&back=%2Fproceedings%2F" + id.value());
                assertThat(Stream.of(several.replaceAll(".*rules=|&.*", "").split(","))
                                .sorted()
                                .reduce("", String::concat))
                        .isEqualTo(lacking);
                assertThat(decider.select("#missing a[href='%s']".formatted(several)))
                        .isNotEmpty();
                assertThat(page(world.teacher, id).select("#days").text())
                        .contains("Chưa tính được thời hạn xử lý kỷ luật");
                withdrawn(id);
            });
        }
    }

    @Test
    void anOpeningIsTakenBackThoughNoneOfItsRulesIsConfirmed() {
        Set<String> none = book.on(world.today()).stream()
                .map(Rule::code)
                .filter(code -> code.startsWith(LAW))
                .map(code -> code.substring(LAW.length()))
                .collect(Collectors.toSet());
        confirmed(none, () -> withdrawn(openedBefore()));
    }

    private void withdrawn(ProceedingId id) throws Exception {
        String withdraw = "/proceedings/" + id.value() + "/" + ActKind.WITHDRAW_OPENING;
        assertThat(page(world.principal, id).select("a[href=%s]".formatted(withdraw)))
                .hasSize(1);
        assertThat(Jsoup.parse(TestBody.see(web, world.principal, withdraw).getContentAsString(StandardCharsets.UTF_8))
                        .select("form[action=%s]".formatted(withdraw)))
                .hasSize(1);
        assertThat(TestBody.send(
                                web,
                                world.principal,
                                post(withdraw)
                                        .param("words", "Mở nhầm người: kết luận nói về một giáo viên khác của trường"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(rows.acts(id).getLast().kind()).isEqualTo(ActKind.WITHDRAW_OPENING);
    }

    /// One that was opened before all its rules were asked for.
    private ProceedingId openedBefore() {
        Facts facts = opening().facts().with("law", world.today());
        ProceedingId id = rows.insert(world.teacher.id(), null, clock.instant());
        rows.insert(id, new Act(1, ActKind.OPEN, facts, vault.encrypt("x"), world.principal.id(), clock.instant()));
        rows.insert(
                id,
                List.of(
                        new Party(world.teacher.id(), PartyRole.CONCERNED, 1),
                        new Party(world.principal.id(), PartyRole.DECIDER, 1)));
        return id;
    }
}
