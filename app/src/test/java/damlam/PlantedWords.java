package damlam;

import damlam.arrivals.Arrivals;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.documents.Urgency;
import damlam.issuing.Draft;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.issuing.Releases;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Absence;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.registers.Books;
import damlam.registers.Copy;
import damlam.registers.Sending;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One act of every kind by which somebody's words enter what features keep, each with a word of its own.
final class PlantedWords {
    private final RunningServer server;
    private final TestBody here;
    private final String mark = "zqx" + UUID.randomUUID().toString().replace("-", "");
    private final List<String> planted = new ArrayList<>();

    PlantedWords(RunningServer server, TestBody here) {
        this.server = server;
        this.here = here;
    }

    /// Every word that was planted.
    List<String> all() {
        return planted;
    }

    /// What all of them begin with, and nothing else does.
    String mark() {
        return mark;
    }

    private String word() {
        String word = mark + "w" + planted.size() + "w";
        planted.add(word);
        return "Lời " + word;
    }

    private LocalDate today() {
        return here.org.today();
    }

    /// What came in, step by step; the document is taken back in the end.
    /// A decision of a court that came in.
    String courtDecision() {
        String number = "5/2026/QĐ-TA";
        here.register(
                server.bean(Documents.class),
                Direction.INCOMING,
                number,
                "Về việc xóa nội dung",
                "Tòa án nhân dân tỉnh Thử Nghiệm");
        return number;
    }

    DocumentId incoming() {
        Documents documents = server.bean(Documents.class);
        Arrivals arrivals = server.bean(Arrivals.class);
        DocumentId id = here.register(documents, Direction.INCOMING, "17/QĐ-UBND", word());
        arrivals.submit(here.clerk, id, 0, here.leader.id(), word());
        arrivals.direct(here.leader, id, 1, here.department, List.of(here.school), today().plusDays(3), word());
        arrivals.giveBack(here.departmentHead, id, 2, word());
        arrivals.note(here.leader, id, 3, word());
        arrivals.reopen(here.leader, id, 4, word());
        DocumentId citing = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "2/CV-TN",
                        today(),
                        "Sở Thử Nghiệm",
                        "CONG_VAN",
                        "công tác thử",
                        "Người Ký Hư Cấu",
                        new Content(
                                "Căn cứ Quyết định số 17/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;",
                                null)));
        long citation = documents.lineage(citing).cited().getFirst().citationId();
        documents.attach(here.clerk.actor(), citing, citation, id);
        documents.change(here.clerk.actor(), id, new Content("Nội dung khác.", null), word());
        OriginalFile scan = new OriginalFile(word() + ".txt", "text/plain", "ảnh".getBytes(StandardCharsets.UTF_8));
        documents.replaceFile(here.clerk.actor(), id, scan, "");
        return id;
    }

    /// A draft, asked about, sent back, numbered, released, taken back; its line in the register, and a copy.
    DraftId outgoing() {
        Numbers numbers = server.bean(Numbers.class);
        Issuing issuing = server.bean(Issuing.class);
        Releases releases = server.bean(Releases.class);
        here.decide(numbers, Scope.ORDINARY, word(), here.sign);
        here.decide(numbers, Scope.COPIES, "Bản sao", here.sign);
        DraftId id = issuing.draft(here.official, Purpose.OWN, paper(word()));
        issuing.ask(here.official, id, step(id), here.deputy.id(), today().plusDays(2), word());
        issuing.give(here.deputy, id, issuing.opinions(id).getFirst().id(), false, word());
        issuing.submit(here.official, id, step(id));
        issuing.sendBack(here.clerk, id, step(id), word());
        // What it says in the end is the document itself, and no words about it.
        issuing.edit(here.official, id, step(id), paper("công tác thử"));
        issuing.submit(here.official, id, step(id));
        issuing.check(here.clerk, id, step(id), word());
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        releases.receive(here.principal, id, here.school);
        Document made = document(id);
        Books books = server.bean(Books.class);
        books.enter(here.clerk.actor(), made.id(), new Sending(word(), "Văn phòng", 2, today(), "", "có\nhai dòng"));
        books.signedFor(here.clerk.actor(), made.id(), word());
        books.copy(
                here.clerk,
                new Copy(
                        0,
                        made.id(),
                        Copy.Kind.SL,
                        "",
                        "",
                        word(),
                        today(),
                        word(),
                        3,
                        today(),
                        new Copy.Form("Giám đốc", "Thử Nghiệm", false, ""),
                        java.time.Instant.now()));
        releases.recall(here.leader, id, step(id), word());
        return id;
    }

    private Document document(DraftId id) {
        DocumentId made = draft(id).document();
        return server.bean(Documents.class).find(made).orElseThrow();
    }

    private Draft draft(DraftId id) {
        return server.bean(Issuing.class).visible(here.chief, id).orElseThrow();
    }

    private int step(DraftId id) {
        return draft(id).stepNo();
    }

    private Paper paper(String subject) {
        return new Paper(
                DispatchType.CONG_VAN,
                subject,
                "",
                "Thử Nghiệm",
                "Trường THPT Thử Nghiệm",
                "Sở đã thực hiện nghiêm túc.",
                "Như trên\nLưu: VT",
                null,
                here.leader.id(),
                false,
                new Arrival(Channel.PAPER, Urgency.NORMAL, null),
                List.of(here.school),
                "",
                null,
                Paper.Extras.NONE);
    }

    /// People, posts, groups and powers.
    void organisation() {
        Org org = here.org;
        PersonId person = org.addPerson(TestBody.SETUP, UUID.randomUUID().toString(), word(), "nobody@example.org");
        org.amendPerson(TestBody.SETUP, person, word(), null, null);
        org.appoint(TestBody.SETUP, person, here.department, word(), Duty.MEMBER, today(), null);
        org.setGroup(TestBody.SETUP, word(), List.of(here.school));
        var matter = org.addMatter(TestBody.SETUP, word());
        var post = org.addPost(TestBody.SETUP, here.office, "Phó Chánh Văn phòng", Duty.DEPUTY);
        org.grantAuthority(TestBody.SETUP, post, matter, today(), null, word());
        org.recordAbsence(
                TestBody.SETUP, new Absence(here.official.id(), today().plusDays(20), today().plusDays(22), word()));
        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        here.departmentHead.id(),
                        here.official.id(),
                        here.department,
                        today().plusDays(30),
                        today().plusDays(40),
                        word()));
    }
}
