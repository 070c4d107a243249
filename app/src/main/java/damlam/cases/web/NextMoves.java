package damlam.cases.web;

import static damlam.cases.Ground.Kind.DOCUMENT_NEEDED;
import static damlam.cases.Ground.Kind.INCOMPLETE;
import static damlam.cases.Ground.Kind.INFEASIBLE;
import static damlam.cases.Ground.Kind.NOT_COMPETENT;
import static damlam.cases.Ground.Kind.OTHER;
import static damlam.cases.Ground.Kind.UNLAWFUL;
import static damlam.eventlog.MoveKind.ACCEPT;
import static damlam.eventlog.MoveKind.APPROVE;
import static damlam.eventlog.MoveKind.ASSIGN;
import static damlam.eventlog.MoveKind.CONSULT;
import static damlam.eventlog.MoveKind.ESCALATE;
import static damlam.eventlog.MoveKind.NOTE;
import static damlam.eventlog.MoveKind.OPEN;
import static damlam.eventlog.MoveKind.PROGRESS;
import static damlam.eventlog.MoveKind.RECALL;
import static damlam.eventlog.MoveKind.REJECT;
import static damlam.eventlog.MoveKind.REOPEN;
import static damlam.eventlog.MoveKind.RESUME;
import static damlam.eventlog.MoveKind.SUBMIT;
import static damlam.eventlog.MoveKind.WAIT;

import damlam.cases.CaseLine;
import damlam.cases.Choices;
import damlam.cases.Consulting;
import damlam.cases.Ground;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.cases.Passing;
import damlam.cases.Refusal;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Words;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The panel of next moves: only what is allowed is offered, and of what is not it says when and by whom.
final class NextMoves {
    /// So many moves are seen at a glance.
    private static final int MOST_LIKELY = 5;

    private static final Set<MoveKind> ANSWERS =
            Set.of(MoveKind.REPLY, MoveKind.DECIDE, MoveKind.EXTEND_GRANT, MoveKind.EXTEND_DENY);

    private final Words words;
    private final Names names;
    private final OrgChart chart;
    private final PersonId me;
    private final CaseLine line;
    private final Choices choices;

    private final Consulting.@Nullable Time time;
    private final @Nullable LocalDate objectionBy;
    private final Passing.Known known;

    /// @param time how long those whose opinion is asked today have; null where no rule says
    /// @param objectionBy the last day by which an objection may ask to be answered; null where no rule says
    /// @param known what the competence map says
    NextMoves(
            Words words,
            Names names,
            OrgChart chart,
            PersonId me,
            CaseLine line,
            Choices choices,
            Consulting.@Nullable Time time,
            @Nullable LocalDate objectionBy,
            Passing.Known known) {
        this.words = words;
        this.names = names;
        this.chart = chart;
        this.me = me;
        this.line = line;
        this.choices = choices;
        this.time = time;
        this.objectionBy = objectionBy;
        this.known = known;
    }

    /// @param asked the move that the address asks for; null for the likeliest
    /// @param typed what was typed before, where a form comes back
    CaseShown.Next shown(@Nullable MoveKind asked, @Nullable MoveForm typed, @Nullable Refusal refused) {
        List<MoveKind> kinds = MoveForm.inOrder().stream().filter(this::offered).toList();
        List<MoveKind> first = likely(kinds);
        List<MoveKind> more =
                kinds.stream().filter(kind -> !first.contains(kind)).toList();
        // A form that comes back stays, even where its move is no longer allowed: nothing typed is lost.
        MoveKind chosen = typed != null ? typed.kind() : chosen(asked, kinds, first);
        MoveForm form = typed != null ? typed : MoveForm.empty(chosen == null ? MoveKind.NOTE : chosen);
        Optional<MadeMove> waits = waits(refused, form);
        return new CaseShown.Next(
                first.stream().map(kind -> chip(kind, chosen)).toList(),
                more.stream().map(kind -> chip(kind, chosen)).toList(),
                chosen != null && more.contains(chosen),
                chosen,
                insteadOf(chosen),
                chosen == null
                        ? List.of()
                        : MoveForm.fields(chosen).stream()
                                .filter(field -> asked(field, form))
                                .map(field -> field(field, form))
                                .toList(),
                chosen == null ? "" : words.say("cases.move." + chosen.name()),
                form.value("token").isEmpty() ? UUID.randomUUID().toString() : form.value("token"),
                line.at().lastMoveNo(),
                refused == null ? null : words.say("cases.refused." + refused.name()),
                waits.map(MadeMove::no).orElse(0),
                waits.map(this::waiting).orElse(""),
                later(),
                back());
    }

