package damlam.cases;

import static damlam.cases.Progress.CANCELLED;
import static damlam.cases.Progress.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.Sight;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.journal.Actor;
import damlam.journal.Erasures;
import damlam.journal.RowsKept;
import damlam.org.AppointmentId;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgRefusedException;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CasesTest {
    private static final Ground GROUND = new Ground(
            Ground.Kind.NOT_COMPETENT, "Quy chế làm việc, khoản 4: việc này thuộc thẩm quyền của đơn vị nhận");

    @Autowired
    Cases cases;

    @Autowired
    Results results;

    @Autowired
    Erasures erasures;

    @Autowired
    List<RowsKept> rows;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Office office;
    CaseId id;

    @BeforeEach
    void aCaseThatTheLeaderGaveToDepartmentOne() {
        office = new Office(org, accounts);
        id = given(Party.of(office.one));
    }

    @Test
    void ofTwoWhoMoveAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        List<Callable<Outcome>> both = List.of(
                () -> cases.make(id, office.as(office.officialOne), new Move.Accept(), 1),
                () -> cases.make(id, office.as(office.colleagueOne), new Move.Accept(), 1));
        List<Outcome> outcomes = atOnce(both);

        assertThat(outcomes).filteredOn(Outcome.Made.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Outcome.Refused(Refusal.STALE));
        assertThat(cases.movesOf(id)).hasSize(2);
    }

    @Test
    void aFormSentTwiceMakesOneMove() throws Exception {
        UUID form = UUID.randomUUID();
        Callable<Outcome> send =
                () -> cases.make(id, office.as(office.headOne), new Move.Progress("xong dự thảo", List.of()), 1, form);
        List<Outcome> outcomes = atOnce(List.of(send, send, send));

        assertThat(outcomes).allMatch(Outcome.Made.class::isInstance);
        assertThat(cases.movesOf(id)).hasSize(2);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(acts.size())) {
            for (Future<T> act : writers.invokeAll(acts)) {
                results.add(act.get());
            }
        }
        return results;
    }

    @Test
    void theDatabaseItselfKeepsOneHolderACase() {
        assertThatThrownBy(() -> jdbc.sql("update cases.position set holder_unit = null where case_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update cases.position set state = 'DONE' where case_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into cases.position select * from cases.position where case_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasDoneIsNeitherChangedNorDeleted() {
        for (String attempt : new String[] {
            "update cases.move set words = ''",
            "delete from cases.move",
            "update cases.work set title = 'khác'",
            "delete from cases.evidence",
            "truncate cases.move cascade"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aMoveAndItsEntryStandInOneTransactionAndTheFileIsHashedIntoTheLeaf() {
        Evidence file = new Evidence("C:\\tai lieu\\danh mục.xlsx", "application/x", new byte[] {1, 2, 3});
        made(office.headOne, new Move.Progress("xong danh mục", List.of(file)));

        String leaf = jdbc.sql("select act from journal.entry where subject = :subject order by entry_id desc limit 1")
                .param("subject", id.subject())
                .query(String.class)
                .single();
        assertThat(leaf)
                .contains("\"move\":\"PROGRESS\"", java.util.HexFormat.of().formatHex(file.sha256()))
                .doesNotContain("danh mục");
        assertThat(cases.evidenceOf(id).get(2))
                .extracting(Evidence.Listed::name)
                .containsExactly("danh mục.xlsx");
        assertThat(cases.evidence(id, 2, 1).orElseThrow().content()).containsExactly(1, 2, 3);
    }

    /// What pages show of a case is held against the record.
    @Test
    void everyMoveIsAsTheJournalSaysAndOneThatIsNotIsFound() {
        made(office.officialOne, new Move.Accept());
        made(office.officialOne, new Move.Progress("xong phần một", List.of()));
        assertThat(rows.stream().flatMap(kept -> kept.differing(50).stream()))
                .noneMatch(differing -> differing.row().matches("cases\\.\\w+ " + id.value() + "(/.*)?"));
    }

    /// Erased by law, they are gone where the case shows them too.
    @Test
    void wordsThatAreErasedAreGoneFromTheCase() {
        made(office.headOne, new Move.Progress("đã xong một nửa", List.of()));
        made(office.headOne, new Move.Progress("bà Hư Cấu nằm viện từ thứ hai", List.of()));
        long no = jdbc.sql("select entry_id from journal.entry where subject = ? order by entry_id desc limit 1")
                .param(id.subject())
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(10)).until(() -> leafOf(no) >= 0);
        for (PersonId part : List.of(office.headOne, office.leader)) {
            assertThat(erasures.erase(new Actor(part.value(), null, null), leafOf(no), "Điều 16, đơn số 3"))
                    .as("who said it, and who gave the work out")
                    .isEqualTo(Erasures.Outcome.BARRED);
        }
        assertThat(erasures.erase(new Actor(9_000_001, null, null), leafOf(no), "Điều 16, đơn số 3"))
                .isEqualTo(Erasures.Outcome.ERASED);
        assertThat(jdbc.sql("select words from cases.move where case_id = ? order by move_no desc limit 1")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Hư Cấu")
                .contains("đã được xóa");
        assertThat(jdbc.sql("select words from cases.move where case_id = ? and words <> ''")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .as("what was said before stays")
                .contains("đã xong một nửa");
    }

    private long leafOf(long entry) {
        return jdbc.sql("select coalesce((select leaf_no from journal.leaf where entry_id = ?), -1)")
                .param(entry)
                .query(Long.class)
                .single();
    }

    @Test
    void aHeadSplitsACaseAmongThePeopleOfTheUnit() {
        Opening part = Opening.internal(
                id, office.one, Party.of(office.one, office.officialOne), "Phần một", "", today().plusDays(3));

        assertThat(cases.open(office.as(office.officialOne), part))
                .isEqualTo(new Cases.Opened.Refused(Refusal.NOT_THE_HEAD));
        CaseId partId = ((Cases.Opened.Case) cases.open(office.as(office.headOne), part)).id();

        assertThat(cases.list(CaseFilter.ALL.partsOf(id), Sight.ALL, 10, 0))
                .extracting(line -> line.work().id())
                .containsExactly(partId);
        assertThat(cases.inHandsOf(office.officialOne))
                .extracting(line -> line.work().id())
                .containsExactly(partId);
    }

    /// Or what the record shows of somebody would go with the day of a post.
    @Test
    void noPostEndsBeforeADayOnWhichItsHolderWorkedInIt() {
        made(office.officialOne, new Move.Accept());
        Actor administrator = new Actor(1, null, null);
        AppointmentId post =
                org.chart().appointmentsOf(office.officialOne).getFirst().id();
        assertThatThrownBy(() -> org.endAppointment(administrator, post, today().minusDays(1)))
                .isInstanceOfSatisfying(
                        OrgRefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(damlam.org.Refusal.ACTED_AFTER));
        assertThat(org.chart().appointmentsOf(office.officialOne)).hasSize(1);
        org.endAppointment(administrator, post, today());
        assertThat(cases.passOn()).isPositive();
    }

    @Test
    void whoseAppointmentEndsHoldsNothingAndTheUnitHoldsItQueued() {
        made(office.officialOne, new Move.Accept());
        org.endAppointment(
                new Actor(1, null, null),
                org.chart().appointmentsOf(office.officialOne).getFirst().id(),
                today());

        assertThat(at().holder()).isEqualTo(Party.of(office.one));
        assertThat(at().state()).isEqualTo(LedgerState.QUEUED);
        assertThat(cases.inHandsOf(office.officialOne))
                .as("not theirs, before it is passed on as well")
                .isEmpty();
        assertThat(cases.passOn()).isPositive();
        assertThat(cases.inHandsOf(office.headOne))
                .extracting(line -> line.work().id())
                .contains(id);
        MadeMove next = made(office.headOne, new Move.Assign(office.colleagueOne, ""));
        assertThat(next.inheritedBy()).isEqualTo(office.one);
    }

    /// Also before it was passed on: whoever moved reads nothing of it on their desk.
    @Test
    void whatSomebodyWhoLeftWaitedForWaitsNoMore() {
        made(office.officialOne, new Move.Accept());
        made(
                office.officialOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(2),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        assertThat(cases.waitedFor(office.officialOne))
                .extracting(line -> line.work().id())
                .contains(id);
        org.endAppointment(
                new Actor(1, null, null),
                org.chart().appointmentsOf(office.officialOne).getFirst().id(),
                today());
        assertThat(cases.waitedFor(office.officialOne))
                .extracting(line -> line.work().id())
                .doesNotContain(id);
    }

    @Test
    void aMergedUnitsSuccessorHolds() {
        org.endUnit(new Actor(1, null, null), office.one, today(), office.two);

        assertThat(at().holder()).isEqualTo(Party.of(office.two));
        made(office.headTwo, new Move.Assign(office.officialTwo, ""));
        assertThat(at().holder()).isEqualTo(Party.of(office.two, office.officialTwo));
        // Nothing lies anywhere in the millisecond in which it was moved.
        Instant moved = cases.movesOf(id).getLast().at();
        while (!Instant.now().isAfter(moved.plusMillis(1))) {
            Thread.onSpinWait();
        }
        assertThat(cases.ledgerOf(cases.movesOf(id)).stretches().getLast().charged())
                .isEqualTo(Party.of(office.two, office.officialTwo));
    }

    @Test
    void onlyThoseWhomItConcernsSeeIt() {
        assertThat(cases.find(id, sight(office.one))).isPresent();
        assertThat(cases.find(id, sight(office.two))).isEmpty();
        assertThat(cases.list(CaseFilter.ALL, sight(office.two), 10, 0)).isEmpty();
        made(
                office.headOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(2),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        assertThat(cases.find(id, sight(office.two))).isPresent();
        assertThat(cases.askedOf(office.headTwo))
                .extracting(asked -> asked.line().work().id())
                .containsExactly(id);
        assertThat(cases.waitedFor(office.headOne))
                .extracting(line -> line.work().id())
                .containsExactly(id);
    }

    @Test
    void anAnswerIsWantedByTheDayThatWasNamed() {
        made(
                office.headOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(2),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        assertThat(cases.askedOf(office.headTwo)).extracting(Asked::answerBy).containsExactly(today().plusDays(2));
        made(
                office.headOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(1),
                        "Còn ý này?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        assertThat(cases.askedOf(office.headTwo))
                .as("the oldest question is answered first")
                .extracting(Asked::answerBy)
                .containsExactly(today().plusDays(2));
        made(office.headTwo, new Move.Reply(Stance.AGREE, ""));
        assertThat(cases.askedOf(office.headTwo)).extracting(Asked::answerBy).containsExactly(today().plusDays(1));
        made(office.headOne, new Move.Submit(Party.of(office.body), "đã xong", List.of()));
        assertThat(cases.askedOf(office.leader)).extracting(Asked::answerBy).containsExactly((LocalDate) null);
    }

    @Test
    void workThatWasBegunStaysInWorkWhileItLiesInAQueueAgain() {
        made(office.officialOne, new Move.Accept());
        made(
                office.officialOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(2),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        made(office.headTwo, new Move.Reply(Stance.AGREE, ""));

        assertThat(at().state()).isEqualTo(LedgerState.QUEUED);
        assertThat(at().shown()).isEqualTo(LedgerState.WORKING);
        assertThat(cases.find(List.of(id)).getFirst().progress()).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void whatNobodyBeganIsNotInWorkThoughItWasWaitedForAndGoesOn() {
        made(office.headOne, new Move.Wait("Sở Nội vụ", GROUND, today().plusDays(3)));
        made(office.headOne, new Move.Resume(""));

        assertThat(at().state()).isEqualTo(LedgerState.WORKING);
        assertThat(at().shown()).isEqualTo(LedgerState.QUEUED);
        assertThat(cases.find(List.of(id)).getFirst().progress()).isEqualTo(Progress.NOT_STARTED);
    }

    @Test
    void aPositionMadeAgainFromTheMovesIsTheSame() {
        walk(new Random(7), 200);
        List<CaseLine> before = cases.list(CaseFilter.ALL, sight(office.one, office.two), 1000, 0);
        before.forEach(line -> cases.rebuild(line.work().id()));
        assertThat(cases.list(CaseFilter.ALL, sight(office.one, office.two), 1000, 0))
                .isEqualTo(before);
    }

    @Test
    void theLedgersLastStretchIsWhereTheCaseStandsAndItsTimeAddsUp() {
        walk(new Random(11), 300);
        for (CaseLine line : cases.list(CaseFilter.ALL, sight(office.one, office.two), 1000, 0)) {
            List<MadeMove> moves = cases.movesOf(line.work().id());
            CaseLedger ledger = cases.ledgerOf(moves);
            if (line.at().done() || ledger.stretches().isEmpty()) {
                continue;
            }
            CaseLedger.Stretch last = ledger.stretches().getLast();
            assertThat(last.state()).isEqualTo(line.at().state());
            assertThat(last.charged()).isEqualTo(line.at().charged());
            assertThat(last.outside()).isEqualTo(line.at().outside());
            assertThat(ledger.stretches().getFirst().from())
                    .isEqualTo(moves.getFirst().at());
            for (int i = 1; i < ledger.stretches().size(); i++) {
                assertThat(ledger.stretches().get(i).from())
                        .isEqualTo(ledger.stretches().get(i - 1).to());
            }
        }
    }

    @Test
    void theListInSqlAndTheValueInJavaSayTheSameProgress() {
        walk(new Random(3), 150);
        given(Party.of(office.one), today());
        given(Party.of(office.one), today().plusDays(30));
        cancelled(given(Party.of(office.two)));
        Sight sight = sight(office.one, office.two);
        assertThat(cases.tally(CaseFilter.ALL, sight).get(CANCELLED)).isPositive();
        for (Progress progress : Progress.values()) {
            CaseFilter only = CaseFilter.ALL.showing(Set.of(progress)).sorted(CaseFilter.Sort.DUE);
            List<CaseLine> lines = cases.list(only, sight, 1000, 0);
            assertThat(lines).allMatch(line -> line.progress() == progress);
            assertThat(cases.tally(CaseFilter.ALL, sight)).containsEntry(progress, lines.size());
        }
    }

    @Test
    void aPageOfAListIsAStretchOfTheWholeListHoweverItIsAskedFor() {
        walk(new Random(17), 250);
        given(Party.of(office.one), today());
        cancelled(given(Party.of(office.one)));
        Sight sight = sight(office.one, office.two);
        List<CaseLine> all = cases.list(CaseFilter.ALL, sight, 1000, 0);
        for (CaseFilter filter : filters()) {
            List<CaseLine> whole = all.stream()
                    .filter(line -> matches(line, filter))
                    .sorted(order(filter.sort()))
                    .toList();
            assertThat(cases.list(filter, sight, 1000, 0)).as("%s", filter).isEqualTo(whole);
            assertThat(cases.list(filter, sight, 1000, 0, whole.size()))
                    .as("%s", filter)
                    .isEqualTo(whole);
            for (Progress progress : Progress.values()) {
                long shown = whole.stream()
                        .filter(line -> line.progress() == progress)
                        .count();
                assertThat(cases.tally(filter, sight)).as("%s", filter).containsEntry(progress, (int) shown);
            }
            for (int from = 0; from < whole.size(); from += 3) {
                assertThat(cases.list(filter, sight, 3, from))
                        .isEqualTo(whole.subList(from, Math.min(whole.size(), from + 3)));
            }
            assertThat(cases.count(filter, sight, 1000)).isEqualTo(whole.size());
            assertThat(cases.count(filter, sight, 2)).isEqualTo(Math.min(2, whole.size()));
            Map<Progress, Integer> tally = cases.tally(filter, sight);
            for (Progress progress : Progress.values()) {
                long shown = whole.stream()
                        .filter(line -> line.progress() == progress)
                        .count();
                assertThat(tally).as("%s", filter).containsEntry(progress, (int) shown);
            }
        }
        assertThat(cases.list(CaseFilter.ALL, Sight.NONE, 1000, 0)).isEmpty();
        assertThat(cases.tally(CaseFilter.ALL, Sight.NONE).values()).allMatch(count -> count == 0);
    }

    private List<CaseFilter> filters() {
        List<CaseFilter> filters = new ArrayList<>();
        List<Set<Progress>> shown = new ArrayList<>(
                List.of(Set.of(), CaseFilter.OPEN.progress(), CaseFilter.COUNTED, Set.of(DONE, CANCELLED)));
        for (Progress progress : Progress.values()) {
            shown.add(Set.of(progress));
        }
        for (Set<Progress> progress : shown) {
            for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
                CaseFilter filter = CaseFilter.ALL.showing(progress).sorted(sort);
                filters.add(filter);
                filters.add(filter.at(office.one));
                filters.add(filter.heldBy(office.officialOne));
                filters.add(filter.at(office.two).saying("RÀ SO"));
                filters.add(filter.saying("khong co"));
            }
        }
        return filters;
    }

    /// What the filter says, plainly.
    private static boolean matches(CaseLine line, CaseFilter filter) {
        Party holder = line.at().holder();
        boolean ofUnit = filter.unit() == null
                || line.work().unit().equals(filter.unit())
                || (holder != null && holder.unit().equals(filter.unit()));
        boolean ofHolder =
                filter.holder() == null || (holder != null && filter.holder().equals(holder.person()));
        return (filter.progress().isEmpty() || filter.progress().contains(line.progress()))
                && ofUnit
                && ofHolder
                && Fold.of(line.work().title()).contains(Fold.of(filter.text()));
    }

    private static Comparator<CaseLine> order(CaseFilter.Sort sort) {
        Comparator<CaseLine> order = switch (sort) {
            case HELD -> Comparator.comparing(line -> line.at().heldSince());
            case DUE ->
                Comparator.comparing(line -> line.at().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()));
            case CHANGED ->
                Comparator.comparing((CaseLine line) -> line.at().lastMoveAt()).reversed();
        };
        return order.thenComparingLong(line -> line.work().id().value());
    }

    @Test
    void whatUnitsHoldIsCountedAsItIsListed() {
        walk(new Random(23), 200);
        CaseId late = cases.bulk(List.of(past(Instant.now().minus(Duration.ofDays(40)), List.of())))
                .getFirst();
        LocalDate due = jdbc.sql("select due_on from cases.position where case_id = ?")
                .param(late.value())
                .query(LocalDate.class)
                .single();
        dueOn(late, today().minusDays(9));
        Sight sight = sight(office.one, office.two);
        Map<UnitId, List<CaseLine>> held = cases.list(CaseFilter.OPEN, sight, 1000, 0).stream()
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.at().holder()).unit()));

        assertThat(cases.loads(sight)).hasSameSizeAs(held);
        held.forEach((unit, lines) -> {
            List<CaseLine> overdue = lines.stream()
                    .filter(line -> line.progress() == Progress.LATE)
                    .toList();
            assertThat(cases.loads(sight).get(unit))
                    .isEqualTo(new Cases.Load(
                            unit,
                            lines.size(),
                            overdue.size(),
                            lines.getFirst().at().heldSince()));
        });
        Cases.Overdue one = cases.overdue().stream()
                .filter(unit -> unit.unit().equals(office.one))
                .findFirst()
                .orElseThrow();
        assertThat(one.longest()).isEqualTo(late);
        assertThat(one.late()).isEqualTo(cases.loads(sight).get(office.one).late());
        assertThat(one.elsewhere()).isZero();
        // Other tests compare every row with its moves.
        dueOn(late, due);
    }

    private void dueOn(CaseId of, LocalDate day) {
        jdbc.sql("update cases.position set due_on = ? where case_id = ?")
                .params(day, of.value())
                .update();
    }

    @Test
    void aPastIsTakenInThroughTheSameRulesOrNotAtAll() {
        Instant start = Instant.now().minus(Duration.ofDays(20));
        Past good = past(
                start,
                List.of(
                        new Past.Made(office.officialOne, start.plusSeconds(3600), new Move.Accept()),
                        new Past.Made(
                                office.officialOne,
                                start.plusSeconds(7200),
                                new Move.Submit(Party.of(office.body), "đã xong", List.of())),
                        new Past.Made(office.leader, start.plusSeconds(9000), new Move.Approve(""))));
        CaseId done = cases.bulk(List.of(good)).getFirst();
        assertThat(at(done).approved()).isTrue();
        assertThat(cases.movesOf(done)).extracting(MadeMove::kind).endsWith(MoveKind.APPROVE);

        LocalDate from = today().minusDays(30);
        assertThat(results.in(from, today(), sight(office.one)))
                .filteredOn(result -> result.line().work().id().equals(done))
                .extracting(Result::kind)
                .containsExactly(Result.Kind.DONE_ON_TIME);

        Past bad = past(start, List.of(new Past.Made(office.officialTwo, start.plusSeconds(60), new Move.Accept())));
        assertThatThrownBy(() -> cases.bulk(List.of(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOT_THE_HOLDER");
    }

    private Past past(Instant start, List<Past.Made> moves) {
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                office.body,
                Party.of(office.one),
                Opening.INTERNAL,
                "Việc cũ",
                "",
                today().plusDays(10),
                List.of(),
                "");
        return new Past(opening, office.leader, start, moves);
    }

    /// Many random moves by random people on some cases; most are refused, and the rest are what happens in an office.
    private void walk(Random random, int tries) {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(given(Party.of(i % 2 == 0 ? office.one : office.two)));
        }
        List<PersonId> people = List.of(
                office.leader,
                office.deputyLeader,
                office.headOne,
                office.deputyOne,
                office.officialOne,
                office.colleagueOne,
                office.headTwo,
                office.officialTwo);
        for (int i = 0; i < tries; i++) {
            CaseId one = ids.get(random.nextInt(ids.size()));
            PersonId by = people.get(random.nextInt(people.size()));
            cases.make(one, office.as(by), someMove(random), at(one).lastMoveNo());
        }
    }

    private Move someMove(Random random) {
        LocalDate later = today().plusDays(2 + random.nextInt(40));
        return switch (random.nextInt(18)) {
            case 0 -> new Move.Open();
            case 1 -> new Move.Accept();
            case 2 -> new Move.Assign(random.nextBoolean() ? office.officialOne : office.officialTwo, "");
            case 3 -> new Move.Forward(random.nextBoolean() ? office.one : office.two, GROUND);
            case 4 -> new Move.Return(GROUND);
            case 5 ->
                new Move.Consult(
                        Party.of(random.nextBoolean() ? office.one : office.two),
                        later,
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất");
            case 6 -> new Move.Reply(Stance.AGREE, "");
            case 7 -> new Move.Escalate(Party.of(office.body, office.leader), null, null, "Ai làm?");
            case 8 -> new Move.Decide("làm tiếp");
            case 9 -> new Move.Wait("Sở Nội vụ", GROUND, later);
            case 10 -> new Move.Resume("");
            case 11 -> new Move.Submit(Party.of(office.body), "đã xong", List.of());
            case 12 -> random.nextBoolean() ? new Move.Approve("") : new Move.Reject(GROUND);
            case 13 -> new Move.Recall("");
            case 14 -> random.nextBoolean() ? new Move.ExtendAsk(later, "thêm") : new Move.ExtendGrant(later, "");
            case 15 -> new Move.Cancel("không còn cần");
            case 16 -> new Move.Reopen("vẫn cần");
            default -> new Move.Progress("đang làm", List.of());
        };
    }

    private void cancelled(CaseId of) {
        assertThat(cases.make(of, office.as(office.leader), new Move.Cancel("trùng việc"), 1))
                .isInstanceOf(Outcome.Made.class);
    }

    private CaseId given(Party to) {
        return given(to, today().plusDays(10));
    }

    private CaseId given(Party to, LocalDate due) {
        Opening opening =
                new Opening(null, null, "", null, office.body, to, Opening.INTERNAL, "Rà soát", "", due, List.of(), "");
        return ((Cases.Opened.Case) cases.open(office.as(office.leader), opening)).id();
    }

    private MadeMove made(PersonId by, Move move) {
        Outcome outcome = cases.make(id, office.as(by), move, at().lastMoveNo());
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).move();
    }

    private Position at() {
        return at(id);
    }

    private Position at(CaseId of) {
        return cases.find(List.of(of)).getFirst().at();
    }

    private LocalDate today() {
        return org.today();
    }

    private static Sight sight(UnitId... units) {
        return new Sight(false, Set.of(units));
    }
}
