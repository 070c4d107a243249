package damlam.cases;

import damlam.eventlog.Stance;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A move laid out as the columns it is stored in.
record MoveColumns(
        @Nullable Party to,
        String outside,
        Ground.@Nullable Kind ground,
        @Nullable LocalDate dueOn,
        @Nullable Stance stance,
        @Nullable Boolean ownAuthority,
        String words,
        List<Evidence> evidence,
        Map<Said, String> said) {
    MoveColumns {
        said = Map.copyOf(said);
    }

    static MoveColumns of(Move move) {
        return switch (move) {
            case Move.Issue it -> words(it.words()).to(it.to()).due(it.dueOn());
            case Move.Open _, Move.Accept _ -> words("");
            case Move.Assign it -> words(it.words());
            case Move.Forward it -> ground(it.ground()).to(Party.of(it.to()));
            case Move.Return it -> ground(it.ground());
            case Move.Consult it ->
                words(it.words())
                        .to(it.to())
                        .due(it.replyBy())
                        .said(Said.CONCERN, it.concern())
                        .said(Said.REASON, it.reason());
            case Move.Reply it -> words(it.words()).stance(it.stance());
            case Move.Escalate it ->
                words(it.words())
                        .to(it.to())
                        .due(it.answerBy())
                        .ownAuthority(it.ownAuthority())
                        .said(Said.REASON, it.reason());
            case Move.Objection it -> ground(it.ground()).due(it.answerBy());
            case Move.Decide it ->
                (it.returned() ? ground(new Ground(Ground.Kind.NOT_COMPETENT, it.words())) : words(it.words()))
                        .stance(granted(it.granted()));
            case Move.Wait it -> ground(it.ground()).outside(it.outside()).due(it.until());
            case Move.Resume it -> words(it.words());
            case Move.Progress it -> words(it.words()).evidence(it.evidence());
            case Move.ExtendAsk it -> words(it.words()).due(it.to());
            case Move.ExtendGrant it -> words(it.words()).due(it.to());
            case Move.ExtendDeny it -> words(it.words());
            case Move.Recall it -> words(it.words());
            case Move.Submit it -> words(it.words()).to(it.reviewer()).evidence(it.evidence());
            case Move.Reject it -> ground(it.ground());
            case Move.Approve it -> words(it.words());
            case Move.Reopen it -> words(it.words());
            case Move.Cancel it -> words(it.words());
            case Move.Note it -> words(it.words());
        };
    }

    private static MoveColumns words(String words) {
        return new MoveColumns(null, "", null, null, null, null, words, List.of(), Map.of());
    }

    private static MoveColumns ground(Ground ground) {
        return new MoveColumns(null, "", ground.kind(), null, null, null, ground.words(), List.of(), Map.of());
    }

    /// The same with something more said, where there are words.
    MoveColumns said(Said what, String more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<Said, String> all = new EnumMap<>(Said.class);
        all.putAll(said);
        all.put(what, more);
        return new MoveColumns(to, outside, ground, dueOn, stance, ownAuthority, words, evidence, all);
    }

    private MoveColumns to(Party receiver) {
        return new MoveColumns(receiver, outside, ground, dueOn, stance, ownAuthority, words, evidence, said);
    }

    private MoveColumns due(@Nullable LocalDate day) {
        return new MoveColumns(to, outside, ground, day, stance, ownAuthority, words, evidence, said);
    }

    private MoveColumns outside(String party) {
        return new MoveColumns(to, party, ground, dueOn, stance, ownAuthority, words, evidence, said);
    }

    private static @Nullable Stance granted(@Nullable Boolean said) {
        return said == null ? null : said ? Stance.AGREE : Stance.DISAGREE;
    }

    private MoveColumns stance(@Nullable Stance taken) {
        return new MoveColumns(to, outside, ground, dueOn, taken, ownAuthority, words, evidence, said);
    }

    MoveColumns ownAuthority(@Nullable Boolean own) {
        return new MoveColumns(to, outside, ground, dueOn, stance, own, words, evidence, said);
    }

    private MoveColumns evidence(List<Evidence> files) {
        return new MoveColumns(to, outside, ground, dueOn, stance, ownAuthority, words, files, said);
    }

    /// A unit as a column.
    static @Nullable Long number(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    /// A person as a column.
    static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