    /// What was asked before and waits still, where it is why the same is not asked again.
    private Optional<MadeMove> waits(@Nullable Refusal refused, MoveForm form) {
        boolean again = refused == Refusal.OBJECTED_ALREADY
                || refused == Refusal.ESCALATED_ALREADY
                || refused == Refusal.EXTENSION_ASKED;
        return choices.open().stream()
                .filter(move -> again && move.kind() == form.kind())
                .filter(move -> move.to() != null
                        && (move.kind() != ESCALATE || MoveForm.value(move.to()).equals(form.value(MoveForm.TO))))
                .findFirst();
    }

    private String waiting(MadeMove move) {
        return words.say(
                "cases.waiting",
                move.no(),
                words.say("cases.move." + move.kind().name()),
                words.date(move.at()),
                move.to() == null ? "" : names.full(move.to()));
    }

    /// Where the map knows whose the matter is, nobody is asked; where it is not theirs, no reason is.
    private boolean asked(String field, MoveForm form) {
        if (field.equals(MoveForm.GRANTED)) {
            return choices.objected();
        }
        if (form.kind() != ESCALATE) {
            return true;
        }
        return switch (field) {
            case MoveForm.OWN -> !known.known();
            case MoveForm.REASON -> !known.known() || !known.own().isEmpty() || form.error(field) != null;
            default -> true;
        };
    }

    /// The ground for giving back at once what is the sender's own to decide; empty where it is not.
    private String back() {
        boolean decides = choices.may(MoveKind.DECIDE)
                && !choices.objected()
                && line.at().state() == LedgerState.AWAITING_DECISION;
        return decides ? ownOfSender() : "";
    }

    /// As the map had it, or as whoever sent it up said; empty where it is not theirs.
    private String ownOfSender() {
        if (!known.received().isEmpty()) {
            return words.say("cases.back.words", known.received());
        }
        return known.saidOwn() ? words.say("cases.back.words.said") : "";
    }

    private @Nullable String insteadOf(@Nullable MoveKind chosen) {
        PersonId other = chosen == null ? null : choices.insteadOf().get(chosen);
        return other == null ? null : words.say("cases.next.insteadOf", names.person(other));
    }

    private CaseShown.Chip chip(MoveKind kind, @Nullable MoveKind chosen) {
        return new CaseShown.Chip(
                name(kind), "/cases/" + line.work().id().value() + "?move=" + kind.name() + "#next", kind == chosen);
    }

    /// What is taken back has a name; other moves say enough by their own.
    private String name(MoveKind kind) {
        MadeMove recalled = choices.recalled();
        String own = words.say("cases.move." + kind.name());
        if (kind != MoveKind.RECALL || recalled == null) {
            return own;
        }
        Party to = recalled.to();
        return words.say(
                "cases.recall." + recalled.kind().name(), own, to == null ? "" : names.party(to), recalled.no());
    }

    /// All moves where they are few; else those that the state calls for, and what the person is asked for.
    private List<MoveKind> likely(List<MoveKind> kinds) {
        if (kinds.size() <= MOST_LIKELY) {
            return kinds;
        }
        Set<MoveKind> called = called(line.at().state());
        List<MoveKind> first = kinds.stream()
                .filter(kind -> ANSWERS.contains(kind) || called.contains(kind))
                .limit(MOST_LIKELY)
                .toList();
        return first.isEmpty() ? kinds.subList(0, MOST_LIKELY) : first;
    }

    private static Set<MoveKind> called(LedgerState state) {
        return switch (state) {
            case UNOPENED, QUEUED, HELD -> Set.of(OPEN, ACCEPT, ASSIGN, PROGRESS, SUBMIT);
            case WORKING -> Set.of(SUBMIT, PROGRESS, CONSULT, ESCALATE, WAIT);
            case AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE -> Set.of(RESUME, PROGRESS, SUBMIT, RECALL, NOTE);
            case IN_REVIEW -> Set.of(APPROVE, REJECT, RECALL, NOTE);
            case DONE -> Set.of(REOPEN, NOTE);
        };
    }

    /// Who works on a case, or waits for somebody in it, may accept it again, but has no reason to.
    private boolean offered(MoveKind kind) {
        // Anyone of the unit may look; that a person has looked is for that person to say.
        if (kind == MoveKind.OPEN && !choices.may(ACCEPT)) {
            return false;
        }
        LedgerState state = line.at().state();
        boolean begun =
                state == LedgerState.WORKING || (state.isAwaiting() && line.at().started()) || hasOpinions();
        return choices.may(kind) && !(kind == MoveKind.ACCEPT && begun && choices.may(MoveKind.SUBMIT));
    }

