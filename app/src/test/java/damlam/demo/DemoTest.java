package damlam.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import damlam.DemoServer;
import damlam.Server;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.OneClick;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseFilter;
import damlam.cases.CaseLedger;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.desk.Desk;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.discipline.ActKind;
import damlam.discipline.Proceedings;
import damlam.discipline.Seen;
import damlam.documents.Documents;
import damlam.documents.Letterheads;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.finding.Search;
import damlam.journal.Erasures;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.UnitKind;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.ConductReport;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Unsealings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = Server.class, properties = "damlam.demo=true")
@ContextConfiguration(initializers = DemoServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    @Autowired
    Demo demo;

    @Autowired
    Org org;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Directives directives;

    @Autowired
    Readings readings;

    @Autowired
    Documents documents;

    @Autowired
    Letterheads letterheads;

    @Autowired
    Search search;

    @Autowired
    Desk desk;

    @Autowired
    Conducts conducts;

    @Autowired
    Unsealings openings;

    @Autowired
    Rulebook book;

    @Autowired
    Erasures erasures;

    @Autowired
    Clock clock;

    @BeforeAll
    void ready() {
        demo.awaitReady();
    }

    @Test
    void theBodyHasItsDepartmentsSchoolsAndPeople() {
        assertThat(org.chart().groups())
                .extracting(group -> group.units().size())
                .containsExactlyInAnyOrder(10, 26);
        assertThat(org.chart().units())
                .filteredOn(unit -> unit.kind() == UnitKind.PUBLIC_UNIT)
                .hasSize(26);
        assertThat(org.chart().everyone()).hasSizeBetween(1_400, 1_600);
        assertThat(org.chart().units())
                .allMatch(unit -> org.chart().headOf(unit.id()).isPresent());
    }

    @Test
    void nobodyIsCalledAsSomebodyReal() {
        List<String> names = org.chart().everyone().stream().map(Person::name).toList();

        assertThat(names).doesNotContain("Nguyễn Văn Phê").doesNotHaveDuplicates();
        assertThat(DemoFile.rows("units.csv", ",", 5))
                .noneMatch(unit -> names.stream().anyMatch(unit[2]::endsWith));
    }

    /// What is drafted there takes its head from what the body issued.
    @Test
    void thePapersOfTheBodyHaveTheirLetterhead() {
        Letterheads.Letterhead head = letterheads.of("Sở Giáo dục và Đào tạo Hưng Yên");

        assertThat(head.superiorWords()).isEqualTo("UBND TỈNH HƯNG YÊN");
        assertThat(head.placeWords()).isEqualTo("Hưng Yên");
    }

    @Test
    void someConfirmOnPaperBecauseTheyHaveNoAccount() {
        int withAccount = accounts.withAccount().size();

        assertThat(org.chart().everyone().size() - withAccount).isBetween(20, 100);
    }

    @Test
    void everyRoleCanBePlayed() {
        assertThat(accounts.oneClicks())
                .extracting(OneClick::role)
                .containsExactlyInAnyOrder(
                        "clerk",
                        "chief",
                        "leader",
                        "deputy",
                        "otherDeputy",
                        "head",
                        "official",
                        "principal",
                        "teacher",
                        "inspector",
                        "administrator",
                        "council",
                        "union",
                        "personnel",
                        "disciplined");
        assertThat(accounts.oneClicks())
                .allMatch(one -> accounts.person(one.person()).isPresent());
    }

    /// A council sits whose members can all be played, and nobody voted yet; who was disciplined may complain.
    @Test
    void aSecretBallotCanBeWalkedThrough() {
        assertThat(proceedings.list(offered("council"), 50, 0).seen())
                .filteredOn(seen ->
                        seen.next().must().filter(ActKind.BALLOT::equals).isPresent())
                .singleElement()
                .satisfies(seen -> assertThat(
                                seen.progress().council().orElseThrow().seats())
                        .containsValues(
                                offered("council").id(),
                                offered("union").id(),
                                offered("personnel").id()));
        assertThat(proceedings.list(offered("disciplined"), 50, 0).seen())
                .anySatisfy(seen -> assertThat(seen.may()).contains(ActKind.COMPLAIN))
                .flatExtracting(Seen::acts)
                .filteredOn(act -> act.kind() == ActKind.ANSWERS)
                .allSatisfy(act -> assertThat(proceedings.words(act).lines()).hasSize(20));
    }

    /// As whatever else the body sends out.
    @Test
    void theConclusionsThatProceedingsRestOnAreInTheRegisters() {
        for (String role : List.of("council", "disciplined")) {
            assertThat(proceedings.list(offered(role), 50, 0).seen())
                    .as(role)
                    .isNotEmpty()
                    .allSatisfy(
                            seen -> assertThat(seen.acts().getFirst().facts().yes("conclusionFound"))
                                    .isTrue());
        }
    }

    /// Whoever reported agreed to be known, by a rule that the fictional body confirmed as its own; somebody who is
    /// played agrees as the second.
    @Test
    void anOpeningOfASealedNameCanBeWalkedThrough() {
        ConductReport report = conducts.mine(offered("teacher")).getFirst();
        assertThat(report.waitingOpening(org.today())).isPresent();
        assertThat(Stream.of("leader", "deputy", "otherDeputy", "head").map(this::offered))
                .anyMatch(one -> conducts.see(one, report.id())
                        .filter(seen -> openings.mayDecide(one, seen))
                        .isPresent());
        assertThat(book.on(Unsealings.CONSENT, org.today()).orElseThrow().mayBind())
                .isTrue();
        assertThat(book.on(Unsealings.AUTHORITY, org.today()).orElseThrow().mayBind())
                .as("what is law an official confirms who has read it")
                .isFalse();
    }

    /// Whoever reported asks, two who are played agree.
    @Test
    void whatSomebodyReportedCanBeErasedByTwoWhoArePlayed() {
        CurrentPerson teacher = offered("teacher");
        ConductReport report = conducts.mine(teacher).getFirst();
        conducts.wish(teacher, report.id(), 0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> conducts.number(report.id()).isPresent());
        long no = conducts.number(report.id()).orElseThrow();

        for (String role : List.of("deputy", "otherDeputy")) {
            CurrentPerson deputy = offered(role);
            assertThat(erasures.waiting(deputy.id().value()))
                    .as(role)
                    .extracting(Erasures.Waiting::no)
                    .contains(no);
            erasures.erase(deputy.actor(), no, "Luật Bảo vệ dữ liệu cá nhân");
        }

        assertThat(conducts.mine(teacher).getFirst().erased()).isTrue();
    }

    private CurrentPerson offered(String role) {
        return accounts.oneClicks().stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .flatMap(one -> accounts.person(one.person()))
                .orElseThrow();
    }

    @Test
    void theRealDispatchWaitsToBeSettledAndIssued() {
        CurrentPerson clerk = played("clerk");
        List<Directive> waiting = directives.list(clerk).stream()
                .filter(directive -> !directive.issued())
                .toList();

        assertThat(waiting).hasSize(1);
        assertThat(documents.find(waiting.getFirst().document()).orElseThrow().number())
                .isEqualTo("799/SGDĐT-VP");
        assertThat(waiting.getFirst().requirements()).hasSize(3);
        assertThat(directives.gaps(waiting.getFirst())).isNotEmpty();
    }

    @Test
    void earlierDirectivesWereIssuedAndReadByMostButNotByAll() {
        List<Directive> issued = directives.list(played("chief")).stream()
                .filter(Directive::issued)
                .toList();

        assertThat(issued).hasSize(3);
        for (Directive directive : issued) {
            Coverage all = readings.coverage(directive.id()).values().stream().reduce(Coverage.NONE, Coverage::plus);
            assertThat(all.read()).isBetween(all.total() / 3, all.total() - 1);
            assertThat(all.paper()).isPositive();
            assertThat(cases.ofDirective(directive.id())).isNotEmpty();
        }
    }

    @Test
    void searchAsksForNoAccentsAndShowsNobodyWhatTheyMayNotSee() {
        Search.Found leader = search.find(played("leader"), "tham dinh", 20);
        Search.Found teacher = search.find(played("teacher"), "tham dinh", 20);

        assertThat(leader.cases().shown()).isNotEmpty();
        assertThat(teacher.cases().shown()).isEmpty();
        assertThat(search.find(played("teacher"), "ke hoach tai chinh", 20)
                        .units()
                        .shown())
                .isNotEmpty();
    }

    @Test
    void aHeadHasWorkOnTheDeskAndALeaderHasUnitsToCall() {
        assertThat(desk.tasks(played("head"))).isNotEmpty();
        assertThat(desk.calls()).isNotEmpty();
        assertThat(Desk.follows(played("leader"))).isTrue();
        assertThat(Desk.follows(played("teacher"))).isFalse();
    }

    private CurrentPerson played(String role) {
        return accounts.person(Cast.of(org.chart()).of(role)).orElseThrow();
    }

    @Test
    void casesOfEveryKindAreThere() {
        assertThat(cases.tally(CaseFilter.ALL, Sight.ALL).values()).allMatch(count -> count > 0);
    }

    @Test
    void halfAYearOfWorkIsDoneAndNothingHappensLater() {
        List<CaseLine> all = cases.list(CaseFilter.ALL, Sight.ALL, 10_000, 0);
        Set<MoveKind> kinds = new HashSet<>();
        int moves = 0;
        for (CaseLine line : all) {
            List<MadeMove> made = cases.movesOf(line.work().id());
            kinds.addAll(made.stream().map(MadeMove::kind).collect(Collectors.toSet()));
            moves += made.size();
            assertThat(made).allMatch(move -> !move.at().isAfter(clock.instant()));
        }

        System.out.printf(
                "%d cases, %d moves, shown as %s%n", all.size(), moves, cases.tally(CaseFilter.ALL, Sight.ALL));
        assertThat(all.size()).isBetween(2_400, 3_200);
        assertThat(moves / all.size()).isBetween(6, 10);
        // Silences are recorded by the server, once it runs.
        kinds.remove(MoveKind.SILENCE);
        assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(MoveKind.SILENCE)));
    }

    /// DESIGN.md, section 3, rules 1 to 3, on every case that the demonstration tells.
    @Test
    void theTimeOfEveryCaseIsTiledChargedToOnePartyAndNeitherLostNorCountedTwice() {
        WorkCalendar calendar = WorkCalendar.vietnam();
        for (CaseLine line : cases.list(CaseFilter.ALL, Sight.ALL, 10_000, 0)) {
            List<MadeMove> moves = cases.movesOf(line.work().id());
            CaseLedger ledger = cases.ledgerOf(moves);
            List<CaseLedger.Stretch> stretches = ledger.stretches();
            Instant at = moves.getFirst().at();
            long working = 0;
            for (CaseLedger.Stretch stretch : stretches) {
                assertThat(stretch.from()).as("%s", line.work()).isEqualTo(at);
                assertThat(stretch.to()).isAfter(at);
                boolean outside = stretch.state() == LedgerState.AWAITING_OUTSIDE;
                assertThat(stretch.charged() == null).isEqualTo(outside || stretch.state() == LedgerState.DONE);
                assertThat(stretch.outside().isEmpty()).isNotEqualTo(outside);
                working += stretch.workingMs();
                at = stretch.to();
            }
            Instant end = line.at().done() ? moves.getLast().at() : ledger.now();
            assertThat(at).as("%s", line.work()).isEqualTo(end);
            assertThat(working)
                    .isEqualTo(calendar.workingMs(moves.getFirst().at().toEpochMilli(), end.toEpochMilli()));
        }
    }
}
