package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.access.CurrentPerson;
import damlam.analysis.SignalId;
import damlam.cases.Evidence;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.ProceedingId;
import damlam.inspection.ConductId;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.inspection.Kinship;
import damlam.inspection.Outcome;
import damlam.inspection.Reviews;
import damlam.org.Absence;
import damlam.org.Duty;
import damlam.oversight.Answer;
import damlam.oversight.InspectionId;
import damlam.oversight.Plan;
import damlam.personnel.ProposalId;
import damlam.personnel.Shield;
import damlam.personnel.StaffProposals;
import damlam.whistleblowing.About;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Protections;
import damlam.whistleblowing.Stake;
import damlam.whistleblowing.Unsealings;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/// Who sees what is said about people, asked twice: of the pages, and of the database as if a page had forgotten to
/// ask.
///
/// The answers are `docs/permissions.md`. When a rule is meant to change, the test prints the new table;
/// whoever reviews the change reads it there.
class PermissionsTest extends PermissionScene {
    @Autowired
    Protections protections;

    /// Something that only some may see.
    ///
    /// @param page where the program shows it
    /// @param table and `key`, `id`: where the database keeps it
    private record Thing(String name, String page, String table, String key, long id) {}

    private List<Thing> things() {
        List<Thing> all = new ArrayList<>();
        SignalId fresh = signal();
        all.add(new Thing(
                "a signal they have not looked at",
                "/signals/" + fresh.value(),
                "analysis.signal",
                "signal_id",
                fresh.value()));
        SignalId known = signal();
        signals.see(principal, known);
        all.add(new Thing(
                "a signal they have looked at",
                "/signals/" + known.value(),
                "analysis.signal",
                "signal_id",
                known.value()));
        LocalDate by = hearings.question(body.leader, known).earliest();
        HearingId hearing = hearings.ask(body.leader, known, "Vì sao trả lời không nêu ý kiến?", by);
        hearings.explain(
                principal,
                hearing,
                "Chờ tài liệu.",
                List.of(new Evidence("a.txt", "text/plain", new byte[] {7})),
                true);
        String page = "/hearings/" + hearing.value();
        all.add(new Thing("a hearing about it", page, "inspection.hearing", "hearing_id", hearing.value()));
        all.add(new Thing("what they explained", page, "inspection.explanation", "hearing_id", hearing.value()));
        all.add(new Thing(
                "a file they sent with it",
                page + "/files/1/1",
                "inspection.attachment",
                "hearing_id",
                hearing.value()));
        hearings.conclude(
                body.leader,
                hearing,
                Outcome.REMINDED,
                "Đã nghe giải trình và xem các bước của việc " + body.sign + "; cần nêu ý kiến khi được hỏi.",
                1);
        reviews.ask(
                principal,
                hearing,
                "Kết luận bỏ sót công văn của Văn phòng.",
                List.of(new Evidence("b.txt", "text/plain", new byte[] {7})));
        all.add(new Thing(
                "that its conclusion is to be looked at again",
                page,
                "inspection.review",
                "hearing_id",
                hearing.value()));
        all.add(new Thing(
                "a file they sent with that",
                page + "/review/files/1",
                "inspection.review_file",
                "hearing_id",
                hearing.value()));
        all.addAll(reports());
        return all;
    }

    /// Reports on the person concerned by somebody who is nobody in the table: to whoever reported the database shows
    /// a row for the sentence that was sealed with it (ConductsTest).
    private List<Thing> reports() {
        CurrentPerson reporter = body.person(body.school, Duty.MEMBER, "Người phản ánh");
        NewConduct made = new NewConduct(
                About.of(principal.id()),
                Stake.NONE,
                "Sửa điểm sau khi đã nộp bảng điểm.",
                "",
                List.of(new Evidence("a.txt", "text/plain", new byte[] {7})));
        ConductId one = conducts.report(reporter, made);
        ConductId asked = conducts.report(reporter, made);
        openings.consent(reporter, asked, true);
        openings.ask(people.get("inspectorate"), asked, Unsealings.GROUND + "consent", "", "Cần xác minh họ tên.");
        ConductId denounced = conducts.report(reporter, made);
        protections.denounce(people.get("inspectorate"), denounced, "Nêu hành vi cụ thể.");
        String page = "/conduct/" + one.value();
        return List.of(
                new Thing("a report of conduct about them", page, "whistleblowing.report", "report_id", one.value()),
                new Thing(
                        "a file sent with it",
                        page + "/files/0/1",
                        "whistleblowing.attachment",
                        "report_id",
                        one.value()),
                new Thing(
                        "that it was asked to open who made a report",
                        "/conduct/" + asked.value(),
                        "whistleblowing.opening",
                        "report_id",
                        asked.value()),
                new Thing(
                        "that a report is said to be a denunciation",
                        "/conduct/" + denounced.value(),
                        "whistleblowing.denunciation",
                        "report_id",
                        denounced.value()));
    }

