package damlam.issuing;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.Urgency;
import damlam.issuing.Draft.Purpose;
import damlam.org.UnitId;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A document on its way from a head's draft to its release, step by step.
record IssuedFixture(TestBody here, Issuing issuing, Releases releases, Documents documents, String subject) {
    Draft at(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow();
    }

    Document document(DraftId id) {
        return documents.find(Objects.requireNonNull(at(id).document())).orElseThrow();
    }

    Paper paper(Paper.Extras extras, List<UnitId> units) {
        return new Paper(
                DispatchType.CONG_VAN,
                subject,
                "",
                "Thử Nghiệm",
                "Ủy ban nhân dân tỉnh Thử Nghiệm",
                "Sở đã thực hiện nghiêm túc.",
                "Như trên\nLưu: VT",
                null,
                here.leader.id(),
                false,
                new Arrival(Channel.PAPER, Urgency.NORMAL, null),
                units,
                units.isEmpty() ? "Ủy ban nhân dân tỉnh Thử Nghiệm" : "",
                null,
                extras);
    }

    DraftId drafted(CurrentPerson by, Purpose purpose, UnitId... units) {
        return issuing.draft(by, purpose, paper(Paper.Extras.NONE, List.of(units)));
    }

    DraftId numbered(CurrentPerson by, Purpose purpose, UnitId... units) {
        return numbered(by, drafted(by, purpose, units));
    }

    DraftId numbered(CurrentPerson by, DraftId id) {
        issuing.submit(by, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        return id;
    }

    /// Of a restricted one, the clerk is asked, who made it.
    private int step(DraftId id) {
        return issuing.visible(here.clerk, id)
                .or(() -> issuing.visible(here.leader, id))
                .or(() -> issuing.visible(here.departmentHead, id))
                .orElseThrow()
                .stepNo();
    }

    DraftId released(CurrentPerson by, Purpose purpose, UnitId... units) {
        return released(numbered(by, purpose, units));
    }

    DraftId released(DraftId id) {
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        return id;
    }

    void recall(DraftId id) {
        releases.recall(here.leader, id, step(id), "Ban hành nhầm.");
    }

    /// An act is found once it has its number in the record, some milliseconds after it was done.
    static void awaitIndexed(JdbcClient jdbc) {
        String behind = """
                select (select count(*) from journal.entry) - (select count(*) from journal.leaf)
                     + (select max(leaf_no) from journal.leaf) - (select leaf_no from finding.followed)
                """;
        for (int i = 0; i < 400; i++) {
            if (jdbc.sql(behind).query(Long.class).single() == 0) {
                return;
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("not indexed in 10 s");
    }
}
