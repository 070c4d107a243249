package damlam;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.inspection.Kinship;
import damlam.org.Duty;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.personnel.ProposalId;
import damlam.personnel.Shield;
import damlam.personnel.StaffProposals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who proposes something about staff, signs, answers and decides, and who tells what protects somebody.
class StaffActsTest extends ActScene {
    private static final String AVOIDANCE = "staff.discipline.vienChuc.avoidance";
    private static final String REASONS =
            "Đã xem chứng cứ, những điều có lợi và ý kiến của người được đề nghị; căn cứ đủ.";

    @Autowired
    StaffGroups groups;

    private CurrentPerson official;

    private CaseId work() {
        Opening made = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                "Rà soát quy chế chi tiêu",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 30));
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, made)).id();
        make(id, official, new Move.Accept());
        return id;
    }

    private Map<String, Object> wanted(CaseId work) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("ground", AVOIDANCE);
        wanted.put("established", org.today());
        wanted.put("words", "Lời kín về người này: sự việc, ngày và chứng cứ kèm theo.");
        wanted.put("first", body.departmentHead.id().value());
        wanted.put("second", body.chief.id().value());
        wanted.put("cases", work.value());
        return wanted;
    }

    @Test
    void whoDoesWhatWithAProposal() throws Exception {
        official = body.official;
        isHere("official of another unit, who has a part in the case", "the person concerned, an official");
        isHere("head of another unit", "their head, who proposes and signs first");
        isHere("head of the Office", "head of the Office, who signs second");
        isHere("the person concerned (heads a school)", "head of a school");
        CurrentPerson relative = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        interests.declare(relative, official.id(), Kinship.values()[0]);
        people.put("an inspector related to the person concerned", relative);
        var held = org.chart().appointmentsOf(official.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.VIEN_CHUC, "Quyết định 12/QĐ-SGDĐT");
        CaseId work = work();
        confirmed(AVOIDANCE);
        attempt(sent(
                "propose",
                "/staff/new?person=" + official.id().value(),
                wanted(work),
                "personnel.proposal",
                "personnel.party",
                "personnel.evidence",
                "personnel.fact"));
        ProposalId id = proposal();
        String page = "/staff/" + id.value();
        attempt(sent("withdraw", page + "/withdraw", Map.of("why", "Đề nghị nhầm."), "personnel.step"));
        attempt(sent("sign", page + "/sign", Map.of("decision", "sign"), "personnel.step"));
        attempt(sent(
                "give it back", page + "/sign", Map.of("decision", "back", "signing", "Chưa đủ."), "personnel.step"));
        proposals.sign(body.departmentHead, id, "");
        attempt(sent(
                "sign as the second",
                page + "/sign",
                Map.of("decision", "sign", "signing", "Đủ căn cứ."),
                "personnel.step",
                "personnel.party"));
        proposals.sign(body.chief, id, "Đủ căn cứ.");
        attempt(opened("open what is about oneself", page, "personnel.step"));
        attempt(sentWithFile(
                "answer as the person",
                page + "/answer",
                "files",
                Map.of("answer", "Việc chờ số liệu của trường."),
                "personnel.step",
                "personnel.answer_file"));
        proposals.answer(official, id, false, "Việc chờ số liệu.", List.<Evidence>of());
        attempt(sent(
                "decide",
                page + "/decide",
                Map.of("outcome", "approve", "reasons", REASONS, "planSeen", "yes"),
                "personnel.step"));
        proposals.decide(body.leader, id, true, 0, 0, REASONS, new StaffProposals.PlanSeen(true, List.<Evidence>of()));
        attempt(sent("draft the decision", page + "/draft", Map.of(), "personnel.paper"));
        compare("Proposals on staff");
        shields();
        nothingForgotten("personnel");
    }

    private void shields() throws Exception {
        attempt(sent(
                "tell what protects oneself",
                "/staff/shields",
                Map.of(
                        "kind",
                        Shield.Kind.ILLNESS,
                        "from",
                        org.today(),
                        "until",
                        org.today().plusDays(20),
                        "proof",
                        "Giấy ra viện số 3"),
                "personnel.shield"));
        attempt(sent(
                "tell that somebody denounced",
                "/staff/shields/denouncer",
                Map.of("person", principal.id().value(), "since", org.today(), "decision", "Quyết định số 7"),
                "personnel.shield"));
        shields.tell(official, Shield.Kind.ILLNESS, org.today(), org.today().plusDays(9), "Giấy ra viện số 4");
        attempt(sent(
                "end what the person concerned told",
                "/staff/shields/" + shields.seenBy(official).getFirst().id() + "/end",
                Map.of(),
                "personnel.shield_end"));
        shields.protect(inspector, official.id(), org.today(), null, "Quyết định số 8");
        attempt(sent(
                "end what the inspectorate told of them",
                "/staff/shields/" + shields.seenBy(inspector).getFirst().id() + "/end",
                Map.of(),
                "personnel.shield_end"));
        compare("What protects people");
    }
}