    @Test
    void pagesAndRowsAreSeenByTheSamePeople() throws Exception {
        String tables = table(things()) + table(steps());
        assertThat(tables)
                .as("docs/permissions.md is no longer true; this is")
                .isEqualTo(Files.readAllLines(TABLE).stream()
                        .takeWhile(line -> !line.equals("## Who may do what"))
                        .filter(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private String table(List<Thing> things) throws Exception {
        StringBuilder table = new StringBuilder("|");
        things.forEach(thing -> table.append(" | ").append(thing.name()));
        table.append(" |\n|---").append("|---".repeat(things.size())).append("|\n");
        for (Map.Entry<String, CurrentPerson> one : people.entrySet()) {
            table.append("| ").append(one.getKey());
            for (Thing thing : things) {
                boolean shown = TestBody.see(web, one.getValue(), thing.page()).getStatus() == 200;
                assertThat(rows(one.getValue(), thing) > 0)
                        .as("%s: %s, by its row and by its page", one.getKey(), thing.name())
                        .isEqualTo(shown);
                table.append(" | ").append(shown ? "sees" : "–");
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    /// Steps that are taken about people and units: inspections of the school, a proceeding and a proposal.
    private List<Thing> steps() {
        LocalDate today = org.today();
        CurrentPerson inspector = people.get("inspectorate");
        InspectionId planned = planned(Plan.Sort.YEARLY);
        InspectionId sudden = planned(Plan.Sort.SUDDEN);
        InspectionId draft = planned(Plan.Sort.YEARLY);
        InspectionId sent = planned(Plan.Sort.YEARLY);
        CurrentPerson second = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        for (InspectionId id : List.of(draft, sent)) {
            inspections.decideTeam(body.leader, id, "15/QĐ", today, inspector.id(), List.of(second.id()));
        }
        FindingId found = found(inspector, draft);
        FindingId shown = found(inspector, sent);
        inspections
                .see(inspector, sent)
                .orElseThrow()
                .inspection()
                .plan()
                .items()
                .forEach(item -> findings.answer(inspector, sent, item.no(), Answer.Result.MET, "đã xem"));
        findings.send(inspector, sent, findings.earliest(), second.id());
        List<Thing> all = new ArrayList<>();
        all.add(inspection("an inspection without a team", planned));
        all.add(inspection("a sudden inspection without a team", sudden));
        all.add(inspection("an inspection under way", draft));
        all.add(file("a file with what was found there", draft, found));
        all.add(file("the same once it was sent to the unit", sent, shown));
        ProceedingId decided = decidedInPlace();
        all.add(proceeding("a proceeding about the person concerned", proceeding()));
        all.add(proceeding("one in which the deputy head of the body decided in the head’s place", decided));
        ProposalId proposal = proposal();
        all.add(proposal("a proposal on staff, about the official of another unit", proposal));
        // One at a time about the same on the same ground: the first is taken back, and seen as before.
        proposals.withdraw(body.departmentHead, proposal, "Đề nghị lại.");
        ProposalId signed = proposal();
        proposals.sign(body.departmentHead, signed, "");
        proposals.sign(body.chief, signed, "Đủ căn cứ.");
        all.add(proposal("the same once two people signed it", signed));
        proposals.withdraw(body.departmentHead, signed, "Đề nghị lại.");
        ProposalId approved = approved();
        all.add(proposal("an approved one, whose decision the head of the Office drafts", approved));
        all.add(new Thing(
                "a file with what was answered to that",
                "/staff/" + approved.value() + "/files/3/1",
                "personnel.answer_file",
                "proposal_id",
                approved.value()));
        return all;
    }

    /// Its opening was taken back while the head was away, who is back.
    private ProceedingId decidedInPlace() {
        ProceedingId id = proceeding();
        org.recordAbsence(
                body.clerk.actor(),
                new Absence(body.leader.id(), org.today(), org.today().plusDays(2), "Đi công tác"));
        proceedings.act(
                body.deputy,
                id,
                ActKind.WITHDRAW_OPENING,
                Facts.NONE,
                "Mở nhầm người: kết luận nêu tên một người khác của cùng cơ quan.");
        long absence = org.chart().absenceOf(body.leader.id()).orElseThrow().id();
        org.endAbsence(body.leader.actor(), absence, org.today());
        return id;
    }

    private static Thing proceeding(String name, ProceedingId id) {
        String page = "/proceedings/" + id.value();
        return new Thing(name, page, "discipline.proceeding", "proceeding_id", id.value());
    }

    /// Approved, after the person answered with a file; the clerk signed second.
    private ProposalId approved() {
        ProposalId id = proposal(body.clerk);
        proposals.sign(body.departmentHead, id, "");
        proposals.sign(body.clerk, id, "Đủ căn cứ.");
        proposals.answer(
                body.official, id, false, "Tôi đồng ý.", List.of(new Evidence("don.txt", "text/plain", new byte[] {7
                })));
        String reasons = "Đã xem kế hoạch và ý kiến của người được đề nghị; căn cứ đủ.";
        proposals.decide(body.leader, id, true, 0, 0, reasons, new StaffProposals.PlanSeen(true, List.<Evidence>of()));
        return id;
    }

    private static Thing proposal(String name, ProposalId id) {
        String page = "/staff/" + id.value();
        return new Thing(name, page, "personnel.proposal", "proposal_id", id.value());
    }

    private static Thing inspection(String name, InspectionId id) {
        String page = "/inspections/" + id.value();
        return new Thing(name, page, "oversight.inspection", "inspection_id", id.value());
    }

    private static Thing file(String name, InspectionId id, FindingId found) {
        return new Thing(
                name,
                "/inspections/" + id.value() + "/findings/" + found.value() + "/files/1",
                "oversight.finding_file",
                "finding_id",
                found.value());
    }

    /// What protects somebody is no page of its own: whoever looks sees their own, and those they told of others.
    @Test
    void whatProtectsSomebodyIsSeenByThemAndByWhoeverToldIt() {
        CurrentPerson inspector = people.get("inspectorate");
        as(principal, () -> {
            shields.tell(
                    principal, Shield.Kind.ILLNESS, org.today(), org.today().plusDays(20), "Giấy ra viện số 3");
            return 0;
        });
        as(inspector, () -> {
            shields.protect(inspector, principal.id(), org.today(), null, "Quyết định số 7");
            return 0;
        });
        String all = "select count(*) from personnel.shield where person_id = "
                + principal.id().value();
        people.forEach((name, person) -> assertThat(as(person, () -> jdbc.queryForObject(all, Integer.class)))
                .as(name)
                .isEqualTo(person.equals(principal) ? 2 : person.equals(inspector) ? 1 : 0));
        String another = "insert into personnel.shield (person_id, kind, from_day, told_by, at)"
                + " values (?, 'ILLNESS', current_date, ?, now())";
        assertThatThrownBy(() -> as(
                        body.leader,
                        () -> jdbc.update(
                                another, principal.id().value(), principal.id().value())))
                .hasStackTraceContaining("row-level security");
        as(principal, () -> {
            shields.seenBy(principal).forEach(each -> shields.end(principal, each.id()));
            return 0;
        });
        assertThat(as(principal, () -> shields.seenBy(principal)))
                .filteredOn(Shield::ended)
                .as("their own, not what the inspectorate told")
                .hasSize(1);
    }

    private int rows(CurrentPerson person, Thing thing) {
        String sql = "select count(*) from " + thing.table() + " where " + thing.key() + " = ?";
        return as(person, () -> jdbc.queryForObject(sql, Integer.class, thing.id()));
    }

    /// Were a page to forget whom it writes for, the database would not.
    @Test
    void nobodyWritesIntoWhatTheyDoNotSeeOrInAnothersName() {
        SignalId known = signal();
        signals.see(principal, known);
        LocalDate by = hearings.question(body.leader, known).earliest();
        HearingId hearing = hearings.ask(body.leader, known, "Vì sao trả lời không nêu ý kiến?", by);
        String explain = "insert into inspection.explanation (hearing_id, no, words, complete, at)"
                + " values (?, 1, 'x', true, now())";
        assertThatThrownBy(() -> as(body.official, () -> jdbc.update(explain, hearing.value())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        String conclude = "insert into inspection.conclusion (hearing_id, outcome, silent, reasons, person_id, at)"
                + " values (?, 'REFERRED', true, 'x', ?, now() + interval '99 years')";
        assertThatThrownBy(() -> as(
                        body.departmentHead,
                        () -> jdbc.update(
                                conclude, hearing.value(), body.leader.id().value())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    /// Whom it is about asks that a conclusion be looked at again, one person answers, and nobody does either in
    /// another's name.
    @Test
    void whoMayAskThatAConclusionBeLookedAtAgainAndWhoAnswers() {
        SignalId known = signal();
        signals.see(principal, known);
        LocalDate by = hearings.question(body.leader, known).earliest();
        HearingId hearing = hearings.ask(body.leader, known, "Vì sao trả lời không nêu ý kiến?", by);
        hearings.explain(principal, hearing, "Chờ tài liệu.", List.of(), true);
        String reasons = "Đã nghe và xem các bước của việc của cơ quan " + body.sign + "; còn thiếu ý kiến.";
        hearings.conclude(body.leader, hearing, Outcome.REMINDED, reasons, 1);
        String ask = "insert into inspection.review (hearing_id, reasons, at, answer_by)"
                + " values (?, 'x', now(), current_date + 14)";
        String answer = "insert into inspection.review_answer (hearing_id, reasons, person_id, at)"
                + " values (?, 'x', ?, now())";
        people.forEach((name, person) -> {
            boolean may = hearings.see(person, hearing)
                    .filter(seen -> reviews.asking(person, seen) == Reviews.Asking.YES)
                    .isPresent();
            assertThat(may).as(name).isEqualTo(person.equals(principal));
            if (!may) {
                assertThatThrownBy(() -> as(person, () -> jdbc.update(ask, hearing.value())))
                        .as(name)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("row-level security");
            }
        });
        reviews.ask(principal, hearing, "Kết luận bỏ sót công văn của Văn phòng.", List.of());
        people.forEach((name, person) -> {
            boolean may =
                    hearings.see(person, hearing).filter(Hearings.Seen::mine).isPresent();
            assertThat(may).as(name).isEqualTo(name.equals("inspectorate"));
            if (!may) {
                assertThatThrownBy(() -> as(
                                person,
                                () -> jdbc.update(
                                        answer,
                                        hearing.value(),
                                        people.get("inspectorate").id().value())))
                        .as(name)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("row-level security");
            }
        });
    }

    @Test
    void whomSomebodyDeclaredIsSeenByTheTwoAloneAndStillBarsThem() {
        interests.declare(body.deputy, principal.id(), Kinship.values()[0]);
        String all = "select count(*) from inspection.interest where declared_by = "
                + body.deputy.id().value();
        assertThat(as(body.deputy, () -> jdbc.queryForObject(all, Integer.class)))
                .isOne();
        assertThat(as(body.leader, () -> jdbc.queryForObject(all, Integer.class)))
                .isZero();
        assertThat(as(principal, () -> jdbc.queryForObject(all, Integer.class)))
                .as("whom it names is told")
                .isOne();
        boolean related = as(
                body.leader,
                () -> jdbc.queryForObject(
                        "select inspection.related(?, ?)",
                        Boolean.class,
                        principal.id().value(),
                        body.deputy.id().value()));
        assertThat(related).isTrue();
    }

    /// The connection was told who asked before; somebody else who gets it next is not them.
    @Test
    void aConnectionForgetsWhoAskedBefore() {
        SignalId fresh = signal();
        String sql = "select count(*) from analysis.signal where signal_id = " + fresh.value();
        for (int i = 0; i < 50; i++) {
            assertThat(as(principal, () -> jdbc.queryForObject(sql, Integer.class)))
                    .isOne();
            assertThat(as(body.official, () -> jdbc.queryForObject(sql, Integer.class)))
                    .isZero();
            assertThat(jdbc.queryForObject(sql, Integer.class)).as("the system").isOne();
        }
    }
}
