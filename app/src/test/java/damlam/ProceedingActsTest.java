package damlam;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.access.CurrentPerson;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.HeardThere;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingWorld;
import damlam.discipline.Proceedings;
import damlam.discipline.Question;
import damlam.discipline.Suspension;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Releases;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Duty;
import damlam.procedure.Consequence;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import damlam.procedure.Matter;
import damlam.procedure.Presence;
import damlam.procedure.Relation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who opens a proceeding on discipline, and who takes which of its steps.
class ProceedingActsTest extends ActScene {
    private static final String WHY = "Theo giấy chứng nhận kết hôn số 12/2019 do Ủy ban nhân dân phường cấp.";

    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    private ProceedingWorld world;
    private CurrentPerson officer;
    private ProceedingId id;

    private void step(String name, ActKind kind, Map<String, ?> fields, String... more) {
        String[] tables = new String[more.length + 1];
        tables[0] = "discipline.act";
        System.arraycopy(more, 0, tables, 1, more.length);
        attempt(sent(name, "/proceedings/" + id.value() + "/" + kind, fields, tables));
    }

    private static Map<String, Object> with(Facts facts, String words) {
        Map<String, Object> all = new HashMap<>(facts.all());
        all.put("words", words);
        return all;
    }

    @Test
    void whoTakesWhichStep() throws Exception {
        world = new ProceedingWorld(body, opening, proceedings, clock);
        documents();
        officer = body.person(body.school, Duty.MEMBER, "Nhân viên văn phòng");
        isHere("the person concerned (heads a school)", "head of the school, who decides");
        people.put("personnel officer who helps", officer);
        people.put("chair of the council", world.chair);
        people.put("member of the council", world.union);
        people.put("member and secretary of the council", world.personnel);
        people.put("the person concerned, a teacher", world.teacher);
        opening();
        review();
        compare("Proceedings");
        council();
        compare("Councils and ballots");
        decision();
        compare("Decisions and complaints");
        nothingForgotten("discipline");
    }

    private void opening() {
        attempt(sent(
                "open one",
                "/proceedings/new",
                Map.of(
                        "person",
                        world.teacher.id().value(),
                        "number",
                        "15/KL-TTr",
                        "concluded",
                        org.today(),
                        "matter",
                        Matter.AVOIDANCE,
                        "consequence",
                        Consequence.LESS_SERIOUS,
                        "breached",
                        org.today().minusDays(20),
                        "detected",
                        org.today().minusDays(5),
                        "words",
                        "Không thực hiện nhiệm vụ được giao."),
                "discipline.proceeding",
                "discipline.act",
                "discipline.party"));
        id = world.opened();
        step(
                "name an officer who helps",
                ActKind.APPOINT,
                with(Facts.NONE.with("officer", officer.id()), ""),
                "discipline.party");
        world.act(world.principal, id, ActKind.APPOINT, Facts.NONE.with("officer", officer.id()), "");
        step(
                "say that it has to wait",
                ActKind.SUSPEND,
                with(
                        Facts.NONE
                                .with("why", Suspension.ILLNESS)
                                .with("from", org.today())
                                .with("until", org.today().plusDays(9)),
                        "Giấy ra viện số 3 của bệnh viện tỉnh."));
    }

    private void review() {
        step("take back the opening", ActKind.WITHDRAW_OPENING, Map.of("words", WHY));
        step("call the review", ActKind.SUMMON, with(world.summons(3), "Phòng họp"), "discipline.party");
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        step("write of oneself", ActKind.SELF_REVIEW, Map.of("words", "Tôi chờ số liệu."));
        step("ask that a meeting be held without oneself", ActKind.WAIVE, Map.of("words", ""));
        world.act(world.teacher, id, ActKind.WAIVE, "");
        step("take that back", ActKind.APPEAR, Map.of("words", ""));
        world.act(world.teacher, id, ActKind.APPEAR, "");
        absence();
        Facts present = Facts.NONE.with("presence", Presence.PRESENT);
        step("keep the review", ActKind.REVIEW, with(present, "Biên bản họp"));
        world.act(world.principal, id, ActKind.REVIEW, present, "Biên bản họp");
        world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
    }

