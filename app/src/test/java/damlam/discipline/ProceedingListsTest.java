package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.Statements;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.journal.SealedNow;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.test.web.servlet.MockMvc;

/// What proceedings ask of the database does not grow with how many there are, and a desk counts what waits
/// without computing all of them.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProceedingListsTest {
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

    @Test
    void listsAndDesksTakeAsManyStatementsForManyProceedingsAsForFew() throws Exception {
        opened(3);
        list(world.principal);
        int list = list(world.principal);
        int desk = desk(world.principal);
        opened(27);
        // Each is about somebody new: the chart is read again once.
        list(world.principal);
        assertThat(list(world.principal)).isEqualTo(list).isLessThanOrEqualTo(23);
        assertThat(desk(world.principal)).isEqualTo(desk).isLessThanOrEqualTo(6);
        assertThat(proceedings.pending(world.principal).count()).isEqualTo(30);
        assertThat(desk(world.teacher)).isLessThanOrEqualTo(6);
    }

    private void opened(int many) {
        for (int i = 0; i < many; i++) {
            world.opened();
        }
    }

    private int list(CurrentPerson person) throws Exception {
        return Statements.during(() -> TestBody.see(web, person, "/proceedings"))
                .size();
    }

    private int desk(CurrentPerson person) throws Exception {
        return Statements.during(() -> proceedings.pending(person)).size();
    }

    @Test
    void openBallotsAreAskedForAtOnce() throws Exception {
        ballot();
        int desk = desk(world.chair);
        ballot();
        assertThat(desk(world.chair)).isEqualTo(desk).isLessThanOrEqualTo(7);
        assertThat(proceedings.pending(world.chair).count()).isEqualTo(2);
    }

    private void ballot() {
        world.act(world.chair, world.sitting(), ActKind.BALLOT, Facts.NONE.with("question", Question.DISCIPLINE), "");
    }

    /// Whose turn it is the desk tells by the kinds of acts before it computes: it leaves nothing out.
    @Test
    void aDeskLeavesOutNothingThatWaits() {
        List<ProceedingId> all = new ArrayList<>();
        all.add(world.opened());
        ProceedingId summoned = world.opened();
        world.act(world.principal, summoned, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        all.add(summoned);
        all.add(world.reviewed());
        all.add(world.sitting());
        all.add(world.proposed());
        all.add(world.decided());
        ProceedingId received = world.decided();
        world.act(world.concerned(received), received, ActKind.RECEIVE, "");
        all.add(received);
        ProceedingId complained = world.decided();
        world.act(world.concerned(complained), complained, ActKind.RECEIVE, "");
        world.act(world.concerned(complained), complained, ActKind.COMPLAIN, "Tôi không đồng ý.");
        all.add(complained);
        assertThat(proceedings.pending(world.concerned(received)).count()).isPositive();
        Stream.concat(
                        Stream.of(world.principal, world.chair, world.union, world.personnel),
                        all.stream().map(world::concerned))
                .forEach(person -> {
                    long waiting = all.stream()
                            .flatMap(id -> proceedings.see(person, id).stream())
                            .filter(Seen::waits)
                            .count();
                    assertThat(proceedings.pending(person).count())
                            .as(person.title())
                            .isEqualTo((int) waiting);
                    assertThat(proceedings.list(person, 50, 0).waiting().count())
                            .as(person.title())
                            .isEqualTo((int) waiting);
                });
    }

    @Test
    void aListIsTurnedPageByPage() throws Exception {
        ProceedingId decided = world.decided();
        world.act(world.teacher, decided, ActKind.RECEIVE, "");
        opened(52);
        Document first = page("/proceedings");
        assertThat(first.select("table.list tbody tr")).hasSize(50);
        assertThat(first.select("h1").text()).matches("\\d+ vụ việc đang chờ anh/chị; .*ngày \\d{2}/.*");
        Document last = page(first.expectFirst(".pager a[rel=next]").attr("href"));
        assertThat(last.select("table.list tbody tr")).hasSize(3);
        assertThat(last.select("tbody tr:last-child a[href=/proceedings/" + decided.value() + "]"))
                .as("what waits for nobody comes last")
                .hasSize(1);
        assertThat(last.select(".pager a[rel=next]")).isEmpty();
    }

    /// A day by which another must do something is not read as one’s own.
    @Test
    void aDayOfAnothersIsNamedAsTheirsAndOnesOwnBesideIt() throws Exception {
        ProceedingId id = world.sitting();
        String proposal = said(world.seen(world.chair, id).due().orElseThrow());
        String decision = said(Objects.requireNonNull(
                world.seen(world.principal, id).next().time().clock().due()));
        assertThat(due(world.chair, id)).isEqualTo(proposal);
        assertThat(due(world.union, id)).isEqualTo("Chủ tịch, Thư ký Hội đồng kỷ luật: " + proposal);
        assertThat(due(world.principal, id))
                .isEqualTo("quyết định " + decision + "; Chủ tịch, Thư ký Hội đồng kỷ luật: " + proposal);
    }

    /// Another leads the review: its day is not one on which whoever decides has anything to do.
    @Test
    void aMeetingThatAnotherLeadsWaitsForThemAndForWhomeverItCalls() throws Exception {
        ProceedingId id = world.opened();
        Facts summons = world.summons(3).with("chair", world.chair.id());
        world.act(world.principal, id, ActKind.SUMMON, summons, ProceedingWorld.INSTEAD);
        String meeting = "họp lúc 08:30 ngày %s, tại %s".formatted(said(summons.day("meeting")), ProceedingWorld.ROOM);
        String decision = said(Objects.requireNonNull(
                world.seen(world.principal, id).next().time().clock().due()));
        assertThat(due(world.chair, id)).isEqualTo(meeting);
        assertThat(due(world.teacher, id)).isEqualTo(meeting);
        assertThat(due(world.principal, id)).isEqualTo("quyết định " + decision + "; " + meeting);
        assertThat(proceedings.pending(world.chair).count()).isEqualTo(1);
        assertThat(proceedings.pending(world.teacher).count()).isEqualTo(1);
        assertThat(proceedings.pending(world.principal).count()).isZero();
        assertThat(proceedings.list(world.principal, 50, 0).waiting().count()).isZero();
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private String due(CurrentPerson me, ProceedingId id) throws Exception {
        return Jsoup.parse(TestBody.see(web, me, "/proceedings").getContentAsString(StandardCharsets.UTF_8))
                .select("tr:has(a[href=/proceedings/" + id.value() + "]) td.date")
                .text();
    }

    @Test
    void whatIsNearestComesFirst() {
        ProceedingId later = world.opened();
        world.act(world.principal, later, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        CurrentPerson called = world.principal;
        ProceedingId sooner = world.opened();
        world.act(called, sooner, ActKind.SUMMON, world.summons(2), "Phòng họp hội đồng");
        ProceedingId last = world.opened();
        world.act(called, last, ActKind.SUMMON, world.summons(4), "Phòng họp hội đồng");
        assertThat(proceedings.list(called, 50, 0).seen()).extracting(Seen::id).containsExactly(sooner, later, last);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, world.principal, address).getContentAsString(StandardCharsets.UTF_8));
    }
}
