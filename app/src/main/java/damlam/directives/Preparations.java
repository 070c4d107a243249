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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /// Directives that are not issued, as one person sees them.
    ///
    /// @param inHands what they have to do next, the longest waiting first
    /// @param waitedFor what they submitted or asked and the leader has not answered, the longest wait first
    public record Papers(List<Preparation> inHands, List<Wait> waitedFor) {
        static final Papers NONE = new Papers(List.of(), List.of());

        public Papers {
            inHands = inHands.stream()
                    .sorted(Comparator.comparing(Preparation::since))
                    .toList();
            waitedFor =
                    waitedFor.stream().sorted(Comparator.comparing(Wait::since)).toList();
        }
    }

    /// A directive that its preparer waits for.
    ///
    /// @param act what is waited for: ISSUE or ANSWER
    public record Wait(Directive directive, Act act, Instant since) {}

    public Papers of(CurrentPerson person) {
        if (!Directives.mayPrepare(person)) {
            return Papers.NONE;
        }
        List<Directive> unissued = rows.unissued();
        Map<DirectiveId, Map<RequirementId, Question>> asked =
                questions.of(unissued.stream().map(Directive::id).toList());
        List<Preparation> inHands = new ArrayList<>();
        List<Wait> waits = new ArrayList<>();
        for (Directive one : unissued) {
            Collection<Question> about = asked.getOrDefault(one.id(), Map.of()).values();
            addInHands(person, one, about, inHands);
            addWaits(person, one, about, waits);
        }
        return new Papers(inHands, waits);
    }

    private void addInHands(
            CurrentPerson person, Directive one, Collection<Question> about, List<Preparation> inHands) {
        Submission submission = one.submission();
        if (one.state() != DirectiveState.SUBMITTED || submission == null) {
            addPrepared(person, one, about, inHands);
        } else if (Directives.mayIssue(person)) {
            inHands.add(new Preparation(one, Act.ISSUE, submission.by(), submission.at(), ""));
        }
    }

    private void addPrepared(CurrentPerson person, Directive one, Collection<Question> about, List<Preparation> all) {
        List<Question> open = about.stream().filter(Question::open).toList();
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
            all.add(prepare(one, about));
        }
    }

    /// Whose preparer has left the house lies with the Office.
    private boolean prepares(CurrentPerson person, Directive one) {
        PersonId preparer = one.preparer();
        return preparer.equals(person.id())
                || (org.chart().appointmentsOf(preparer).isEmpty() && Documents.mayRegister(person));
    }

    /// An answer brings it back to whoever asked.
    private static Preparation prepare(Directive one, Collection<Question> about) {
        return about.stream()
                .map(Question::answer)
                .filter(answer -> answer != null && !answer.by().equals(one.preparer()))
                .max(Comparator.comparing(Question.Answer::at))
                .map(answer -> new Preparation(one, Act.PREPARE, answer.by(), answer.at(), answer.words()))
                .orElseGet(() -> new Preparation(one, Act.PREPARE, one.preparedBy(), one.preparedAt(), ""));
    }

    private static void addWaits(CurrentPerson person, Directive one, Collection<Question> about, List<Wait> waits) {
        Submission submission = one.submission();
        boolean laid = one.state() == DirectiveState.SUBMITTED && !Directives.mayIssue(person);
        if (laid && submission != null && submission.by().equals(person.id())) {
            waits.add(new Wait(one, Act.ISSUE, submission.at()));
        }
        about.stream()
                .filter(asked -> asked.open() && asked.by().equals(person.id()))
                .forEach(asked -> waits.add(new Wait(one, Act.ANSWER, asked.at())));
    }
}
