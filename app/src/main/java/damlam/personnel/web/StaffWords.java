package damlam.personnel.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Progress;
import damlam.documents.Document;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.personnel.AfterApproval;
import damlam.personnel.Consideration;
import damlam.personnel.Destination;
import damlam.personnel.Fact;
import damlam.personnel.Filed;
import damlam.personnel.Kind;
import damlam.personnel.Proposal;
import damlam.personnel.RotationPlan;
import damlam.personnel.StaffProposals.Seen;
import damlam.personnel.Step;
import damlam.rulebook.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a proposal stands, in the words of whoever looks.
final class StaffWords {
    private final Words words;
    private final OrgChart chart;
    private final Cases cases;
    private final Journal journal;
    private final CurrentPerson me;

    StaffWords(Words words, OrgChart chart, Cases cases, Journal journal, CurrentPerson me) {
        this.words = words;
        this.chart = chart;
        this.cases = cases;
        this.journal = journal;
        this.me = me;
    }

    String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    private String withPost(PersonId id) {
        return chart.named(id);
    }

    private String name(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    StaffLine line(Seen seen) {
        Proposal each = seen.proposal();
        LocalDate due = seen.due().orElse(null);
        return new StaffLine(
                each.id().value(),
                name(each.about()),
                kind(seen),
                mark(seen),
                state(seen),
                due == null ? "" : words.date(due),
                seen.mine());
    }

    private Mark mark(Seen seen) {
        LocalDate due = seen.due().orElse(null);
        if (due != null && chart.day().isAfter(due)) {
            return Mark.LATE;
        }
        return switch (seen.state()) {
            case TO_SIGN -> Mark.IDLE;
            case TO_HEAR -> Mark.WAIT;
            case TO_DECIDE -> Mark.WORK;
            case ENDED -> Mark.DONE;
        };
    }

    private String state(Seen seen) {
        return seen.proposal()
                .end()
                .map(step -> words.say("personnel.state." + step.act()))
                .orElseGet(() -> words.say("personnel.state." + (seen.shutSince() == null ? seen.state() : "SHUT")));
    }

    /// What follows from an approval.
    ///
    /// @param proceeding opened from it, for its parties; 0 for none
    /// @param opens whether whoever looks has to open one now
    /// @param decideBy by when it is decided on discipline; null of anything else
    /// @param carryBy by when the decision should go to be signed; null where none carries it out
    /// @param drafts whether they may have a decision drafted
    /// @param drafted the decision; null before it was drafted
    /// @param issued the same as a document; null before it was issued
    /// @param complaint the rule that says how long one may complain of it; null where it is no matter of
    /// this page
    /// @param drafter whose turn it is to draft the decision; null where nobody’s
    /// @param stopped whether the decision waits, and `protects` whether because the law came to protect the person
    /// @param goesOn whether whoever looks may say why it goes on
    /// @param registered whether its plan of rotation is found in the registers
    /// @param considered that the person stands in a proceeding, for whoever decides and has a part in it; null for
    ///     others
    record Next(
            long proceeding,
            boolean opens,
            @Nullable LocalDate decideBy,
            @Nullable LocalDate carryBy,
            boolean drafts,
            AfterApproval.@Nullable Drafted drafted,
            @Nullable Document issued,
            @Nullable Rule complaint,
            @Nullable PersonId drafter,
            boolean stopped,
            boolean protects,
            boolean goesOn,
            boolean registered,
            @Nullable Consideration considered) {}

    StaffView view(Seen seen, Optional<LocalDate> proposeBy, List<Filed> files, Next next) {
        Proposal each = seen.proposal();
        LocalDate talked = each.talked();
        RotationPlan plan = each.plan();
        Destination to = each.to();
        boolean approved = each.first(Step.Act.APPROVED).isPresent();
        return new StaffView(
                each.id().value(),
                !seen.drafts(),
                kind(seen),
                head(seen, next),
                mark(seen),
                state(seen),
                withPost(each.about()),
                withPost(each.by()),
                each.signers().stream().map(this::name).collect(Collectors.joining("; ")),
                authority(seen),
                seen.ground().says(words.english()),
                seen.ground().basis(),
                seen.ground().certainty(),
                proposeBy
                        .map(day ->
                                words.say("personnel.established.by", words.date(each.established()), words.date(day)))
                        .orElseGet(() -> words.date(each.established())),
                talked == null || seen.drafts() ? "" : words.date(talked),
                plan == null ? "" : plan(plan, next.registered()),
                seen.drafts() ? "" : since(each),
                plan != null && !next.registered(),
                plan == null ? "" : plan.number(),
                stopped(each, next),
                next.goesOn(),
                to == null ? "" : to(to),
                after(seen, next),
                each.words(),
                seen.drafts() ? "" : warning(each),
                place(seen),
                considered(next.considered(), approved),
                next.considered() == null ? 0 : next.considered().proceeding().value(),
                next.considered() != null && next.considered().bars(),
                evidence(each),
                found(each, Fact.Side.FAVOUR),
                found(each, Fact.Side.WORK),
                // Praise is not made to look suspect.
                each.kind().adverse() ? found(each, Fact.Side.REPRISAL) : List.of(),
                each.steps().stream().map(step -> step(each, step, files)).toList(),
                seen.maySign(),
                seen.mayAnswer(),
                seen.mayTakeBack(),
                !each.kind().adverse(),
                seen.mayDecide(),
                seen.mayApprove(),
                seen.mayDecide()
                        && each.kind() == Kind.REMOVE
                        && each.first(Step.Act.EXTENDED).isEmpty(),
                seen.mayWithdraw(),
                each.kind() == Kind.REMOVE,
                approved && each.kind() == Kind.DISCIPLINE,
                next.proceeding(),
                next.opens(),
                next.drafts(),
                isTurn(next),
                draft(next),
                decision(seen));
    }

    /// That its head has to decide in person says that more care was asked for: whoever only drafts is not told.
    private String authority(Seen seen) {
        Proposal each = seen.proposal();
        return words.say(
                each.escalated() && !seen.drafts() ? "personnel.authority.head" : "personnel.authority.any",
                name(each.authority()));
    }

    private String plan(RotationPlan plan, boolean registered) {
        String is = words.say(
                registered ? "personnel.plan.is" : "personnel.plan.unregistered",
                plan.number(),
                words.date(plan.day()));
        return plan.area() == null ? is : is + "; " + words.say("personnel.area." + plan.area());
    }

    private String to(Destination to) {
        return words.say("personnel.to.is", to.post(), name(to.unit()), words.date(to.from()));
    }

    private String decision(Seen seen) {
        return words.say("personnel.decision." + deed(seen));
    }

    private String kind(Seen seen) {
        return words.say("personnel.kind." + deed(seen));
    }

    /// What the act is called in law.
    private static String deed(Seen seen) {
        return seen.proposal().kind().deed(seen.ground().code());
    }

    /// Since when the person holds the post they would leave.
    private String since(Proposal each) {
        if (each.kind() != Kind.TRANSFER) {
            return "";
        }
        return chart.careerOf(each.about()).stream()
                .filter(held -> held.unit().equals(each.unit()) && !held.from().isAfter(each.established()))
                .max(Comparator.comparing(Appointment::from))
                .map(held -> {
                    Period time = held.from().until(chart.day());
                    return words.say(
                            "personnel.held.since.is", words.date(held.from()), time.getYears(), time.getMonths());
                })
                .orElse("");
    }

    /// What follows from an approval that somebody else carries out, and how to complain of it.
    private List<String> after(Seen seen, Next next) {
        Proposal each = seen.proposal();
        LocalDate carryBy = next.carryBy();
        if (carryBy == null) {
            return List.of();
        }
        List<String> after = new ArrayList<>();
        Destination to = each.to();
        if (to != null) {
            after.add(words.say("personnel.after.to", to(to)));
        }
        Document issued = next.issued();
        String by = next.drafter() == null ? "?" : withPost(next.drafter());
        if (issued != null) {
            after.add(words.say(
                    "personnel.after.issued", decision(seen), issued.called(), words.date(issued.registeredOn())));
        } else if (next.drafted() != null) {
            after.add(words.say(
                    "personnel.after.drafted",
                    decision(seen),
                    words.say("issuing.state." + next.drafted().state())));
        } else {
            after.add(words.say("personnel.after.draft", decision(seen), by, words.date(carryBy)));
        }
        Rule complaint = next.complaint();
        if (complaint != null) {
            int days = complaint.amount().count();
            after.add(words.say("personnel.after.complain", decision(seen), days, complaint.basis()));
            if (issued != null) {
                LocalDate last = issued.registeredOn().plusDays(days);
                after.add(words.say("personnel.after.complain.by", words.date(last)));
            }
        }
        return after;
    }

    /// Which of the two causes it is: whoever reads "law or facts" looks for one that is not there.
    private String warning(Proposal each) {
        if (!each.escalated()) {
            return "";
        }
        boolean facts = each.facts().stream().anyMatch(fact -> fact.what().reprisal());
        return words.say(facts ? "personnel.warning.facts" : "personnel.warning.law");
    }

    /// Why the decision waits, to whoever may learn it; of a proceeding that stands above.
    private String stopped(Proposal each, Next next) {
        boolean told = next.considered() != null && next.considered().bars();
        return !next.stopped() || told
                ? ""
                : words.say(learnsWhy(each) && next.protects() ? "personnel.stopped" : "personnel.waits");
    }

    private String considered(@Nullable Consideration considered, boolean approved) {
        if (considered == null) {
            return "";
        }
        return considered
                .rule()
                .map(rule -> words.say(
                        !rule.mayBind()
                                ? "personnel.considered.unconfirmed"
                                : approved ? "personnel.considered.stopped" : "personnel.considered.bars",
                        rule.says(words.english()),
                        rule.basis()))
                .orElseGet(() -> words.say("personnel.considered"));
    }

    private String head(Seen seen, Next next) {
        Proposal each = seen.proposal();
        LocalDate due = seen.due().orElse(null);
        String day = due == null ? "" : words.date(due);
        if (seen.maySign()) {
            return words.say("personnel.head.sign" + over(due), day);
        }
        if (seen.mayAnswer()) {
            boolean late = seen.state() == Proposal.State.TO_DECIDE;
            String kind = each.kind().adverse() ? "adverse" : "wish";
            return words.say("personnel.head.answer." + kind + (late ? ".late" : ""), day);
        }
        if (seen.mayDecide()) {
            return words.say(
                    (seen.mayApprove() ? "personnel.head.decide" : "personnel.head.decide.unwished")
                            + over(seen.decideBy()),
                    decided(seen));
        }
        if (seen.mayTakeBack()) {
            return words.say(
                    "personnel.head.UNWISHED.open",
                    each.hearBy().map(words::date).orElse(""));
        }
        LocalDate shut = seen.shutSince();
        if (shut != null) {
            return words.say("personnel.head.SHUT", words.date(shut), name(each.about()));
        }
        return each.end()
                .map(step -> step.act() == Step.Act.APPROVED
                        ? approved(seen, words.date(step.at()), next)
                        : words.say("personnel.head." + step.act(), words.date(step.at())))
                .or(() -> waitsForHead(seen))
                .orElseGet(() -> words.say(
                        "personnel.head." + seen.state() + over(due),
                        day,
                        withPost(each.about()),
                        decided(seen),
                        toSign(each)));
    }

    /// The end of the key of a sentence whose day is over.
    private String over(@Nullable LocalDate due) {
        return due != null && chart.day().isAfter(due) ? ".over" : "";
    }

    /// Those who have not signed yet.
    private String toSign(Proposal each) {
        return each.signers().stream()
                .filter(signer -> !each.signedBy(signer))
                .map(this::withPost)
                .collect(Collectors.joining("; "));
    }

    /// Whose decision it is; a deputy beside them reads when it is theirs.
    private Optional<String> waitsForHead(Seen seen) {
        UnitId authority = seen.proposal().authority();
        return chart.headOf(authority)
                .filter(head -> seen.state() == Proposal.State.TO_DECIDE)
                .map(head -> words.say(
                        (chart.isDeputy(me.id(), authority) && mayStandIn(seen)
                                        ? "personnel.head.TO_DECIDE.other"
                                        : "personnel.head.TO_DECIDE.head")
                                + over(seen.decideBy()),
                        decided(seen),
                        withPost(head.person().id())));
    }

    /// Whoever proposed or signed it decides it in nobody's place.
    private boolean mayStandIn(Seen seen) {
        Proposal each = seen.proposal();
        return !me.id().equals(each.by()) && !each.signers().contains(me.id());
    }

    /// In whose place whoever looks decides, and until when.
    private String place(Seen seen) {
        InPlace place = seen.place();
        if (place == null || seen.state() == Proposal.State.TO_SIGN || seen.state() == Proposal.State.ENDED) {
            return "";
        }
        Delegation given = place.delegation();
        return given == null
                ? words.say("personnel.place.away", name(place.head()))
                : words.say(
                        "personnel.place.delegated",
                        name(place.head()),
                        words.date(given.until().minusDays(1)));
    }

    private String approved(Seen seen, String day, Next next) {
        LocalDate decideBy = next.decideBy();
        String until = decideBy == null ? "" : words.date(decideBy);
        if (next.proceeding() > 0) {
            return words.say("personnel.head.opened", day, next.proceeding());
        }
        if (next.opens()) {
            return words.say("personnel.head.open", day, until);
        }
        Proposal each = seen.proposal();
        LocalDate carryBy = next.carryBy();
        String carried = carryBy == null ? "" : words.date(carryBy);
        if (next.issued() != null) {
            return words.say(
                    "personnel.head.issued",
                    day,
                    decision(seen),
                    next.issued().called(),
                    words.date(next.issued().registeredOn()));
        }
        if (next.goesOn()) {
            return words.say("personnel.head.goOn" + over(carryBy), day, carried);
        }
        if (next.stopped()) {
            String why =
                    next.considered() != null ? "considered" : learnsWhy(each) && next.protects() ? "stopped" : "waits";
            return words.say("personnel.head." + why, day);
        }
        if (next.drafts() && isTurn(next)) {
            return words.say("personnel.head.draft" + over(carryBy), day, decision(seen), carried);
        }
        if (next.drafted() != null) {
            return words.say(
                    "personnel.head.drafted",
                    day,
                    words.say("issuing.state." + next.drafted().state()),
                    decision(seen));
        }
        if (carryBy != null) {
            String by = next.drafter() == null ? "?" : withPost(next.drafter());
            return words.say(
                    seen.concerned() && each.kind().adverse()
                            ? "personnel.head.approved.me"
                            : "personnel.head.toDraft" + over(carryBy),
                    day,
                    decision(seen),
                    by,
                    carried);
        }
        String opener = chart.headOf(chart.successor(each.authority()))
                .map(head -> withPost(head.person().id()))
                .orElse(name(each.authority()));
        return words.say(
                each.kind() == Kind.DISCIPLINE ? "personnel.head.toOpen" : "personnel.head.APPROVED",
                day,
                until,
                opener);
    }

    /// Whether the decision is theirs to draft: others read who does it, and by when.
    private boolean isTurn(Next next) {
        return me.id().equals(next.drafter());
    }

    /// Whether they are told that it waits because the law protects the person: whoever decides, and the person.
    /// Whoever proposed or signed may be the one whom the person denounced.
    private boolean learnsWhy(Proposal each) {
        return each.about().equals(me.id()) || each.deciders().contains(me.id());
    }

    private static String draft(Next next) {
        AfterApproval.Drafted drafted = next.drafted();
        return drafted != null && drafted.opens()
                ? "/issuing/" + drafted.draft().value()
                : "";
    }

    private String decided(Seen seen) {
        LocalDate by = seen.decideBy();
        return by == null ? "" : words.date(by);
    }

    private List<StaffView.Evidence> evidence(Proposal each) {
        Map<CaseId, CaseLine> lines = cases.find(each.cases().keySet()).stream()
                .collect(Collectors.toMap(line -> line.work().id(), line -> line));
        return each.cases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> Long.compare(one.value(), other.value())))
                .map(entry -> new StaffView.Evidence(
                        Optional.ofNullable(lines.get(entry.getKey()))
                                .map(line -> line.work().title())
                                .orElse("?"),
                        Optional.ofNullable(lines.get(entry.getKey()))
                                .map(line -> standing(words, line))
                                .orElse(""),
                        href(entry.getKey()),
                        cases.movesOf(entry.getKey()).stream()
                                .filter(move -> move.no() <= entry.getValue())
                                .filter(move -> each.about().equals(move.by().person()))
                                .map(this::move)
                                .toList()))
                .toList();
    }

    /// How far a case is, and the days that matter in it.
    static String standing(Words words, CaseLine line) {
        LocalDate due = line.at().dueOn();
        Instant submitted = line.at().submittedAt();
        String reached = words.say("cases.progress." + line.progress());
        String state = isDoneLate(line) ? words.say("personnel.evidence.late", reached) : reached;
        return (due == null
                        ? words.say("personnel.evidence.standing", state)
                        : words.say("personnel.evidence.state", state, words.date(due)))
                + (submitted == null ? "" : "; " + words.say("personnel.evidence.submitted", words.date(submitted)));
    }

    /// Whether it was handed in after its day and is done.
    static boolean isDoneLate(CaseLine line) {
        LocalDate due = line.at().dueOn();
        Instant submitted = line.at().submittedAt();
        return line.progress() == Progress.DONE
                && due != null
                && submitted != null
                && LocalDate.ofInstant(submitted, Org.ZONE).isAfter(due);
    }

    private String href(CaseId id) {
        return cases.find(id, me).isPresent() ? "/cases/" + id.value() + "#moves" : "";
    }

    private StaffView.Found move(MadeMove move) {
        return new StaffView.Found(
                words.say("personnel.move", words.momentWithYear(move.at()), words.say("cases.move." + move.kind())),
                "",
                receipt("cases.move", move.caseId().subject(), move.no()));
    }

    private String receipt(String kind, String subject, int no) {
        return journal.numberOf(kind, subject, no)
                .map(number -> "/record/acts/" + number)
                .orElse("");
    }

    private List<StaffView.Found> found(Proposal each, Fact.Side side) {
        return each.facts().stream()
                .filter(fact -> fact.what().side() == side)
                .map(this::found)
                .toList();
    }

    private StaffView.Found found(Fact fact) {
        CaseId work = fact.caseId();
        LocalDate day = fact.day();
        String title = work == null
                ? ""
                : cases.find(List.of(work)).stream()
                        .map(line -> line.work().title())
                        .findFirst()
                        .orElse("?");
        return new StaffView.Found(
                words.say(
                        "personnel.fact." + fact.what(),
                        day == null ? "" : words.date(day),
                        title,
                        fact.count(),
                        words.share(fact.count(), fact.of())),
                work == null ? "" : href(work),
                work == null || fact.moveNo() == 0 ? "" : receipt("cases.move", work.subject(), fact.moveNo()));
    }

    private String by(Step step) {
        PersonId head = step.inNameOf();
        return head == null ? name(step.by()) : words.say("personnel.by.inPlace", name(step.by()), name(head));
    }

    private StaffView.Line step(Proposal each, Step step, List<Filed> files) {
        LocalDate day = step.day();
        return new StaffView.Line(
                words.momentWithYear(step.at()),
                words.say(
                        "personnel.did." + step.act(),
                        by(step),
                        day == null ? "" : words.date(day),
                        words.share(step.inFavour(), step.members()),
                        step.members()),
                step.words(),
                receipt(step.act().kind(), each.id().subject(), step.no()),
                files.stream()
                        .filter(file -> file.step() == step.no())
                        .map(file -> new StaffView.File(
                                file.name(), "/staff/" + each.id().value() + "/files/" + file.step() + "/" + file.no()))
                        .toList());
    }
}
