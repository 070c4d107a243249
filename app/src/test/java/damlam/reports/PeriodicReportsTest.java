package damlam.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.calendar.PeriodKind;
import damlam.calendar.WorkCalendar;
import damlam.cases.Case;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Move;
import damlam.cases.Party;
import damlam.cases.Progress;
import damlam.consolidation.Consolidated;
import damlam.consolidation.Consolidations;
import damlam.eventlog.LedgerState;
import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.Wording;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.papers.ReportPaper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeriodicReportsTest extends ReportsTest {
    private static final Map<Integer, String> WORDS = Map.of(2, "Thiếu giáo viên Tin học.", 3, "Không có");

    @Autowired
    Consolidations consolidations;

    @Autowired
    ReportReviews reviews;

    @Autowired
    JdbcClient jdbc;

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ReportRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void nothingIsOpenedBeforeTheCutOffAndEachUnitOnceAfterIt() {
        FormId form = define();
        turning.turn();
        assertThat(reports.periods(form)).isEmpty();

        Period period = closed(form);
        turning.turn();

        assertThat(reports.periods(form)).containsExactly(period);
        assertThat(reports.reports(form, period.cutOff()))
                .extracting(PeriodicReport::unit)
                .containsExactly(small.school, small.other);
    }

    @Test
    void theDeadlineIsCountedInWorkingDaysAfterTheCutOff() {
        ReportForm tet = small.form(PeriodKind.MONTH, LocalDate.of(2024, 1, 15), List.of(small.school));
        ReportForm week = small.form(PeriodKind.WEEK, LocalDate.of(2024, 4, 20), List.of(small.school));

        // Cut-off on 14/02/2024, the last day of Tết; five working days, none of them a day off.
        assertThat(tet.periodOn(LocalDate.of(2024, 2, 1), WorkCalendar.vietnam())
                        .dueOn())
                .isEqualTo(LocalDate.of(2024, 2, 21));
        // Cut-off on Friday 26/04/2024: 29/4 to 01/5 are off, Saturday 04/5 is worked.
        assertThat(week.periodOn(LocalDate.of(2024, 4, 26), WorkCalendar.vietnam())
                        .dueOn())
                .isEqualTo(LocalDate.of(2024, 5, 7));
    }

    @Test
    void theFirstWindowBeginsWithTheForm() {
        ReportForm form = small.form(PeriodKind.MONTH, LocalDate.of(2024, 4, 19), List.of(small.school));

        assertThat(form.periodOn(LocalDate.of(2024, 4, 19), WorkCalendar.vietnam()))
                .isEqualTo(new Period(
                        PeriodKind.MONTH,
                        LocalDate.of(2024, 4, 19),
                        LocalDate.of(2024, 5, 14),
                        LocalDate.of(2024, 5, 21)));
    }

    @Test
    void figuresAgreeWithAPlainCountAndStayAsOfTheCutOff() {
        FormId form = define();
        Period period = current(form);
        LocalDate soon = clock.today();
        LocalDate far = period.cutOff().plusMonths(2);
        CaseId onTime = small.give("Xong đúng hạn", far);
        CaseId late = small.give("Xong quá hạn", soon);
        CaseId overdue = small.give("Quá hạn chưa xong", soon);
        CaseId inTime = small.give("Còn hạn", far);
        CaseId standing = small.give("Thường xuyên", null);
        CaseId cancelled = small.give("Đã hủy", far);
        small.finish(onTime);
        small.move(inTime, small.teacher, new Move.Accept());
        small.move(cancelled, small.director, new Move.Cancel("Giao nhầm"));
        clock.moveTo(period.cutOff());
        small.finish(late);
        clock.moveTo(period.cutOff().plusDays(1));
        small.finish(inTime(inTime));
        small.give("Giao sau ngày chốt", far);
        turning.turn();

        PeriodicReport report = of(form, reports.periods(form).getFirst(), small.school);
        Draft draft = reports.draft(small.as(small.principal), report.id());

        assertThat(draft.frozen()).isTrue();
        assertThat(draft.figures().all())
                .containsExactlyInAnyOrder(
                        new Figure(FigureKind.HELD, 3, 5),
                        new Figure(FigureKind.DONE_ON_TIME, 1, 5),
                        new Figure(FigureKind.DONE_LATE, 1, 5),
                        new Figure(FigureKind.PENDING_IN_TIME, 2, 5),
                        new Figure(FigureKind.PENDING_OVERDUE, 1, 5),
                        new Figure(FigureKind.STANDING, 1, 2),
                        new Figure(FigureKind.PARTS, 0, 5));
        assertThat(counted(report, FigureKind.PENDING_OVERDUE)).containsExactly(overdue.subject());
        assertThat(counted(report, FigureKind.STANDING)).containsExactly(standing.subject());
        assertThat(counted(report, FigureKind.DONE_LATE)).containsExactly(late.subject());
    }

    /// Taken back from the teacher, so that the head can hand it in.
    private CaseId inTime(CaseId id) {
        small.move(id, small.principal, new Move.Assign(small.principal, ""));
        return id;
    }

    private List<String> counted(PeriodicReport report, FigureKind kind) {
        return reports.facts(small.as(small.principal), report.id(), kind).stream()
                .filter(fact -> fact.counted() > 0)
                .map(Fact::subject)
                .toList();
    }

    @Test
    void aMissingReportIsACaseThatTheUnitHolds() {
        FormId form = define();
        Period period = closed(form);
        CaseId work = of(form, period, small.school).work();

        CaseLine before = cases.find(List.of(work)).getFirst();
        assertThat(before.at().holder()).isEqualTo(Party.of(small.school));
        assertThat(before.at().dueOn()).isEqualTo(period.dueOn());
        assertThat(cases.inHandsOf(small.principal))
                .extracting(line -> line.work().id())
                .contains(work);

        clock.moveTo(period.dueOn().plusDays(1));
        assertThat(of(form, period, small.school).state(clock.instant())).isEqualTo(ReportState.MISSING);
        assertThat(cases.find(List.of(work)).getFirst().progress()).isEqualTo(Progress.LATE);
    }

    @Test
    void aReportIsAskedForOnTheDayAfterTheCutOff() {
        FormId form = define();
        Period period = closed(form);

        Case work = cases.find(List.of(of(form, period, small.school).work()))
                .getFirst()
                .work();

        assertThat(LocalDate.ofInstant(work.at(), Org.ZONE))
                .isEqualTo(period.cutOff().plusDays(1));
        assertThat(cases.movesOf(work.id()).getFirst().words()).doesNotContain("lẽ ra");
    }

    /// The journal knows only the day on which something was recorded; the rule alone knows by when it is due.
    @Test
    void periodsMissedWhileTheServerWasDownAreOpenedWhenItIsBackAndSaySo() {
        FormId form = define();
        CaseId done = small.give("Xong trong kỳ đầu", null);
        small.finish(done);
        Period first = current(form);
        clock.moveTo(first.cutOff().plusMonths(2).plusDays(3));
        turning.turn();

        assertThat(reports.periods(form))
                .extracting(Period::cutOff)
                .containsExactly(first.cutOff().plusMonths(2), first.cutOff().plusMonths(1), first.cutOff());
        PeriodicReport report = of(form, first, small.school);
        CaseLine line = cases.find(List.of(report.work())).getFirst();
        assertThat(line.at().dueOn()).isEqualTo(first.dueOn());
        assertThat(line.progress()).isEqualTo(Progress.LATE);
        assertThat(line.work().at()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        LocalDate recordedOn = clock.today();
        assertThat(reports.openedLate(form, first)).contains(recordedOn);
        Instant recorded = line.work().at();
        clock.moveTo(clock.today().plusDays(1));
        assertThat(cases.ledgerOf(cases.movesOf(report.work()))
                        .stretches()
                        .getFirst()
                        .from())
                .isEqualTo(recorded);
        assertThat(cases.movesOf(report.work()).getFirst().words())
                .contains("lẽ ra giao ngày " + Wording.day(first.cutOff().plusDays(1)))
                .contains("ghi nhận ngày " + Wording.day(recordedOn))
                .contains("vẫn là ngày " + Wording.day(first.dueOn()));
        assertThat(counted(report, FigureKind.DONE_ON_TIME)).containsExactly(done.subject());
    }

    @Test
    void aFormWhosePeriodsCannotBeOpenedDoesNotKeepOthersWaiting() {
        UnitId withoutOffice = small.elsewhere();
        UnitId closed = small.closing(clock.today().plusDays(1));
        FormId stuck = forms.define(
                small.as(small.chief), small.form(PeriodKind.MONTH, clock.today(), List.of(withoutOffice)));
        FormId gone = forms.define(small.as(small.chief), small.form(PeriodKind.MONTH, clock.today(), List.of(closed)));
        FormId form = define();

        assertThat(closed(form)).isNotNull();
        assertThat(reports.periods(stuck)).isEmpty();
        assertThat(reports.periods(gone)).isEmpty();
    }

    @Test
    void sendingHandsTheCaseInAndTakingItEndsIt() {
        FormId form = define();
        small.give("Một việc", null);
        PeriodicReport report = of(form, closed(form), small.school);

        reports.write(small.as(small.principal), report.id(), WORDS, Map.of());
        reports.submit(small.as(small.principal), report.id(), false);

        assertThat(state(report)).isEqualTo(LedgerState.IN_REVIEW);
        refused(Reason.NOT_OFFICE, () -> reviews.accept(small.as(small.principal), report.id()));
        reviews.accept(small.as(small.chief), report.id());
        assertThat(state(report)).isEqualTo(LedgerState.DONE);
        PeriodicReport taken = reports.report(report.id()).orElseThrow();
        assertThat(taken.state(clock.instant())).isEqualTo(ReportState.ACCEPTED);
        assertThat(taken.late()).isFalse();
        assertThat(taken.last(Step.Kind.SUBMITTED).orElseThrow().said())
                .contains(
                        "Trong kỳ, 0/1 việc được giao đã phân công người thực hiện",
                        "Thiếu giáo viên Tin học.",
                        "HIỆU TRƯỞNG");
    }

    private LedgerState state(PeriodicReport report) {
        return cases.find(List.of(report.work())).getFirst().at().state();
    }

    @Test
    void aReportGivenBackGoesToTheUnitWithTheReasonAndStaysLateOnceLate() {
        FormId form = define();
        Period period = closed(form);
        small.give("Một việc", null);
        PeriodicReport report = of(form, period, small.school);
        clock.moveTo(period.dueOn().plusDays(1));
        reports.write(small.as(small.principal), report.id(), WORDS, Map.of());
        reports.submit(small.as(small.principal), report.id(), false);

        refused(Reason.REASON_MISSING, () -> reviews.giveBack(small.as(small.chief), report.id(), " "));
        reviews.giveBack(small.as(small.chief), report.id(), "Mục 2 chưa rõ");

        assertThat(state(report)).isEqualTo(LedgerState.QUEUED);
        PeriodicReport back = reports.report(report.id()).orElseThrow();
        assertThat(back.state(clock.instant())).isEqualTo(ReportState.RETURNED);
        assertThat(back.last(Step.Kind.RETURNED).orElseThrow().said()).isEqualTo("Mục 2 chưa rõ");
        reports.submit(small.as(small.principal), report.id(), false);
        assertThat(reports.report(report.id()).orElseThrow().late()).isTrue();
    }

    @Test
    void aDeputySendsForTheHeadAndBothAreNamed() {
        FormId form = define();
        PeriodicReport report = of(form, closed(form), small.school);
        small.move(report.work(), small.principal, new Move.Assign(small.teacher, "Soạn giúp"));

        reports.write(small.as(small.deputy), report.id(), WORDS, Map.of());
        reports.submit(small.as(small.deputy), report.id(), false);

        Step sent = reports.report(report.id())
                .orElseThrow()
                .last(Step.Kind.SUBMITTED)
                .orElseThrow();
        assertThat(sent.person()).isEqualTo(small.deputy);
        assertThat(sent.forPerson()).isEqualTo(small.principal);
        assertThat(sent.said()).contains("KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nPhạm Thị Giả");
        assertThat(state(report)).isEqualTo(LedgerState.IN_REVIEW);
        assertThat(jdbc.sql("""
                                select person_id, for_person_id from journal.entry
                                where kind = 'reports.submit' and subject = :subject
                                """)
                        .param("subject", "report:" + report.id().value())
                        .query((row, i) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly(small.deputy.value(), small.principal.value());
    }

    @Test
    void onlyTheHeadSendsAndOnlyWhatIsWrittenAndClosed() {
        FormId form = define();
        Period period = current(form);
        reports.open(form, period);
        ReportId id = of(form, period, small.school).id();

        refused(Reason.NOT_HEAD, () -> reports.submit(small.as(small.teacher), id, false));
        refused(Reason.NOT_SEEN, () -> reports.draft(small.as(small.otherPrincipal), id));
        refused(Reason.WINDOW_OPEN, () -> reports.submit(small.as(small.principal), id, false));
        clock.moveTo(period.cutOff().plusDays(1));
        refused(Reason.WORDS_MISSING, () -> reports.submit(small.as(small.principal), id, false));
        assertThat(reports.report(id).orElseThrow().steps()).isEmpty();
    }

    @Test
    void nothingToReportIsOnlySaidWhereThereWasNothing() {
        FormId form = define();
        small.give("Một việc", null);
        Period period = closed(form);
        ReportId busy = of(form, period, small.school).id();
        ReportId idle = of(form, period, small.other).id();

        refused(Reason.NOT_NIL, () -> reports.submit(small.as(small.principal), busy, true));
        reports.submit(small.as(small.otherPrincipal), idle, true);

        Consolidated all =
                consolidations.of(small.as(small.chief), form, period.cutOff()).orElseThrow();
        assertThat(all.nil()).isEqualTo(1);
        assertThat(all.sent()).hasSize(1);
    }

    @Test
    void wordsThatSomebodyElseChangedAreNotOverwritten() {
        FormId form = define();
        ReportId id = of(form, closed(form), small.school).id();
        reports.write(small.as(small.deputy), id, Map.of(2, "Của cấp phó"), Map.of(2, ""));

        refused(
                Reason.STALE,
                () -> reports.write(small.as(small.principal), id, Map.of(2, "Của thủ trưởng"), Map.of(2, "")));
        assertThat(reports.draft(small.as(small.principal), id).words()).containsEntry(2, "Của cấp phó");
    }

    @Test
    void theConsolidatedReportSumsWhatWasSentAndNamesWhoIsMissing() {
        FormId form = define();
        small.give("Một việc", null);
        Period period = closed(form);
        ReportId id = of(form, period, small.school).id();
        refused(Reason.NOTHING_SENT, () -> consolidations.consolidate(small.as(small.chief), form, period.cutOff()));
        reports.write(small.as(small.principal), id, WORDS, Map.of());
        reports.submit(small.as(small.principal), id, false);
        consolidations.summarize(small.as(small.chief), form, period.cutOff(), Map.of(3, "Đề nghị bổ sung biên chế."));

        ReportPaper paper = consolidations.consolidate(small.as(small.chief), form, period.cutOff());

        assertThat(paper.text())
                .contains(
                        "Ủy ban nhân dân tỉnh Hư Cấu",
                        "Có 1/2 đơn vị gửi báo cáo, trong đó 0/1 gửi sau hạn, 0/1 báo cáo không phát sinh; 1/2 đơn vị chưa gửi.",
                        "Đơn vị chưa gửi báo cáo: Trường THPT Hư Cấu B.",
                        "- Trường THPT Hư Cấu A: Thiếu giáo viên Tin học.",
                        "Đề nghị bổ sung biên chế.");
        assertThat(consolidations.consolidatedAt(form, period.cutOff())).contains(clock.instant());
        assertThat(recorded(form.subject())).contains("reports.define", "reports.open", "reports.consolidate");
        refused(Reason.NOT_OFFICE, () -> consolidations.of(small.as(small.principal), form, period.cutOff()));
    }

    /// The kinds of entries in the journal about something, which are a format: old entries keep theirs for ever.
    private List<String> recorded(String subject) {
        return jdbc.sql("select distinct kind from journal.entry where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    /// Five minutes are not enough to read the same sentence thirty times.
    @Test
    void whatUnitsSayAlikeIsSaidOnceAndNothingIsNotListed() {
        FormId form = define();
        small.give("Một việc", null);
        Period period = closed(form);
        Map<UnitId, PersonId> heads = Map.of(small.school, small.principal, small.other, small.otherPrincipal);
        heads.forEach((unit, head) -> {
            ReportId id = of(form, period, unit).id();
            String proposal = unit.equals(small.school) ? "Không có." : "Đề nghị tập huấn.";
            reports.write(small.as(head), id, Map.of(2, "Thiếu giáo viên Tin học.", 3, proposal), Map.of());
            reports.submit(small.as(head), id, false);
        });

        String text = consolidations
                .consolidate(small.as(small.chief), form, period.cutOff())
                .text();

        assertThat(text)
                .contains(
                        "- Trường THPT Hư Cấu A, Trường THPT Hư Cấu B: Thiếu giáo viên Tin học.",
                        "- Trường THPT Hư Cấu B: Đề nghị tập huấn.\nCác đơn vị còn lại đã gửi không nêu")
                .doesNotContain("Không có.");
    }

    @Test
    void remindingNotesItInTheCaseOnceADay() {
        FormId form = define();
        Period period = closed(form);

        assertThat(reviews.remind(small.as(small.chief), form, period.cutOff())).isEqualTo(2);
        assertThat(reviews.remind(small.as(small.chief), form, period.cutOff())).isZero();
        assertThat(cases.movesOf(of(form, period, small.school).work())
                        .getLast()
                        .words())
                .startsWith("Văn phòng nhắc gửi báo cáo kỳ");
        assertThat(recorded(of(form, period, small.school).id().subject())).contains("reports.remind");
    }

    @Test
    void aFormThatHasEndedOpensNoNewPeriod() {
        FormId form = define();
        Period first = closed(form);
        forms.end(small.as(small.chief), form, clock.today());
        clock.moveTo(first.cutOff().plusMonths(3));
        turning.turn();

        assertThat(reports.periods(form)).containsExactly(first);
    }
}