    private void absence() {
        Facts absent = Facts.NONE.with("excused", false);
        step("enter that the person did not come", ActKind.ABSENCE, with(absent, "Không đến họp"));
        world.act(world.principal, id, ActKind.ABSENCE, absent, "Không đến họp");
        Facts of = Facts.NONE.with("of", acts());
        step("contest that", ActKind.CONTEST, with(of, WHY));
        world.act(world.teacher, id, ActKind.CONTEST, of, WHY);
        step("answer that it stands", ActKind.UPHOLD, with(of, WHY));
        step("take that entry back", ActKind.STRIKE, with(of, WHY));
        world.act(world.principal, id, ActKind.STRIKE, of, WHY);
    }

    private int acts() {
        return proceedings.see(world.principal, id).orElseThrow().acts().size();
    }

    private void council() {
        step("appoint the council", ActKind.COUNCIL, with(world.seats(), "Quyết định số 12"), "discipline.party");
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12");
        step("call it", ActKind.CALL, with(world.meeting(6), "Phòng họp"));
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        Facts conflict = Facts.NONE.with("person", world.union.id()).with("relation", Relation.values()[0]);
        step("enter that somebody may not judge", ActKind.CONFLICT, with(conflict, WHY));
        world.ahead(6);
        step("open its meeting", ActKind.MEET, with(world.present(), ""));
        world.act(world.chair, id, ActKind.MEET, world.present(), "");
        Facts question = Facts.NONE.with("question", Question.DISCIPLINE);
        step("open a ballot", ActKind.BALLOT, with(question, ""), "discipline.ballot");
        step(
                "count on paper",
                ActKind.COUNT,
                with(
                        question.with("yes", 2).with("no", 1).with("invalid", 0).with("counted", "08:50"),
                        "Ban kiểm phiếu"));
        world.act(world.chair, id, ActKind.BALLOT, question, "");
        Proceedings.Standing ballot = proceedings
                .ballot(world.chair, proceedings.see(world.chair, id).orElseThrow())
                .orElseThrow();
        attempt(sent(
                "take a ballot",
                "/proceedings/" + id.value() + "/ballot/" + ballot.no(),
                Map.of("blinded", "0".repeat(ballot.modulus().length() - 1) + "2"),
                "discipline.taken"));
        step("break it off", ActKind.BREAK, Map.of("words", "Mất một phiếu."), "discipline.ballot_end");
        world.act(world.chair, id, ActKind.BREAK, "Mất một phiếu.");
        world.act(
                world.chair,
                id,
                ActKind.COUNT,
                question.with("yes", 2).with("no", 1).with("invalid", 0),
                "Ban kiểm phiếu");
        Facts form = Facts.NONE.with("question", Question.FORM).with("invalid", 0);
        world.act(
                world.chair, id, ActKind.COUNT, form.with("formREPRIMAND", 2).with("formWARNING", 1), "Ban kiểm phiếu");
        step("propose what it came to", ActKind.PROPOSE, Map.of("words", "Kiến nghị khiển trách"));
        world.act(world.chair, id, ActKind.PROPOSE, "Kiến nghị khiển trách");
    }

