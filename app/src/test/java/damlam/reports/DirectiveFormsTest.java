package damlam.reports;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.PeriodKind;
import damlam.cases.Case;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.directives.Term;
import damlam.directives.UnitPapers;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.journal.Actor;
import damlam.org.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From a directive that asks for a report every month to the figures of that report.
class DirectiveFormsTest extends ReportsTest {
    private static final String TEXT = """
            Thực hiện Công văn số 2596-CV/TU ngày 09/4/2024 của Tỉnh ủy Hưng Yên về việc chấn chỉnh.
            1. Phổ biến, quán triệt đến công chức, viên chức.
            2. Tăng cường quản lý. Định kỳ báo cáo về Sở (qua Văn phòng).
            """;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Readings readings;

    @Autowired
    UnitPapers unitPapers;

    private Directive issued;
    private boolean wholeFirst;

    @BeforeEach
    void aDirectiveIssuedWithAPeriod() {
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
                ? new Term.Every(new ReportRule(damlam.dispatch.Period.MONTHLY, 3, wholeFirst))
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

        assertThat(form.name()).isEqualTo("Kết quả thực hiện Công văn số 799/SGDĐT-VP ngày 17/04/2024");
        assertThat(form.basis())
                .isEqualTo("Công văn số 799/SGDĐT-VP ngày 17/04/2024 của Sở Giáo dục và Đào tạo Thử Nghiệm"
                        + " về việc chấn chỉnh việc đùn đẩy");
        assertThat(form.receiver()).isEqualTo("Tỉnh ủy Hưng Yên");
        assertThat(form.kind()).isEqualTo(PeriodKind.MONTH);
        assertThat(form.dueWorkingDays()).isEqualTo(3);
        assertThat(form.startsOn()).isEqualTo(clock.today());
        assertThat(form.units()).containsExactly(small.school, small.other);
    }

    @Test
    void aFirstReportOnTheFirstWholePeriodOpensWithThatOne() {
        while (clock.today().plusDays(1).getDayOfMonth() != 14) {
            clock.moveTo(clock.today().plusDays(1));
        }
        wholeFirst = true;
        aDirectiveIssuedWithAPeriod();
        DefinedForm form = form();

        LocalDate fifteenth = clock.today().plusDays(2);
        assertThat(form.form().startsOn()).isEqualTo(fifteenth);
        clock.moveTo(fifteenth);
        turning.turn();
        assertThat(reports.periods(form.id())).as("the two days before").isEmpty();
        Period first = closed(form.id());
        assertThat(first.from()).isEqualTo(fifteenth);
        assertThat(first.cutOff()).isEqualTo(fifteenth.plusMonths(1).minusDays(1));
    }

    /// Its title names one directive: the unit's other work is no part of what became of that.
    @Test
    void onlyTheCasesOfItsDirectiveAndTheirPartsAreCounted() {
        FormId form = form().id();
        FormId general = define();
        List<CaseId> given = given();
        CaseId part = small.split(given.getFirst(), "Một phần");
        CaseId inner = small.split(part, "Phần của một phần");
        CaseId other = small.give("Việc không theo văn bản nào", null);
        CaseId ofOther = small.split(other, "Phần của việc khác");

        Period period = closed(form);

        List<CaseId> own = List.of(given.getFirst(), given.getLast(), part, inner);
        assertThat(behind(form, period, FigureKind.HELD)).containsExactlyInAnyOrderElementsOf(subjects(own));
        assertThat(figures(form, period).all())
                .contains(new Figure(FigureKind.PENDING_IN_TIME, 4, 4), new Figure(FigureKind.PARTS, 2, 4));
        assertThat(behind(general, period, FigureKind.HELD))
                .containsAll(subjects(own))
                .contains(other.subject(), ofOther.subject())
                .hasSize(6);
    }

