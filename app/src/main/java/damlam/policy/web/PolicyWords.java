package damlam.policy.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.policy.Cost;
import damlam.policy.Merge;
import damlam.policy.Opinion;
import damlam.policy.Opinions;
import damlam.policy.Outside;
import damlam.policy.OutsideChange;
import damlam.policy.Policies;
import damlam.policy.Regulation;
import damlam.policy.Reply;
import damlam.policy.Report;
import damlam.policy.Review;
import damlam.policy.State;
import damlam.policy.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a rule stands, in the words of whoever looks.
final class PolicyWords {
    private final Words words;
    private final OrgChart chart;
    private final Policies policies;
    private final Opinions opinions;
    private final Documents documents;

    PolicyWords(Words words, OrgChart chart, Policies policies, Opinions opinions, Documents documents) {
        this.words = words;
        this.chart = chart;
        this.policies = policies;
        this.opinions = opinions;
        this.documents = documents;
    }

    private String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    String name(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    /// A rule without a number goes by its own until somebody has accepted what it was named with.
    private String called(Regulation regulation) {
        return regulation.called().isEmpty()
                ? words.say("policy.one", String.valueOf(regulation.id().value()))
                : regulation.called();
    }

    private String under(Regulation regulation) {
        if (regulation.subject().isEmpty()) {
            return words.say("policy.unworded");
        }
        return regulation.number().isEmpty() ? "" : regulation.subject();
    }

    PolicyLine line(CurrentPerson me, Policies.Seen seen) {
        Review review = seen.review();
        Regulation regulation = review.regulation();
        State state = review.state();
        Step last = review.last().orElse(null);
        LocalDate due = policies.due(review).orElse(null);
        return new PolicyLine(
                regulation.id().value(),
                called(regulation),
                under(regulation),
                mark(state, due),
                words.say("policy.state." + state),
                words.working(seen.cost().workingMs()),
                split(seen.cost().beforeMs(), seen.cost().sinceMs()),
                gathered(seen.cost()),
                last == null ? "" : name(chart.successor(last.holder())),
                due == null ? "" : words.date(due),
                review.reportedBy(me.id()),
                seen.news());
    }

    private Mark mark(State state, @Nullable LocalDate due) {
        if (due != null && chart.day().isAfter(due)) {
            return Mark.LATE;
        }
        return switch (state) {
            case REPORTED -> Mark.IDLE;
            case UNDER_REVIEW, PROPOSED, SUBMITTED, AMENDED -> Mark.WORK;
            case OPINIONS -> Mark.WAIT;
            case IN_FORCE, KEPT -> Mark.DONE;
        };
    }

    private String split(long beforeMs, long sinceMs) {
        return words.say("policy.cost.split", words.length(beforeMs), words.length(sinceMs));
    }

    private String gathered(Cost cost) {
        return words.say("policy.gathered", cost.cases(), cost.reporters());
    }

    /// @param cases those behind it that they may see
    PolicyView view(
            CurrentPerson me,
            Policies.Seen seen,
            List<State> may,
            Map<CaseId, CaseLine> cases,
            boolean document,
            PolicyStep next) {
        Review review = seen.review();
        Regulation regulation = review.regulation();
        List<PolicyView.Part> parts = new ArrayList<>();
        seen.cost().byCase().forEach((id, part) -> {
            CaseLine line = cases.get(id);
            if (line != null) {
                parts.add(new PolicyView.Part(
                        line.work().title(),
                        "/cases/" + id.value(),
                        words.working(part.workingMs()),
                        split(part.beforeMs(), part.sinceMs())));
            }
        });
        List<PolicyView.Said> said = review.reports().stream()
                .filter(report -> seen.seesNames() || report.by().equals(me.id()))
                .map(report -> said(me, report, cases.get(report.caseId()), review.open(report), ""))
                .toList();
        List<PolicyView.Said> withdrawn = review.withdrawn().stream()
                .filter(back -> seen.seesNames() || back.report().by().equals(me.id()))
                .map(back -> said(
                        me,
                        back.report(),
                        cases.get(back.report().caseId()),
                        false,
                        words.say("policy.withdrawn", words.momentWithYear(back.at()), back.reason())))
                .toList();
        return new PolicyView(
                regulation.id().value(),
                called(regulation),
                under(regulation),
                head(seen),
                document && regulation.document() != null
                        ? "/documents/" + regulation.document().value()
                        : "",
                words.working(seen.cost().workingMs()),
                split(seen.cost().beforeMs(), seen.cost().sinceMs()),
                gathered(seen.cost()),
                parts,
                seen.cost().cases() - parts.size(),
                said,
                review.reports().size() - said.size(),
                withdrawn,
                steps(me, review),
                may,
                next.units(),
                next.asked(),
                next.answers()
                        .map(time -> words.say(
                                "policy.asked.day.how", words.date(time.earliest()), words.date(time.latest())))
                        .orElse(""),
                policies.amendment(review).map(Document::called).orElse(""),
                seen.asked().stream().map(unit -> name(chart.successor(unit))).toList(),
                unanswered(seen),
                words.date(next.usual()),
                next.clock(),
                next.form(),
                Policies.mayHand(me, review));
    }

    /// What whoever looks after rules does with it, and what was done.
    PolicyCare care(CurrentPerson me, Review review, List<Policies.Seen> all) {
        Regulation regulation = review.regulation();
        boolean own =
                regulation.namedBy().equals(me.id()) && !regulation.subject().equals(regulation.named());
        boolean steers = Policies.steers(me);
        return new PolicyCare(
                steers,
                review.worded(),
                steers ? regulation.subject() : "",
                reported(me, review),
                own ? regulation.named() : "",
                mayGather(me, review) ? others(regulation, all) : List.of(),
                review.gathered().stream().map(this::called).toList(),
                review.merges().stream().map(this::line).toList());
    }

    private String reported(CurrentPerson me, Review review) {
        return review.reports().reversed().stream()
                .filter(report -> report.by().equals(me.id()))
                .findFirst()
                .map(report -> words.say("policy.reported", words.momentWithYear(report.at())))
                .orElse("");
    }

    /// Whether they choose from all rules one that it is gathered into.
    static boolean mayGather(CurrentPerson me, Review review) {
        return Policies.steers(me) && review.steps().isEmpty();
    }

    private List<Choice> others(Regulation regulation, List<Policies.Seen> all) {
        return all.stream()
                .map(seen -> seen.review().regulation())
                .filter(each -> !each.id().equals(regulation.id()))
                .map(each -> new Choice(
                        each.id().value(),
                        words.say("policy.one", String.valueOf(each.id().value())) + ": "
                                + (each.number().isEmpty() ? each.named() : each.called())))
                .toList();
    }

    private PolicyCare.Line line(Merge merge) {
        String one = words.say("policy.one", String.valueOf(merge.regulation().value()));
        String other = words.say("policy.one", String.valueOf(merge.into().value()));
        String made = words.say(
                "policy.merged", words.momentWithYear(merge.at()), name(merge.by()), one, other, merge.reason());
        Merge.End end = merge.end();
        return new PolicyCare.Line(
                merge.id(),
                made,
                end == null
                        ? ""
                        : words.say("policy.parted", words.momentWithYear(end.at()), name(end.by()), end.reason()));
    }

    private PolicyView.Said said(
            CurrentPerson me, Report report, @Nullable CaseLine line, boolean open, String withdrawn) {
        boolean own = report.by().equals(me.id());
        return new PolicyView.Said(
                own ? words.say("policy.me") : name(report.by()) + ", " + name(report.unit()),
                words.momentWithYear(report.at()),
                report.why(),
                report.wish(),
                line == null ? "" : line.work().title(),
                line == null ? "" : "/cases/" + line.work().id().value(),
                own && open ? report.regulation().value() + "-" + report.no() : "",
                withdrawn);
    }

    /// A step that leaves the review where it stood gives it to another unit.
    private List<PolicyView.Line> steps(CurrentPerson me, Review review) {
        List<Step> steps = review.steps();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> step(
                        me,
                        review,
                        steps.get(i),
                        i > 0 && steps.get(i).state() == steps.get(i - 1).state()
                                ? "policy.step.hand"
                                : "policy.step." + steps.get(i).state()))
                .toList();
    }

