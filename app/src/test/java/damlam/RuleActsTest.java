package damlam;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.competence.Change;
import damlam.competence.CompetenceMap;
import damlam.daring.Initiative;
import damlam.daring.InitiativeId;
import damlam.daring.Initiatives;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.org.Duty;
import damlam.org.PostId;
import damlam.policy.Gathering;
import damlam.policy.NewRegulation;
import damlam.policy.NextStep;
import damlam.policy.Outside;
import damlam.policy.Policies;
import damlam.policy.RegulationId;
import damlam.policy.State;
import damlam.procedure.LiabilityTest;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who changes rules and the competence map, who mends rules that hold work up, and who answers those who dare.
class RuleActsTest extends ActScene {
    private static final String CODE = "dare.answer";

    @Autowired
    Documents documents;

    @Autowired
    CompetenceMap competences;

    @Autowired
    Policies policies;

    @Autowired
    Gathering gathering;

    @Autowired
    Initiatives initiatives;

    private CaseId work(String title) {
        Opening made = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                title,
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, made)).id();
        make(id, body.official, new Move.Accept());
        return id;
    }

    @Test
    void whoProposesARuleAndWhoConfirmsIt() throws Exception {
        Rule held = book.on(CODE, org.today()).orElseThrow();
        NewRule wanted = new NewRule(
                CODE,
                held.amount(),
                held.says(),
                "Quy chế " + body.sign,
                org.today().plusDays(1),
                null,
                "thử");
        RuleId waiting = book.propose(body.leader, wanted);
        isHere("head of the body", "head of the body, who proposed what is decided here");
        attempt(sent(
                "propose a rule",
                "/rulebook/" + held.id().value() + "/propose",
                Map.of(
                        "count",
                        held.amount().count(),
                        "says",
                        held.says(),
                        "basis",
                        "Quy chế khác " + body.sign + ", Điều 3",
                        "from",
                        org.today().plusDays(2),
                        "reason",
                        "Quy chế khác rút ngắn thời hạn",
                        "seen",
                        "%d %s %s %s %s"
                                .formatted(held.amount().count(), org.today().plusDays(2), null, false, held.says())),
                "rulebook.rule"));
        attempt(sent(
                "confirm it",
                "/rulebook/" + waiting.value() + "/decide",
                Map.of("decision", "confirm"),
                "rulebook.decision"));
        PostId post =
                org.chart().appointmentsOf(body.deputy.id()).getFirst().post().id();
        attempt(sent(
                "propose who decides a matter",
                "/competence/propose",
                Map.of(
                        "matter",
                        "Việc thử " + body.sign,
                        "post",
                        post.value(),
                        "basis",
                        "Quy chế thử",
                        "from",
                        org.today().plusDays(1),
                        "reason",
                        "thử"),
                "competence.batch",
                "competence.line"));
        long batch = competences.propose(
                body.leader,
                "thử",
                List.of(new Change("Việc khác " + body.sign, post, org.today(), null, "Quy chế thử", null)));
        attempt(sent(
                "confirm who decides",
                "/competence/proposals/" + batch,
                Map.of("decision", "confirm"),
                "competence.decision"));
        compare("Rules and competence");
        nothingForgotten("rulebook");
        nothingForgotten("competence");
    }

    @Test
    void whoMendsARuleThatHoldsWorkUp() throws Exception {
        CaseId work = work("Rà soát quy chế");
        isHere(
                "official of another unit, who has a part in the case",
                "official who holds the case, and reported the rule");
        isHere("head of another unit", "head of their unit, which reviews the rule");
        RegulationId reported = policies.report(
                body.official,
                work,
                new NewRegulation("31/2025/TT-" + body.sign, "Điều 4", "Hồ sơ phải có ba bản giấy"),
                "Mất hai ngày đi lại.",
                "Nộp qua mạng.");
        RegulationId other = policies.report(
                body.official,
                work,
                new NewRegulation("32/2025/TT-" + body.sign, "Điều 5", "Hồ sơ phải công chứng"),
                "Mất một ngày.",
                "");
        String page = "/policies/" + reported.value();
        attempt(sent(
                "report a rule",
                "/policies/report?case=" + work.value(),
                Map.of(
                        "number",
                        "33/2025/TT-" + body.sign,
                        "article",
                        "Điều 6",
                        "subject",
                        "Ba chữ ký",
                        "why",
                        "Chậm."),
                "policy.regulation",
                "policy.report"));
        attempt(sent(
                "take one's report back",
                page + "/withdraw/" + reported.value() + "-1",
                Map.of("back-" + reported.value() + "-1", "Nhầm."),
                "policy.withdrawal"));
        attempt(sent("accept its words", page + "/word", Map.of("wording", "Ba bản giấy"), "policy.wording"));
        attempt(sent(
                "gather it with another",
                page + "/merge",
                Map.of(
                        "into",
                        other.value(),
                        "merge-reason",
                        "Cùng một quy định, một bên gõ thiếu năm ban hành, theo hồ sơ."),
                "policy.merge"));
        attempt(sent(
                "take it up",
                page + "/step",
                Map.of("to", State.UNDER_REVIEW, "holder", body.department.value(), "words", "Giao rà soát."),
                "policy.step"));
        policies.step(body.chief, reported, State.UNDER_REVIEW, body.department, null, "Giao rà soát.");
        attempt(opened("read what became of it", page, "policy.told"));
        attempt(sent(
                "take the next step",
                page + "/step",
                Map.of("to", State.PROPOSED, "words", "Đề xuất bỏ hai bản."),
                "policy.step"));
        attempt(sent(
                "hand it to another unit",
                page + "/hand",
                Map.of("to-unit", body.office.value(), "reason", "Đúng chức năng."),
                "policy.step"));
        opinion(reported, page);
        gathered(work, other);
        compare("Rules that hold work up");
        nothingForgotten("policy");
    }

    private void opinion(RegulationId reported, String page) throws Exception {
        policies.step(body.departmentHead, reported, State.PROPOSED, null, null, "Bỏ hai bản.");
        policies.step(
                body.departmentHead,
                reported,
                new NextStep(
                        State.OPINIONS,
                        null,
                        List.of(body.school),
                        List.of(
                                new Outside("Hội Khuyến học tỉnh", "812/SGDĐT-VP"),
                                new Outside("Hội Cựu giáo chức tỉnh", "813/SGDĐT-VP")),
                        null,
                        "",
                        "Hỏi trường."));
        attempt(sent(
                "give an opinion on the amendment",
                page + "/opinion",
                Map.of("opinion", "Nhất trí."),
                "policy.opinion"));
        attempt(sent(
                "correct the letter that asks an organisation outside",
                page + "/letter",
                Map.of("letter-of", 1, "letter", "814/" + body.sign),
                "policy.outside_change"));
        attempt(sent(
                "ask an organisation outside no more",
                page + "/unask",
                Map.of("unask-of", 2, "unask", "Không còn liên quan."),
                "policy.outside_change"));
        String number = "45/HKH-" + body.sign;
        body.register(documents, Direction.INCOMING, number, "Góp ý sửa quy định");
        attempt(sent(
                "enter what an organisation outside answered",
                page + "/reply",
                Map.of("which", 1, "reply", number),
                "policy.reply"));
    }

    private void gathered(CaseId work, RegulationId other) {
        RegulationId one = policies.report(
                body.official,
                work,
                new NewRegulation("34/2025/TT-" + body.sign, "Điều 7", "Hồ sơ phải có dấu đỏ"),
                "Chậm.",
                "");
        gathering.merge(body.chief, one, other, "Cùng một quy định, một bên gõ thiếu năm ban hành, theo hồ sơ.");
        long merge = jdbc.queryForObject(
                "select merge_id from policy.merge where regulation_id = ?", Long.class, one.value());
        attempt(opened("read that it was gathered", "/policies/" + other.value(), "policy.merge_told"));
        attempt(sent(
                "part it again",
                "/policies/" + other.value() + "/part/" + merge,
                Map.of("part-" + merge, "Khác nhau."),
                "policy.merge_end"));
    }

    @Test
    void whoAnswersThoseWhoDare() throws Exception {
        CurrentPerson official = body.official;
        isHere("official of another unit, who has a part in the case", "whoever registered it");
        isHere("head of another unit", "head of their unit, who is asked");
        people.put("another official of that unit", body.person(body.department, Duty.MEMBER, "Chuyên viên"));
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("kind", Initiative.Kind.PROPOSAL);
        wanted.put("about", "Bỏ hai bản giấy");
        wanted.put("reasons", "Đỡ hai ngày đi lại.");
        wanted.put("declared", "none");
        attempt(sentWithFile(
                "register", "/initiatives/new", "files", wanted, "daring.initiative", "daring.attachment"));
        InitiativeId id = initiatives.register(
                official,
                new Initiatives.Wanted(
                        Initiative.Kind.DECISION, "Bỏ hai bản giấy", "Đỡ hai ngày.", null, null, List.of()));
        String page = "/initiatives/" + id.value();
        attempt(sent("add to it", page + "/add", Map.of("added", "Đã thử ở một trường."), "daring.step"));
        attempt(sent("answer it", page + "/answer", Map.of("decision", "agree", "words", "Đồng ý."), "daring.step"));
        attempt(sent(
                "forward it",
                page + "/forward",
                Map.of(
                        "unit",
                        body.office.value(),
                        "why",
                        "Việc này thuộc chức năng của Văn phòng theo Quy chế làm việc."),
                "daring.step"));
        initiatives.answer(body.departmentHead, id, true, "Đồng ý.");
        attempt(opened("read the answer", page, "daring.receipt"));
        attempt(sent(
                "answer a test of protection",
                page + "/test",
                Map.of(
                        "test",
                        LiabilityTest.NO_SELF_INTEREST,
                        "met",
                        "yes",
                        "found",
                        "Không vì lợi ích riêng, đã kiểm tra kỹ hồ sơ của việc này."),
                "daring.test"));
        compare("Those who dare");
        nothingForgotten("daring");
    }
}