    /// A part says what it is a part of, though the whole has ended since.
    @Test
    void aPartIsCountedWithItsDirectiveAfterTheWholeIsDone() {
        FormId form = form().id();
        List<CaseId> given = given();
        CaseId part = small.split(given.getFirst(), "Một phần");
        small.finish(given.getFirst());
        closed(form);

        Period second = closed(form);

        assertThat(behind(form, second, FigureKind.HELD))
                .containsExactlyInAnyOrder(given.getLast().subject(), part.subject());
    }

    private List<CaseId> given() {
        return cases.ofDirective(issued.id()).stream()
                .map(CaseLine::work)
                .filter(work -> work.unit().equals(small.school))
                .map(Case::id)
                .toList();
    }

    private Figures figures(FormId form, Period period) {
        return reports.draft(
                        small.as(small.principal),
                        of(form, period, small.school).id())
                .figures();
    }

    /// All cases of the denominator.
    private List<String> behind(FormId form, Period period, FigureKind kind) {
        return reports
                .facts(small.as(small.principal), of(form, period, small.school).id(), kind)
                .stream()
                .map(Fact::subject)
                .toList();
    }

    private static List<String> subjects(List<CaseId> ids) {
        return ids.stream().map(CaseId::subject).toList();
    }

    /// A colleague sees how many have not read, and nobody's name but their own.
    @Test
    void whoHasNotReadIsToldToThoseWhoAnswerForTheUnit() {
        FormId form = form().id();
        PeriodicReport report = of(form, closed(form), small.school);

        assertThat(reports.facts(small.as(small.principal), report.id(), FigureKind.UNREAD))
                .hasSize(3);
        assertThat(reports.facts(small.as(small.chief), report.id(), FigureKind.UNREAD))
                .hasSize(3);
        assertThat(reports.facts(small.as(small.teacher), report.id(), FigureKind.UNREAD))
                .extracting(Fact::label)
                .containsExactly(small.as(small.teacher).name());
        assertThat(figures(form, report.period()).of(FigureKind.UNREAD)).contains(new Figure(FigureKind.UNREAD, 3, 3));
    }

    @Test
    void whoReadAndWhoMetIsCountedAsOfTheCutOff() {
        DefinedForm form = form();
        Period period = forms.current(form.form()).orElseThrow();
        readings.pass(small.as(small.principal), issued.id(), small.school);
        readings.confirm(small.as(small.teacher), issued.id(), readings.present(issued));
        unitPapers.recordMinutes(
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

    @Test
    void aTextChangedAfterTheCutOffTakesNoReadingBackFromTheReport() {
        DefinedForm form = form();
        Period period = forms.current(form.form()).orElseThrow();
        readings.pass(small.as(small.principal), issued.id(), small.school);
        readings.confirm(small.as(small.teacher), issued.id(), readings.present(issued));
        clock.moveTo(period.cutOff().plusDays(1));
        documents.change(
                small.as(small.chief).actor(), issued.document(), new Content("Nội dung đã sửa.", null), "Đính chính");
        readings.confirm(small.as(small.principal), issued.id(), readings.present(issued));
        turning.turn();

        ReportId id = reports.reports(form.id(), period.cutOff()).getFirst().id();
        Figures figures = reports.draft(small.as(small.principal), id).figures();

        assertThat(figures.all()).contains(new Figure(FigureKind.READ, 1, 3), new Figure(FigureKind.UNREAD, 2, 3));
    }

    @Test
    void onceAReportHasEndedNoneIsNextOnItsCases() {
        DefinedForm form = form();
        Period last = forms.current(form.form()).orElseThrow();

        forms.end(small.as(small.chief), form.id(), clock.today().plusDays(1));

        assertThat(asking())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.report().due()).isEqualTo(last.dueOn()));
        clock.moveTo(last.dueOn().plusDays(1));
        assertThat(asking())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.report()).isNull());
    }

    private List<CaseLine> asking() {
        return cases.ofDirective(issued.id()).stream()
                .filter(line -> line.work().dutyNo().equals("2"))
                .toList();
    }
}
