package damlam.discipline.web;

import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Counted;
import damlam.discipline.Facts;
import damlam.discipline.Question;
import damlam.discipline.Seen;
import damlam.page.Words;
import damlam.procedure.Ballot;
import damlam.procedure.Form;
import damlam.procedure.FormBallot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the secret votes of a council came to, with their figures.
record CountWords(Words words) {
    /// The counts of the last meeting of the council, as far as whoever looks may see them.
    static List<Act> last(Seen seen) {
        List<Act> standing = seen.acts().stream()
                .filter(act -> !seen.progress().voided().containsKey(act.no()))
                .toList();
        int met = standing.stream()
                .filter(act -> act.kind() == ActKind.MEET)
                .mapToInt(Act::no)
                .max()
                .orElse(Integer.MAX_VALUE);
        return standing.stream()
                .filter(act -> act.kind() == ActKind.COUNT && act.no() > met)
                .toList();
    }

    List<String> all(Seen seen) {
        return last(seen).stream().map(act -> said(act.facts())).toList();
    }

    /// `Về hình thức kỷ luật: Khiển trách 1/3, Cảnh cáo 1/3, không hợp lệ 1/3; …`, with what follows from it.
    String said(Facts count) {
        return count.of(Question.class, "question") == Question.DISCIPLINE
                ? discipline(Counted.discipline(count))
                : forms(Counted.forms(count));
    }

    /// What is to be done after a count, which comes first: in short where it only leads to the next vote.
    String before(Facts count, String then) {
        if (count.of(Question.class, "question") == Question.DISCIPLINE) {
            Ballot votes = Counted.discipline(count);
            if (votes.majority()) {
                return words.say("discipline.head.counted", votes.yes(), votes.cast(), then);
            }
        }
        return words.say("discipline.head.counted.said", said(count), then);
    }

    private String discipline(Ballot votes) {
        return words.say(
                "discipline.counted.DISCIPLINE" + (votes.majority() ? "" : ".none"),
                votes.yes(),
                votes.no(),
                votes.invalid(),
                votes.cast());
    }

    private String forms(FormBallot votes) {
        int cast = votes.cast();
        String figures = Stream.concat(
                        Arrays.stream(Form.values())
                                .filter(votes.votes()::containsKey)
                                .map(form -> one(words.say("procedure.form." + form), votes.count(form), cast)),
                        Stream.of(one(words.say("discipline.counted.invalid"), votes.invalid(), cast)))
                .collect(Collectors.joining(", "));
        List<Form> foremost = votes.foremost();
        if (foremost.size() != 1) {
            return words.say("discipline.counted.FORM.tied", figures);
        }
        Form one = foremost.getFirst();
        boolean majority = 2 * votes.count(one) > cast;
        return words.say(
                "discipline.counted.FORM" + (majority ? "" : ".most"), figures, words.say("procedure.form." + one));
    }

    private String one(String what, int votes, int cast) {
        return words.say("discipline.counted.one", what, votes, cast);
    }
}