    /// Whether whoever holds it in person asked for opinions and has them: what is left is their decision.
    private boolean hasOpinions() {
        Party holder = line.at().holder();
        return line.at().state() == LedgerState.QUEUED
                && line.at().opinionsIn() != null
                && holder != null
                && holder.person() != null;
    }

    private @Nullable MoveKind chosen(@Nullable MoveKind asked, List<MoveKind> kinds, List<MoveKind> first) {
        if (asked != null && kinds.contains(asked)) {
            return asked;
        }
        Party holder = line.at().holder();
        if (!awaited(kinds)) {
            return null;
        }
        // Whose own case it is takes it, as their desk says; to have looked at it first is no work of its own.
        if (holder != null
                && holder.person() != null
                && kinds.contains(MoveKind.OPEN)
                && kinds.contains(MoveKind.ACCEPT)) {
            return MoveKind.ACCEPT;
        }
        return first.isEmpty() ? null : first.getFirst();
    }

    /// Whether the case waits for the person: for an answer or a review of theirs, or for them as its holder or as one
    /// of the unit that holds it. Of anybody else nothing is expected, and no form stands open before them.
    private boolean awaited(List<MoveKind> kinds) {
        Party holder = line.at().holder();
        return kinds.stream().anyMatch(ANSWERS::contains)
                || switch (line.at().state()) {
                    case UNOPENED, QUEUED, HELD, WORKING ->
                        choices.may(SUBMIT) || (holder != null && holder.person() == null && choices.may(ACCEPT));
                    case IN_REVIEW -> choices.may(APPROVE);
                    case AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE, DONE -> false;
                };
    }

    private CaseShown.Field field(String name, MoveForm form) {
        MoveKind kind = form.kind();
        String error = form.error(name);
        return new CaseShown.Field(
                name,
                type(name),
                label(name, kind),
                form.values().containsKey(name) ? form.value(name) : usual(name, kind),
                !MoveForm.mayBeEmpty(kind, name) || name.equals(MoveForm.GRANTED),
                missing(name, kind),
                hint(name, kind),
                law(name, kind),
                error == null ? null : error.equals(MoveForm.missing(name)) ? missing(name, kind) : words.say(error),
                options(name, kind));
    }

    /// What a field holds before anybody typed: a result goes to whoever gave the work.
    private String usual(String name, MoveKind kind) {
        if (name.equals(MoveForm.DAY) && kind == MoveKind.CONSULT && time != null) {
            return time.latest().toString();
        }
        if (kind == MoveKind.RETURN && !ownOfSender().isEmpty()) {
            return switch (name) {
                case MoveForm.GROUND -> NOT_COMPETENT.name();
                case MoveForm.WORDS -> ownOfSender();
                default -> "";
            };
        }
        Party reviewer = choices.usualReviewer();
        return name.equals(MoveForm.TO) && kind == MoveKind.SUBMIT && reviewer != null ? MoveForm.value(reviewer) : "";
    }

    private static String type(String name) {
        return switch (name) {
            case MoveForm.TO -> "select";
            case MoveForm.GROUND, MoveForm.STANCE, MoveForm.OWN, MoveForm.GRANTED -> "radio";
            case MoveForm.DAY -> "date";
            case MoveForm.FILES -> "files";
            case MoveForm.OUTSIDE -> "text";
            default -> "area";
        };
    }

    /// A field has a name of its own where the move gives it another meaning.
    private String label(String name, MoveKind kind) {
        return words.say("cases.field." + name + "." + labelled(name, kind));
    }

    /// Names what is to be written or chosen.
    private String missing(String name, MoveKind kind) {
        return switch (name) {
            case MoveForm.WORDS, MoveForm.DAY -> words.say(MoveForm.missing(name) + "." + labelled(name, kind));
            default -> words.say(MoveForm.missing(name));
        };
    }

    private String labelled(String name, MoveKind kind) {
        if (name.equals(MoveForm.WORDS) && kind == MoveKind.DECIDE && choices.objected()) {
            return "ground";
        }
        return switch (name) {
            case MoveForm.TO ->
                switch (kind) {
                    case ASSIGN, FORWARD, CONSULT, ESCALATE, SUBMIT -> kind.name();
                    default -> "any";
                };
            case MoveForm.WORDS ->
                switch (kind) {
                    case CONSULT, ESCALATE, SUBMIT, PROGRESS, DECIDE, REPLY, NOTE -> kind.name();
                    case RETURN, REJECT, FORWARD, OBJECT, WAIT -> "ground";
                    case EXTEND_ASK, EXTEND_DENY, REOPEN, CANCEL -> "reason";
                    default -> "any";
                };
            case MoveForm.DAY ->
                switch (kind) {
                    case EXTEND_ASK, EXTEND_GRANT -> "due";
                    case WAIT -> "until";
                    default -> "answer";
                };
            default -> "any";
        };
    }