    private PolicyView.Line step(CurrentPerson me, Review review, Step step, String key) {
        LocalDate day = step.day();
        String due = day == null || step.state().ended()
                ? ""
                : words.say(!step.asks() ? "policy.step.due" : "policy.step.asked", words.date(day));
        Document amendment =
                Optional.ofNullable(step.document()).flatMap(documents::find).orElse(null);
        String address =
                amendment == null || documents.visible(me, amendment.id()).isEmpty()
                        ? ""
                        : "/documents/" + amendment.id().value();
        return new PolicyView.Line(
                words.momentWithYear(step.at()),
                words.say(key, name(step.by()), name(step.holder()), day == null ? "" : words.date(day)),
                step.words(),
                due,
                amendment == null ? "" : amendment.called(),
                address,
                Stream.concat(
                                step.asked().stream().map(unit -> opined(review, step, unit)),
                                IntStream.rangeClosed(1, step.outside().size())
                                        .mapToObj(which -> replied(me, review, step, which)))
                        .toList());
    }

    /// What an organisation outside answered to the letter that asked it; its silence says nothing.
    private PolicyView.Opined replied(CurrentPerson me, Review review, Step asking, int which) {
        Outside asked = asking.outside().get(which - 1);
        String letter = review.letter(asking, which);
        List<OutsideChange> changes = review.changes(asking, which);
        Reply reply = review.reply(asking, which).orElse(null);
        DocumentId answer = reply == null ? null : reply.document();
        String called = answer == null
                ? ""
                : documents.find(answer).map(Document::called).orElse("?");
        boolean hidden = answer == null || documents.visible(me, answer).isEmpty();
        boolean withdrawn = changes.stream().anyMatch(OutsideChange::withdraws);
        return new PolicyView.Opined(
                words.say("policy.outside.asked", asked.name(), letter),
                withdrawn ? "" : answered(review, asking, reply),
                "",
                called,
                answer == null || hidden ? "" : "/documents/" + answer.value(),
                changes.stream().map(this::changed).toList(),
                !withdrawn && opinions.letter(letter).isEmpty());
    }

