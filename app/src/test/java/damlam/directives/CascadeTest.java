package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import damlam.documents.Content;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Lineage.Cited;
import damlam.documents.OriginalFile;
import damlam.documents.TextHash;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// From the registered document to everyone who has to have read it.
@ServerTest
class CascadeTest {
    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Readings readings;

    @Autowired
    UnitPapers unitPapers;

    @Autowired
    NextReports nextReports;

    @Autowired
    JdbcClient jdbc;

    private Department here;

    @BeforeEach
    void aDepartment() {
        here = new Department(org, accounts);
    }

    @Test
    void items1And3BindEveryoneAndItem2TheDepartmentsOnly() {
        Directive directive = received();

        assertThat(directive.requirements()).extracting(Requirement::no).containsExactly("1", "2", "3");
        assertThat(units(directive, 0))
                .containsExactly(here.office, here.finance, here.personnel, here.school, here.otherSchool);
        assertThat(units(directive, 1)).containsExactly(here.office, here.finance, here.personnel);
        assertThat(units(directive, 2)).hasSize(5);
        assertThat(directives.duties(directive)).hasSize(13);
    }

    @Test
    void aPeriodThatTheTextLeavesOpenIsAskedForAndNeverInvented() {
        Directive directive = received();

        assertThat(directives.gaps(directive))
                .extracting(Gap::kind, Gap::no)
                .containsExactly(tuple(Gap.Kind.PERIOD, "3"));
        assertThatThrownBy(() -> directives.submit(here.clerk, directive.id(), directive.version(), UUID.randomUUID()))
                .hasMessage("UNSETTLED");
        assertThatThrownBy(() -> directives.markIssued(here.leader, directive.id(), directive.version()))
                .hasMessage("UNSETTLED");
    }

    @Test
    void whoSetThePeriodIsNamedAndADutyWithoutDayOrPeriodStands() {
        Directive directive = settled();

        Requirement third = directive.requirements().get(2);
        assertThat(third.termBy()).isEqualTo(here.clerk.id());
        assertThat(third.term()).isEqualTo(new Term.Every(new ReportRule(Period.MONTHLY, 5)));
        assertThat(directive.requirements().getFirst().term()).isEqualTo(new Term.Standing());
        assertThat(directives.duties(directive)).filteredOn(Duty::standing).hasSize(8);
    }

    @Test
    void theClerkPreparesAndOnlyALeaderOrTheChiefOfTheOfficeIssues() {
        Directive directive = settled();

        for (CurrentPerson other : List.of(here.clerk, here.departmentHead, here.principal, here.teacher)) {
            assertThatThrownBy(() -> directives.markIssued(other, directive.id(), directive.version()))
                    .hasMessage("NOT_ALLOWED");
        }
        Directive issued = directives.markIssued(here.chief, directive.id(), submitted(directive));

        assertThat(issued.issue().by()).isEqualTo(here.chief.id());
        assertThat(issued.issue().forPerson()).as("issued for the leader").isNotNull();
    }

    @Test
    void aChangeMadeOnAnOldPageIsRefusedAndTheSameFormTwiceIsDoneOnce() {
        Directive directive = received();
        UUID form = UUID.randomUUID();

        directives.add(here.clerk, directive.id(), directive.version(), form, "Báo cáo danh sách cán bộ.");
        directives.add(here.clerk, directive.id(), directive.version(), form, "Báo cáo danh sách cán bộ.");
        assertThat(directives.find(directive.id()).orElseThrow().requirements()).hasSize(4);
        assertThatThrownBy(() -> directives.add(
                        here.clerk, directive.id(), directive.version(), UUID.randomUUID(), "Việc khác."))
                .hasMessage("STALE");
    }

    @Test
    void aRequirementWithAPeriodShowsTheDayOfItsNextReportAndTheOthersNone() {
        Directive issued = issued();
        List<RequirementId> all =
                issued.requirements().stream().map(Requirement::id).toList();

        Map<RequirementId, NextReport> next = nextReports.of(all);

        ReportRule rule = new ReportRule(Period.MONTHLY, 5);
        LocalDate due = rule.dueOn(rule.windowOf(org.today()), WorkCalendar.vietnam());
        assertThat(next).containsExactly(Map.entry(all.getLast(), new NextReport(due, true)));
    }

