package damlam.directives;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.directives.Directive.SentBack;
import damlam.directives.Directive.Submission;
import damlam.directives.Preparation.Act;
import damlam.documents.Documents;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// In whose hands directives lie until they are issued, since when, and for what.
@Component
public class Preparations {
    private final DirectiveRows rows;
    private final Directives directives;
    private final Questions questions;
    private final Org org;

    Preparations(DirectiveRows rows, Directives directives, Questions questions, Org org) {
        this.rows = rows;
        this.directives = directives;
        this.questions = questions;
        this.org = org;
    }

    /// What a person has to do next, the longest waiting first.
    public List<Preparation> inHandsOf(CurrentPerson person) {
        if (!Directives.mayPrepare(person)) {
            return List.of();
        }
        List<Preparation> all = new ArrayList<>();
        for (Directive one : rows.unissued()) {
            Submission submission = one.submission();
            if (one.state() == DirectiveState.SUBMITTED && submission != null) {
                if (Directives.mayIssue(person)) {
                    all.add(new Preparation(one, Act.ISSUE, submission.by(), submission.at(), ""));
                }
            } else {
                addPrepared(person, one, all);
            }
        }
        all.sort(Comparator.comparing(Preparation::since));
        return all;
    }

    private void addPrepared(CurrentPerson person, Directive one, List<Preparation> all) {
        List<Question> open = questions.open(one.id());
        if (person.is(Role.LEADER)) {
            open.forEach(asked -> all.add(new Preparation(one, Act.ANSWER, asked.by(), asked.at(), asked.words())));
        }
        if (!prepares(person, one)) {
            return;
        }
        SentBack back = one.sentBack();
        if (back != null) {
            all.add(new Preparation(one, Act.MEND, back.by(), back.at(), back.reason()));
        } else if (open.isEmpty() || directives.gaps(one).size() > open.size()) {
            all.add(prepare(one));
        }
    }

    /// Whose preparer has left the house lies with the Office.
    private boolean prepares(CurrentPerson person, Directive one) {
        PersonId preparer = one.preparer();
        return preparer.equals(person.id())
                || (org.chart().appointmentsOf(preparer).isEmpty() && Documents.mayRegister(person));
    }

    /// An answer brings it back to whoever asked.
    private Preparation prepare(Directive one) {
        return questions.of(one.id()).values().stream()
                .map(Question::answer)
                .filter(answer -> answer != null && !answer.by().equals(one.preparer()))
                .max(Comparator.comparing(Question.Answer::at))
                .map(answer -> new Preparation(one, Act.PREPARE, answer.by(), answer.at(), answer.words()))
                .orElseGet(() -> new Preparation(one, Act.PREPARE, one.preparedBy(), one.preparedAt(), ""));
    }

    /// A directive that its preparer waits for.
    ///
    /// @param act what is waited for: ISSUE or ANSWER
    public record Wait(Directive directive, Act act, Instant since) {}

    /// What a person submitted or asked and the leader has not answered, the longest wait first.
    public List<Wait> waitedFor(CurrentPerson person) {
        if (!Directives.mayPrepare(person)) {
            return List.of();
        }
        List<Wait> all = new ArrayList<>();
        for (Directive one : rows.unissued()) {
            Submission submission = one.submission();
            boolean laid = one.state() == DirectiveState.SUBMITTED && !Directives.mayIssue(person);
            if (laid && submission != null && submission.by().equals(person.id())) {
                all.add(new Wait(one, Act.ISSUE, submission.at()));
            }
            questions.open(one.id()).stream()
                    .filter(asked -> asked.by().equals(person.id()))
                    .forEach(asked -> all.add(new Wait(one, Act.ANSWER, asked.at())));
        }
        all.sort(Comparator.comparing(Wait::since));
        return all;
    }
}