    private String answered(Review review, Step asking, @Nullable Reply reply) {
        if (reply != null) {
            return words.say("policy.outside.answered", name(reply.by()), words.date(reply.at()));
        }
        LocalDate day = asking.day();
        boolean awaited = review.asking().filter(asking::equals).isPresent()
                && day != null
                && !chart.day().isAfter(day);
        return words.say(
                awaited ? "policy.opinion.awaited" : "policy.opinion.silent", day == null ? "" : words.date(day));
    }

    private String changed(OutsideChange change) {
        String at = words.momentWithYear(change.at());
        return change.withdraws()
                ? words.say("policy.outside.withdrawn", at, name(change.by()), change.words())
                : words.say("policy.outside.corrected", at, name(change.by()), change.letter());
    }

    /// Those whose answer is still to be entered, for whoever enters it.
    private List<Choice> unanswered(Policies.Seen seen) {
        Step asking = seen.review().asking().orElse(null);
        return asking == null || !seen.enters()
                ? List.of()
                : seen.review().unanswered().stream()
                        .map(which -> new Choice(
                                which, asking.outside().get(which - 1).name()))
                        .toList();
    }

    /// What a unit that was asked said; silence past its day is agreement where a rule says so.
    private PolicyView.Opined opined(Review review, Step asking, UnitId unit) {
        Opinion answer = review.answers(asking).stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElse(null);
        LocalDate day = asking.day();
        String until = day == null ? "" : words.date(day);
        if (answer != null && !answer.silent()) {
            String said = words.say("policy.opinion.said", words.momentWithYear(answer.at()), name(answer.by()));
            return new PolicyView.Opined(name(unit), said, answer.words());
        }
        if (answer == null && review.awaited(chart.day()).contains(unit)) {
            return new PolicyView.Opined(name(unit), words.say("policy.opinion.awaited", until), "");
        }
        String silence = opinions.silence(asking).isPresent() ? "policy.opinion.agreed" : "policy.opinion.silent";
        return new PolicyView.Opined(name(unit), words.say(silence, until), "");
    }

    private String head(Policies.Seen seen) {
        Review review = seen.review();
        State state = review.state();
        LocalDate due = policies.due(review).orElse(null);
        String day = due == null ? "" : words.date(due);
        if (!seen.asked().isEmpty()) {
            return words.say("policy.head.asked", day);
        }
        // What one owes is said before what one asked for.
        if (seen.toAct() && due != null) {
            return words.say(state.open() ? "policy.head.yours." + state : "policy.head.takeUp", day);
        }
        if (seen.news()) {
            return words.say("policy.head.news", words.say("policy.state." + state));
        }
        Step last = review.last().orElse(null);
        if (review.empty()) {
            return words.say("policy.head.empty");
        }
        if (last == null) {
            return words.say("policy.head.REPORTED", day);
        }
        if (review.waits(chart.day())) {
            String units = Stream.concat(
                            review.awaited(chart.day()).stream().map(this::name),
                            review.asking().stream()
                                    .flatMap(asking -> review.unanswered().stream()
                                            .map(which -> asking.outside()
                                                    .get(which - 1)
                                                    .name())))
                    .collect(Collectors.joining(", "));
            return words.say("policy.head.awaited", units, day);
        }
        return words.say(
                "policy.head." + state,
                name(chart.successor(last.holder())),
                state.open() ? day : last.day() == null ? "" : words.date(last.day()));
    }
}
