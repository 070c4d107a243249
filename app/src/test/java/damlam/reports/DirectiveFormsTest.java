package damlam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.MovableClock;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.cases.Cases;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.directives.Term;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Absence;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// From a directive that asks for a report every month to the figures of that report.
@ServerTest
@Import(MovableClock.Set.class)
class DirectiveFormsTest {
    private static final String TEXT = """
            Thực hiện Công văn số 2596-CV/TU ngày 09/4/2024 của Tỉnh ủy Hưng Yên về việc chấn chỉnh.
            1. Phổ biến, quán triệt đến công chức, viên chức.
            2. Tăng cường quản lý. Định kỳ báo cáo về Sở (qua Văn phòng).
            """;

    @Autowired
    MovableClock clock;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Readings readings;

    @Autowired
    Forms forms;

    @Autowired
    PeriodicReports reports;

    @Autowired
    ReportClock turning;

    private SmallOffice small;
    private Directive issued;

    @BeforeEach
    void aDirectiveIssuedWithAPeriod() {
        small = new SmallOffice(org, accounts, cases, clock.today().minusYears(1));
        DocumentId document = documents.register(
                small.as(small.chief).actor(),
                new Registration(
                        Direction.OUTGOING,
                        "799/SGDĐT-VP",
                        LocalDate.of(2024, 4, 17),
                        "Sở Giáo dục và Đào tạo Thử Nghiệm",
                        "CONG_VAN",
                        "chấn chỉnh việc đùn đẩy",
                        "",
                        new Content(TEXT, null)));
        DirectiveId id = directives.receive(small.as(small.director), document);
        Directive prepared = directives.find(id).orElseThrow();
        prepared.requirements().forEach(one -> settle(id, one));
        cases.issue(
                small.as(small.director), id, directives.find(id).orElseThrow().version());
        issued = directives.find(id).orElseThrow();
    }

    private void settle(DirectiveId id, Requirement one) {
        Term term = one.no().equals("2")
                ? new Term.Every(new ReportRule(damlam.dispatch.Period.MONTHLY, 3))
                : new Term.Standing();
        directives.settle(
                small.as(small.director),
                id,
                directives.find(id).orElseThrow().version(),
                UUID.randomUUID(),
                new Requirement(
                        one.id(),
                        one.no(),
                        one.title(),
                        one.text(),
                        one.span(),
                        new Scope(List.of(), List.of(), List.of(small.school, small.other), List.of(), List.of()),
                        null,
                        List.of(),
                        "",
                        term,
                        null));
    }

    private DefinedForm form() {
        turning.turn();
        return forms.all().stream()
                .filter(defined -> defined.form().source() != null
                        && defined.form().source().directive() == issued.id().value())
                .reduce((one, another) -> {
                    throw new AssertionError("two forms of one requirement");
                })
                .orElseThrow();
    }

    @Test
    void aRequirementIssuedWithAPeriodGetsItsFormOnce() {
        form();
        ReportForm form = form().form();

        assertThat(form.name()).isEqualTo("Kết quả thực hiện Công văn số 799/SGDĐT-VP ngày 17/4/2024");
        assertThat(form.basis())
                .isEqualTo("Công văn số 799/SGDĐT-VP ngày 17/4/2024 của Sở Giáo dục và Đào tạo Thử Nghiệm"
                        + " về việc chấn chỉnh việc đùn đẩy");
        assertThat(form.receiver()).isEqualTo("Tỉnh ủy Hưng Yên");
        assertThat(form.kind()).isEqualTo(PeriodKind.MONTH);
        assertThat(form.dueWorkingDays()).isEqualTo(3);
        assertThat(form.startsOn()).isEqualTo(clock.today());
        assertThat(form.units()).containsExactly(small.school, small.other);
    }

    /// Both rest on the same decree, and a unit must not be told two days.
    @Test
    void intakeAndReportCutTheSameWindow() {
        ReportForm form = form().form();
        for (LocalDate day = clock.today(); day.isBefore(clock.today().plusMonths(14)); day = day.plusDays(1)) {
            ReportRule.Window intake = new ReportRule(damlam.dispatch.Period.MONTHLY, 3).windowOf(day);
            Windows.Span report = Windows.standard().holding(form.kind(), day);
            assertThat(report.firstDay()).isEqualTo(intake.from());
            assertThat(report.lastDay()).isEqualTo(intake.to());
        }
    }

    @Test
    void whoReadAndWhoMetIsCountedAsOfTheCutOff() {
        DefinedForm form = form();
        Period period = forms.current(form.form()).orElseThrow();
        readings.pass(small.as(small.principal), issued.id(), small.school);
        readings.confirm(small.as(small.teacher), issued.id(), readings.present(issued));
        readings.recordMinutes(
                small.as(small.principal),
                issued.id(),
                small.school,
                UUID.randomUUID(),
                clock.today(),
                2,
                new OriginalFile("bien-ban.pdf", "application/pdf", new byte[] {1}));
        org.recordAbsence(
                new Actor(1, null, null),
                new Absence(small.deputy, period.cutOff(), period.cutOff().plusDays(30), "Nghỉ thai sản"));
        clock.moveTo(period.cutOff().plusDays(1));
        readings.confirm(small.as(small.principal), issued.id(), readings.present(issued));
        turning.turn();

        ReportId id = reports.reports(form.id(), period.cutOff()).getFirst().id();
        Figures figures = reports.draft(small.as(small.principal), id).figures();

        assertThat(figures.all())
                .contains(
                        new Figure(FigureKind.MEETING_ATTENDED, 2, 3),
                        new Figure(FigureKind.READ, 1, 3),
                        new Figure(FigureKind.UNREAD, 2, 3),
                        new Figure(FigureKind.UNREAD_ABSENT, 1, 2),
                        new Figure(FigureKind.STANDING, 2, 2));
    }
}