    @Test
    void whatWasIssuedStaysAsItWasInTheDatabaseToo() {
        Directive issued = issued();

        assertThatThrownBy(() -> directives.settle(
                        here.clerk,
                        issued.id(),
                        issued.version(),
                        UUID.randomUUID(),
                        issued.requirements().getFirst()))
                .hasMessage("ISSUED");
        assertThatThrownBy(() -> jdbc.sql("update directives.requirement set title = 'x' where directive_id = :id")
                        .param("id", issued.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is issued");
    }

    @Test
    void onlyAddressedUnitsSeeTheDirectiveAndTheirPeopleAreAskedOnceItIsPassedOn() {
        Directive issued = issued();

        assertThat(directives.visible(here.teacher, issued.id())).isPresent();
        assertThat(readings.toConfirm(here.principal.id())).hasSize(1);
        assertThat(readings.toPass(here.principal)).hasSize(1);
        assertThat(readings.toConfirm(here.teacher.id())).isEmpty();

        assertThat(readings.pass(here.principal, issued.id(), here.school)).isEqualTo(3);

        assertThat(readings.toPass(here.principal)).isEmpty();
        assertThat(readings.toConfirm(here.teacher.id())).hasSize(1);
        assertThatThrownBy(() -> readings.pass(here.principal, issued.id(), here.otherSchool))
                .hasMessage("NOT_ALLOWED");
    }

    @Test
    void aReadingIsOfExactlyOneTextAndIsAskedAgainWhenTheTextChanges() {
        Directive issued = issued();
        readings.pass(here.principal, issued.id(), here.school);
        TextHash before = readings.present(issued);

        readings.confirm(here.teacher, issued.id(), before);
        readings.confirm(here.teacher, issued.id(), before);
        assertThat(readings.toConfirm(here.teacher.id())).isEmpty();
        assertThat(readings.coverage(issued.id()).get(here.school)).isEqualTo(new Coverage(1, 0, 3, 0));

        documents.change(
                here.clerk.actor(),
                issued.document(),
                new Content(Department.text799() + "\nĐính chính.", null),
                "Đính chính ký hiệu");

        assertThat(readings.toConfirm(here.teacher.id())).singleElement().matches(Readings.Waiting::again);
        assertThat(readings.coverage(issued.id()).get(here.school).read()).isZero();
        assertThat(readings.lastReading(issued.id(), here.teacher.id())
                        .orElseThrow()
                        .hash())
                .isEqualTo(before);
        assertThatThrownBy(() -> readings.confirm(here.teacher, issued.id(), before))
                .hasMessage("OTHER_TEXT");
    }

    @Test
    void theEnclosureIsWaitedForAndBelongsToWhatIsRead() {
        Directive issued = issued();
        TextHash alone = readings.present(issued);
        Cited awaited = documents.lineage(issued.document()).awaited().getFirst();
        assertThat(awaited.number()).isEqualTo("2596-CV/TU");
        assertThat(awaited.attached()).isNull();

        DocumentId enclosure = here.register2596(documents);
        assertThat(documents.visible(here.teacher, enclosure)).isEmpty();
        documents.attach(here.clerk.actor(), issued.document(), awaited.citationId(), enclosure);

        assertThat(readings.present(issued)).isNotEqualTo(alone);
        assertThat(documents.visible(here.teacher, enclosure)).isPresent();
    }

    @Test
    void manyDirectivesAreCountedAtOnceAsTheirReadersAreListed() {
        Directive first = issued();
        Directive second = issued();
        for (Directive one : List.of(first, second)) {
            readings.pass(here.principal, one.id(), here.school);
            readings.confirm(here.teacher, one.id(), readings.present(one));
        }
        OriginalFile list = new OriginalFile("danh-sach-ky.pdf", "application/pdf", new byte[] {1});
        unitPapers.recordPaper(
                here.principal, first.id(), here.school, UUID.randomUUID(), org.today(), List.of(here.guard), list);
        org.recordAbsence(
                here.principal.actor(),
                new Absence(here.teacher.id(), org.today(), org.today().plusDays(2), "đi công tác"));
        org.recordAbsence(
                here.principal.actor(),
                new Absence(here.principal.id(), org.today(), org.today().plusDays(2), "đi công tác"));

        Map<DirectiveId, Map<UnitId, Coverage>> all = readings.coverage(List.of(first, second), unit -> true);
        assertThat(all).containsOnlyKeys(first.id(), second.id());
        all.forEach((id, units) -> {
            assertThat(units.keySet())
                    .containsExactlyElementsOf(readings.addressed(id).stream()
                            .map(Readings.Addressed::unit)
                            .toList());
            units.forEach((unit, coverage) -> assertThat(coverage).isEqualTo(listed(id, unit)));
        });
        assertThat(all.get(first.id()).get(here.school)).isEqualTo(new Coverage(2, 1, 3, 1));
        assertThat(readings.coverage(List.of(second), here.school::equals).get(second.id()))
                .containsExactly(Map.entry(here.school, new Coverage(1, 0, 3, 1)));
    }

    @Test
    void aUnitWithoutPeopleIsNeitherCompleteNorMissing() throws Exception {
        Directive issued = issued();
        Coverage nobody = readings.coverage(issued.id()).get(here.otherSchool);

        assertThat(nobody.nobody()).isTrue();
        assertThat(nobody.complete()).isFalse();
        int empty = (int) readings.coverage(issued.id()).values().stream()
                .filter(Coverage::nobody)
                .count();
        String page = new Visits(web)
                .see(here.leader, "/directives/" + issued.id().value() + "/coverage")
                .getContentAsString();
        assertThat(page)
                .contains("không có người", empty + " đơn vị không có người, không tính là đủ hay thiếu.")
                .doesNotContain(">0/0<");
    }

    private Coverage listed(DirectiveId id, UnitId unit) {
        List<Readings.Reader> readers = readings.readers(id, unit);
        List<Readings.Reader> read =
                readers.stream().filter(one -> one.reading() != null).toList();
        return new Coverage(
                read.size(),
                (int) read.stream().filter(one -> one.reading().onPaper()).count(),
                readers.size(),
                (int) readers.stream()
                        .filter(one -> one.reading() == null && one.absent())
                        .count());
    }

    @Test
    void thoseWithoutAnAccountSignOnPaperAndAreShownAsPaper() {
        Directive issued = issued();
        readings.pass(here.principal, issued.id(), here.school);
        OriginalFile list = new OriginalFile("danh-sach-ky.pdf", "application/pdf", new byte[] {1});
        UUID form = UUID.randomUUID();

        int recorded = unitPapers.recordPaper(
                here.principal,
                issued.id(),
                here.school,
                form,
                org.today(),
                List.of(here.guard, here.teacher.id()),
                list);

        assertThat(recorded).as("a teacher with an account confirms in person").isEqualTo(1);
        assertThat(readings.coverage(issued.id()).get(here.school)).isEqualTo(new Coverage(1, 1, 3, 0));
        assertThat(readings.readers(issued.id(), here.school))
                .filteredOn(reader -> reader.reading() != null)
                .singleElement()
                .matches(reader -> reader.person().id().equals(here.guard)
                        && reader.reading().onPaper());
    }

    @Test
    void theHeadKeepsTheMinutesOfTheMeeting() {
        Directive issued = issued();
        OriginalFile file = new OriginalFile("C:\\Văn bản\\biên bản.pdf", "application/pdf", new byte[] {1, 2});

        unitPapers.recordMinutes(here.principal, issued.id(), here.school, UUID.randomUUID(), org.today(), 2, file);

        assertThat(unitPapers.minutes(issued.id(), here.school)).singleElement().satisfies(kept -> {
            assertThat(kept.attended()).isEqualTo(2);
            assertThat(kept.fileName()).isEqualTo("biên bản.pdf");
        });
    }

    private Directive received() {
        DirectiveId id = directives.receive(here.clerk, here.register799(documents));
        return directives.find(id).orElseThrow();
    }

    private Directive settled() {
        Directive directive = received();
        change(directive, 2, term -> new Term.Every(new ReportRule(Period.MONTHLY, 5)));
        return directives.find(directive.id()).orElseThrow();
    }

    private Directive issued() {
        Directive directive = settled();
        return directives.markIssued(here.leader, directive.id(), submitted(directive));
    }

    /// @return its version since then
    private int submitted(Directive directive) {
        directives.submit(here.clerk, directive.id(), directive.version(), UUID.randomUUID());
        return directive.version() + 1;
    }

    private void change(Directive directive, int index, UnaryOperator<Term> term) {
        Requirement one = directive.requirements().get(index);
        directives.settle(
                here.clerk,
                directive.id(),
                directive.version(),
                UUID.randomUUID(),
                new Requirement(
                        one.id(),
                        one.no(),
                        one.title(),
                        one.text(),
                        one.span(),
                        one.scope(),
                        one.lead(),
                        one.coordinators(),
                        one.product(),
                        term.apply(one.term()),
                        null));
    }

    private List<UnitId> units(Directive directive, int index) {
        return directive.requirements().get(index).scope().units(org.chart());
    }
}
