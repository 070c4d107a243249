package damlam;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.inspection.ConductId;
import damlam.inspection.Kinship;
import damlam.org.Duty;
import damlam.procedure.Denunciations.Difficulty;
import damlam.whistleblowing.About;
import damlam.whistleblowing.ConductReport.Link;
import damlam.whistleblowing.Ending;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Protections;
import damlam.whistleblowing.Stake;
import damlam.whistleblowing.Unsealings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who reports conduct, handles a report, and opens who made it.
class ConductActsTest extends ActScene {
    private static final String REASONS = "Đã xem bảng điểm và hỏi những người liên quan; có căn cứ để xử lý tiếp.";

    @Autowired
    Protections protections;

    private CurrentPerson reporter;

    private ConductId reported() {
        return conducts.report(
                reporter,
                new NewConduct(
                        About.of(principal.id()), Stake.NONE, "Sửa điểm sau khi đã nộp bảng điểm.", "", List.of()));
    }

    private ConductId denounced() {
        ConductId id = reported();
        protections.denounce(inspector, id, "Có chữ ký và địa chỉ.");
        return id;
    }

    private ConductId accepted() {
        ConductId id = denounced();
        protections.accept(body.leader, id, org.today(), Difficulty.values()[0]);
        return id;
    }

    private static String page(ConductId id) {
        return "/conduct/" + id.value();
    }

    @Test
    void whoDoesWhatWithAReport() throws Exception {
        reporter = body.person(body.school, Duty.MEMBER, "Người phản ánh");
        CurrentPerson relative = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        interests.declare(relative, principal.id(), Kinship.values()[0]);
        people.put("whoever reported", reporter);
        people.put("an inspector related to the person concerned", relative);
        people.put("another inspector", body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên"));
        ConductId fresh = reported();
        ConductId opening = reported();
        openings.consent(reporter, opening, true);
        openings.consent(reporter, fresh, true);
        openings.ask(inspector, opening, Unsealings.GROUND + "consent", "", "Cần xác minh họ tên.");
        ConductId denounced = denounced();
        ConductId accepted = accepted();
        compare("Reports of conduct", handling(fresh));
        compare("Denunciations, and who made a report", denouncing(fresh, opening, denounced, accepted));
        nothingForgotten("whistleblowing");
    }

    private List<Act> handling(ConductId fresh) {
        return List.of(
                sentWithFile(
                        "report",
                        "/conduct/new",
                        "files",
                        Map.of(
                                "person",
                                principal.id().value(),
                                "stake",
                                Stake.NONE,
                                "what",
                                "Sửa điểm sau khi đã nộp bảng điểm."),
                        "whistleblowing.report",
                        "whistleblowing.concerned",
                        "whistleblowing.attachment"),
                opened("look at a report first", page(fresh), "whistleblowing.taken"),
                sent(
                        "ask back",
                        page(fresh) + "/ask",
                        Map.of("question", "Việc này xảy ra vào ngày nào, ai chứng kiến?"),
                        "whistleblowing.message"),
                sentWithFile(
                        "answer, or add to it",
                        page(fresh) + "/reply",
                        "files",
                        Map.of("answer", "Ngày nộp bảng điểm."),
                        "whistleblowing.message",
                        "whistleblowing.attachment"),
                sent(
                        "say what it led to",
                        page(fresh) + "/link",
                        Map.of("kind", Link.Kind.CASE, "target", work().value()),
                        "whistleblowing.link"),
                sent(
                        "answer and close it",
                        page(fresh) + "/close",
                        Map.of("outcome", Ending.ACTED, "reasons", REASONS),
                        "whistleblowing.closing"));
    }

    private List<Act> denouncing(ConductId fresh, ConductId opening, ConductId denounced, ConductId accepted) {
        return List.of(
                sent(
                        "say that it is a denunciation",
                        page(fresh) + "/denounce",
                        Map.of("denounce", "Nêu hành vi cụ thể, có họ tên, chữ ký và địa chỉ của người viết."),
                        "whistleblowing.denunciation"),
                sent(
                        "accept it as one",
                        page(denounced) + "/accept",
                        Map.of("accepted", org.today(), "difficulty", Difficulty.values()[0]),
                        "whistleblowing.acceptance"),
                sent(
                        "refuse to accept it",
                        page(denounced) + "/refuse",
                        Map.of("refusal", REASONS),
                        "whistleblowing.refusal"),
                sent(
                        "say that they were told",
                        page(accepted) + "/tell",
                        Map.of("told", org.today()),
                        "whistleblowing.told"),
                sent(
                        "end the protection",
                        page(accepted) + "/unprotect",
                        Map.of("last", org.today(), "endWhy", "Đã rút đơn."),
                        "whistleblowing.protection_end"),
                sent(
                        "agree, as whoever made it, to be known",
                        page(denounced) + "/consent",
                        Map.of("consent", "give"),
                        "whistleblowing.consent"),
                sent(
                        "ask, as whoever made it, to erase it",
                        page(denounced) + "/wish",
                        Map.of("words", 0),
                        "whistleblowing.erasure_wish"),
                sent(
                        "ask to open who made it",
                        page(fresh) + "/opening",
                        Map.of(
                                "lawful",
                                Unsealings.GROUND + "consent",
                                "ground",
                                "Cơ quan điều tra yêu cầu cung cấp họ tên để lấy lời khai."),
                        "whistleblowing.opening"),
                sent(
                        "agree as the second",
                        page(opening) + "/opening/decide",
                        Map.of("decision", "agree", "why", "Đồng ý."),
                        "whistleblowing.opening_decision"));
    }

    private CaseId work() {
        Opening made = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                "Kiểm tra bảng điểm",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        return ((Cases.Opened.Case) cases.open(body.leader, made)).id();
    }
}