    private @Nullable String hint(String name, MoveKind kind) {
        if (name.equals(MoveForm.DAY) && kind == MoveKind.CONSULT && time != null) {
            return words.say(
                    "cases.field.day.hint.CONSULT",
                    time.least(),
                    time.most(),
                    words.date(time.earliest()),
                    words.date(time.latest()));
        }
        if (name.equals(MoveForm.DAY) && kind == MoveKind.OBJECT && objectionBy != null) {
            return words.say("cases.field.day.hint.OBJECT", words.date(objectionBy));
        }
        if (name.equals(MoveForm.REASON)) {
            return words.say("cases.field.reason.hint." + kind.name());
        }
        if (name.equals(MoveForm.DAY) && line.at().dueOn() != null) {
            return words.say("cases.field.day.hint", words.date(line.at().dueOn()));
        }
        if (!name.equals(MoveForm.FILES)) {
            return null;
        }
        String size = words.say("cases.field.files.hint");
        return kind == MoveKind.PROGRESS ? words.say("cases.field.files.hint.PROGRESS") + " " + size : size;
    }

    private CaseShown.@Nullable Law law(String name, MoveKind kind) {
        if (name.equals(MoveForm.DAY) && kind == MoveKind.CONSULT && time != null) {
            return law("cases.law.silence", time.silence());
        }
        if (name.equals(MoveForm.REASON) && kind == ESCALATE && !known.own().isEmpty()) {
            return own("cases.law.ownUp", known.own(), known.up());
        }
        if (!name.equals(MoveForm.GROUND)) {
            return null;
        }
        if (!known.ofUnit().isEmpty() && (kind == MoveKind.FORWARD || kind == MoveKind.RETURN)) {
            return own("cases.law.ownAside", known.ofUnit(), known.aside());
        }
        Rule avoidance = known.avoidance();
        return switch (kind) {
            case RETURN, FORWARD ->
                avoidance == null
                        ? new CaseShown.Law(words.say("cases.law.passing.none"), null)
                        : law("cases.law.passing", avoidance);
            case OBJECT -> new CaseShown.Law(words.say("cases.law.objection"), null);
            case REPLY -> new CaseShown.Law(words.say("cases.law.reply"), null);
            default -> null;
        };
    }

    /// That it is theirs to decide, as the map says, and what the law says of passing it on.
    private CaseShown.Law own(String key, String map, @Nullable Rule rule) {
        String said = words.say(key, map);
        return rule == null
                ? new CaseShown.Law(said, null)
                : new CaseShown.Law(
                        said + " " + words.say("cases.law.own", rule.says(words.english()), words.ground(rule.basis())),
                        rule.certainty());
    }

    private CaseShown.Law law(String key, Rule rule) {
        return new CaseShown.Law(words.say(key, words.ground(rule.basis())), rule.certainty());
    }

    private List<CaseShown.Option> options(String name, MoveKind kind) {
        return switch (name) {
            case MoveForm.GROUND -> worded(grounds(kind), "cases.ground.");
            case MoveForm.STANCE ->
                worded(new Stance[] {Stance.AGREE, Stance.DISAGREE, Stance.PROPOSE, Stance.NONE}, "cases.stance.");
            case MoveForm.OWN ->
                List.of(
                        new CaseShown.Option("yes", words.say("cases.field.own.yes")),
                        new CaseShown.Option("no", words.say("cases.field.own.no")));
            case MoveForm.GRANTED ->
                List.of(
                        new CaseShown.Option("yes", words.say("cases.granted.AGREE")),
                        new CaseShown.Option("no", words.say("cases.granted.DISAGREE")));
            case MoveForm.TO -> receivers(kind);
            default -> List.of();
        };
    }

    /// Those that can be meant: whether a matter is theirs is for those who are to act, not for who reviews or waits;
    /// what cannot lawfully or feasibly be done is objected to, not given away.
    private static Ground.Kind[] grounds(MoveKind kind) {
        return switch (kind) {
            case REJECT, WAIT -> new Ground.Kind[] {INCOMPLETE, DOCUMENT_NEEDED, OTHER};
            case OBJECT -> new Ground.Kind[] {UNLAWFUL, INFEASIBLE, NOT_COMPETENT, INCOMPLETE, DOCUMENT_NEEDED, OTHER};
            default -> new Ground.Kind[] {NOT_COMPETENT, INCOMPLETE, DOCUMENT_NEEDED, OTHER};
        };
    }

