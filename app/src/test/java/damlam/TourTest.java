package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.cases.CaseId;
import damlam.cases.CaseLedger;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.cases.Outcome;
import damlam.cases.Party;
import damlam.consolidation.Consolidated;
import damlam.consolidation.Consolidations;
import damlam.demo.DemoClock;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Term;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.Period;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.eventlog.LedgerState;
import damlam.forms.DefinedForm;
import damlam.forms.FormSection;
import damlam.forms.Forms;
import damlam.journal.Journal;
import damlam.reports.Draft;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole chain, with the real directive: from its text to deeds, to the time they took, to the report.
class TourTest {
    private static DemoOffice office;

    @BeforeAll
    static void open(@TempDir Path data) {
        office = new DemoOffice(data);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aDirectiveBecomesDeedsThatCanBeSeen() throws IOException {
        // 1. A text becomes requirements. Nothing is invented: it sets no period, and the reading says so.
        String text = Files.readString(TidyTest.ROOT.resolve("samples/dispatches/799.txt"));
        Dispatch read = DispatchParser.parse(text);
        assertThat(read.requirements()).extracting("no").containsExactly("1", "2", "3");

        // 2. The clerk registers it and settles what the text leaves open; the leader gets it.
        Documents documents = office.bean(Documents.class);
        Directives directives = office.bean(Directives.class);
        DocumentId document = documents.register(
                office.as("clerk").actor(),
                new Registration(
                        Direction.OUTGOING,
                        Objects.requireNonNull(read.number()).text(),
                        read.date(),
                        "",
                        "CONG_VAN",
                        read.subject(),
                        "",
                        new Content(text, null)));
        DirectiveId id = directives.receive(office.as("clerk"), document);
        assertThat(directives.gaps(directives.find(id).orElseThrow()))
                .extracting("no")
                .containsExactly("3");
        settlePeriod(directives, id);
        directives.submit(office.as("clerk"), id, version(directives, id), UUID.randomUUID());

        // 3. Issued: requirement × unit is a case with one holder. Item 2 binds the departments only.
        Cases cases = office.bean(Cases.class);
        List<CaseId> issued = cases.issue(office.as("leader"), id, version(directives, id));
        assertThat(issued).hasSize(36 + 10 + 36);

        // 4. A head and an official work on theirs, move by move; and everyone is asked to read.
        CaseId work = office.caseOf("head", id, "2");
        make(cases, work, "head", new Move.Open());
        make(cases, work, "head", new Move.Assign(office.as("official").id(), "chủ trì rà soát"));
        make(cases, work, "official", new Move.Accept());
        assertThat(cases.make(work, office.as("official"), new Move.Approve(""), 4))
                .isInstanceOf(Outcome.Refused.class);
        make(cases, work, "official", new Move.Progress("đã rà soát 4 văn bản", List.<Evidence>of()));
        Party head = Party.of(office.as("head").unit(), office.as("head").id());
        make(cases, work, "official", new Move.Submit(head, "danh mục văn bản đề nghị sửa đổi", List.of()));
        make(cases, work, "head", new Move.Approve("đồng ý"));
        Readings readings = office.bean(Readings.class);
        readings.pass(office.as("principal"), id, office.as("principal").unit());
        readings.confirm(
                office.as("teacher"), id, readings.present(directives.find(id).orElseThrow()));

        // 5. Each act is a leaf in the journal, hashed as it is stored.
        assertThat(numbered(work)).isEqualTo(cases.movesOf(work).size());

        // 6. The ledger charges every moment of the case to one party, and it is done.
        CaseLedger ledger = cases.ledgerOf(cases.movesOf(work));
        for (int i = 1; i < ledger.stretches().size(); i++) {
            assertThat(ledger.stretches().get(i).from())
                    .isEqualTo(ledger.stretches().get(i - 1).to());
        }
        assertThat(cases.find(work, office.as("leader").sight())
                        .orElseThrow()
                        .at()
                        .state())
                .isEqualTo(LedgerState.DONE);

        // 7. When the window has closed, the facts make the report; the head adds words, the Office sees who has sent.
        DemoClock.at(Instant.parse("2027-02-16T02:00:00Z"), () -> report(id));
    }

    private static void report(DirectiveId id) {
        office.bean(ReportClock.class).turn();
        PeriodicReports reports = office.bean(PeriodicReports.class);
        DefinedForm form = office.bean(Forms.class).all().stream()
                .filter(one ->
                        one.form().source() != null && one.form().source().directive() == id.value())
                .findFirst()
                .orElseThrow();
        LocalDate cutOff = reports.periods(form.id()).getFirst().cutOff();
        PeriodicReport own = reports.reports(form.id(), cutOff).stream()
                .filter(one -> one.unit().equals(office.as("head").unit()))
                .findFirst()
                .orElseThrow();
        Draft draft = reports.draft(office.as("head"), own.id());
        Map<Integer, String> words =
                draft.asked().stream().collect(Collectors.toMap(FormSection::no, section -> "Không có."));
        reports.write(office.as("head"), own.id(), words, Map.of());
        reports.submit(office.as("head"), own.id(), false);

        Consolidated all = office.bean(Consolidations.class)
                .of(office.as("chief"), form.id(), cutOff)
                .orElseThrow();
        assertThat(all.sent()).hasSize(1);
        assertThat(all.missing()).hasSize(35);
    }

    /// Leaves get their numbers within moments of the act.
    private static long numbered(CaseId work) {
        Journal journal = office.bean(Journal.class);
        long moves = 0;
        for (int i = 0; i < 100 && moves < 7; i++) {
            LockSupport.parkNanos(50_000_000);
            moves = journal.after(-1, Integer.MAX_VALUE).stream()
                    .filter(leaf -> leaf.subject().equals("case:" + work.value()))
                    .count();
        }
        return moves;
    }

    private static void settlePeriod(Directives directives, DirectiveId id) {
        Directive directive = directives.find(id).orElseThrow();
        var third = directive.requirements().get(2);
        directives.settle(
                office.as("clerk"),
                id,
                directive.version(),
                UUID.randomUUID(),
                new Requirement(
                        third.id(),
                        third.no(),
                        third.title(),
                        third.text(),
                        third.span(),
                        third.scope(),
                        third.lead(),
                        third.coordinators(),
                        third.product(),
                        new Term.Every(new ReportRule(Period.MONTHLY, 5)),
                        null));
    }

    private static int version(Directives directives, DirectiveId id) {
        return directives.find(id).orElseThrow().version();
    }

    private static void make(Cases cases, CaseId work, String role, Move move) {
        int seen = cases.movesOf(work).size();
        assertThat(cases.make(work, office.as(role), move, seen)).isInstanceOf(Outcome.Made.class);
    }
}