    private void decision() {
        step("answer what frees of liability", ActKind.ANSWERS, with(world.liable(), WHY));
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        step("decide", ActKind.DECIDE, with(world.form(Form.REPRIMAND), ""));
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
        step("say that it came", ActKind.RECEIVE, Map.of("day", org.today(), "words", "Giao tại trường."));
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        Map<String, Object> complaint =
                Map.of("words", "Tôi đã được giao việc khác.", "day", org.today(), "paper", "Đơn đến số 44");
        step("complain, or enter a complaint", ActKind.COMPLAIN, complaint);
        world.act(
                world.principal,
                id,
                ActKind.COMPLAIN,
                Facts.NONE.with("day", org.today()).with("paper", "Đơn đến số 44"),
                "Đơn khiếu nại");
        int no = proceedings
                .see(world.teacher, id)
                .orElseThrow()
                .acts()
                .getLast()
                .no();
        step(
                "say that it is not theirs",
                ActKind.ATTEST,
                Map.of("of", no, "answer", "NOT_MINE", "words", "Không phải của tôi."));
        step("accept a complaint", ActKind.ACCEPT, Map.of("words", "Thụ lý."));
        id = world.opened();
        world.act(world.principal, id, ActKind.APPOINT, Facts.NONE.with("officer", officer.id()), "");
        Facts conflict = Facts.NONE.with("person", officer.id()).with("relation", Relation.values()[0]);
        world.act(world.principal, id, ActKind.CONFLICT, conflict, WHY);
        int entered = proceedings
                .see(world.principal, id)
                .orElseThrow()
                .acts()
                .getLast()
                .no();
        step("contest that somebody may not judge", ActKind.CONTEST, Map.of("of", entered, "words", WHY));
        heardElsewhere();
    }

    private void heardElsewhere() {
        String number = "16/KL-" + body.sign;
        String name = people.get("the person concerned, a teacher").name();
        body.register(documents, Direction.INCOMING, number, "Kết luận kiểm tra đối với " + name);
        Facts skip = world.skip(FullSkip.Ground.CONCLUSION, number, Form.REPRIMAND);
        step("say that the person was heard elsewhere", ActKind.SKIP_BOTH, with(skip, "Theo kết luận"));
        world.act(world.principal, id, ActKind.SKIP_BOTH, skip, "Theo kết luận");
        Facts contested = Facts.NONE.with("heardThere", HeardThere.CONTESTED);
        step("say whether one was heard", ActKind.HEARD, with(contested, "Không ai hỏi tôi."));
        world.act(people.get("the person concerned, a teacher"), id, ActKind.HEARD, contested, "Không ai hỏi tôi.");
        int said = proceedings
                .see(world.principal, id)
                .orElseThrow()
                .acts()
                .getLast()
                .no();
        step("answer what is contested of that", ActKind.REPLY, Map.of("of", said, "words", WHY));
    }

    /// Of a proceeding that the body decides: a school keeps its documents elsewhere.
    private void documents() throws Exception {
        isHere("head of the body", "head of the body, who decides");
        ProceedingId one = proceeding();
        world.act(
                body.leader,
                one,
                ActKind.SUMMON,
                Facts.NONE
                        .with("meeting", CALENDAR.plusWorkingDays(org.today(), 3))
                        .with("chair", body.deputy.id()),
                "Giám đốc đi công tác, giao Phó Giám đốc chủ trì theo phân công số 3.");
        String page = "/proceedings/" + one.value();
        attempt(sent("draft the document of a step", page + "/papers/2/draft", Map.of(), "discipline.paper"));
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        String to =
                TestBody.send(web, body.leader, post(page + "/papers/2/draft")).getRedirectedUrl();
        DraftId draft = new DraftId(Long.parseLong(to.substring("/issuing/".length())));
        issuing.submit(body.leader, draft, no(draft));
        issuing.check(body.clerk, draft, no(draft), "");
        issuing.approve(body.leader, draft, no(draft));
        releases.number(body.clerk, draft, no(draft));
        releases.seal(body.clerk, draft, no(draft), null);
        releases.release(body.clerk, draft, no(draft));
        attempt(sent(
                "say that one came", page + "/drafts/" + draft.value() + "/receipt", Map.of(), "discipline.receipt"));
        compare("Documents of a proceeding");
        isHere("head of the body, who decides", "head of the body");
    }

    private int no(DraftId draft) {
        return issuing.visible(body.leader, draft).orElseThrow().stepNo();
    }
}