    private List<CaseShown.Option> worded(Enum<?>[] values, String key) {
        List<CaseShown.Option> options = new ArrayList<>();
        for (Enum<?> value : values) {
            options.add(new CaseShown.Option(value.name(), words.say(key + value.name())));
        }
        return options;
    }

    private List<CaseShown.Option> receivers(MoveKind kind) {
        Party holder = line.at().holder();
        List<Party> parties = holder == null
                ? List.of()
                : switch (kind) {
                    case ASSIGN -> assignable(holder);
                    case FORWARD -> units(holder.unit());
                    case SUBMIT -> choices.reviewers();
                    case ESCALATE -> unasked();
                    default -> consultable(holder.unit());
                };
        return parties.stream()
                .map(party -> new CaseShown.Option(MoveForm.value(party), label(party)))
                .toList();
    }

    /// Those superiors of whom nothing waits that was passed up to them.
    private List<Party> unasked() {
        return choices.superiors().stream()
                .filter(party ->
                        choices.open().stream().noneMatch(move -> move.kind() == ESCALATE && party.equals(move.to())))
                .toList();
    }

    private String label(Party party) {
        return party.person() == null
                ? names.unit(party.unit())
                : names.person(party.person()) + " · " + names.title(party.person(), party.unit());
    }

    /// Not whoever has it already; and where nobody has, not oneself either: that is to accept it.
    private List<Party> assignable(Party holder) {
        return staff(holder.unit()).stream()
                .filter(party -> !party.equals(holder))
                .filter(party -> !me.equals(party.person()) || !choices.may(ACCEPT))
                .toList();
    }

    /// Everyone in a unit and its teams.
    private List<Party> staff(UnitId unit) {
        return chart.subtree(unit).stream()
                .filter(team -> chart.addressable(team).equals(unit))
                .flatMap(team -> chart.staffOf(team).stream())
                .map(own -> Party.of(unit, own.person().id()))
                .distinct()
                .toList();
    }

    private List<Party> units(UnitId but) {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM && !unit.id().equals(but))
                .map(Unit::id)
                .map(Party::of)
                .toList();
    }

    /// Coordinating units first, then leaders, then everyone else.
    private List<Party> consultable(UnitId own) {
        Set<Party> all = new LinkedHashSet<>();
        line.work().coordinators().forEach(unit -> all.add(Party.of(unit)));
        all.addAll(choices.superiors());
        all.addAll(units(own));
        all.addAll(staff(own));
        return List.copyOf(all);
    }

    private List<CaseShown.Later> later() {
        List<CaseShown.Later> later = new ArrayList<>();
        Party holder = line.at().holder();
        String issuer = names.unit(line.work().issuer());
        if (holder != null && !choices.may(MoveKind.PROGRESS) && line.at().state() != LedgerState.IN_REVIEW) {
            add(later, "work", names.full(holder));
        }
        if (holder != null && !choices.may(MoveKind.ASSIGN) && line.at().state() != LedgerState.IN_REVIEW) {
            add(
                    later,
                    "assign",
                    chart.headOf(holder.unit())
                            .map(head -> head.person().name())
                            .orElse(names.unit(holder.unit())));
        }
        if (line.at().state() == LedgerState.IN_REVIEW && !choices.may(MoveKind.APPROVE)) {
            Party reviewer = line.at().charged();
            add(later, "review", reviewer == null ? issuer : names.full(reviewer));
        } else if (holder != null && !choices.may(MoveKind.APPROVE)) {
            later.add(new CaseShown.Later(words.say("cases.later.approve"), words.say("cases.later.approve.when")));
        }
        choices.open().stream()
                .filter(move -> move.kind() == MoveKind.EXTEND_ASK || move.kind() == ESCALATE)
                .filter(move -> choices.may(MoveKind.PROGRESS) && !choices.may(move.kind()))
                .map(move -> new CaseShown.Later(
                        words.say("cases.move." + move.kind().name()),
                        words.say(
                                "cases.later.asked",
                                words.date(move.at()),
                                move.to() == null ? "" : names.full(move.to()))))
                .forEach(later::add);
        if (!choices.may(MoveKind.CANCEL) && !choices.may(MoveKind.REOPEN)) {
            add(later, holder == null ? "reopen" : "cancel", issuer);
        }
        return later;
    }

    private void add(List<CaseShown.Later> later, String what, String who) {
        later.add(
                new CaseShown.Later(words.say("cases.later." + what), words.say("cases.later." + what + ".who", who)));
    }
}
