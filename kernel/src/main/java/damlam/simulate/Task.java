package damlam.simulate;

import org.jspecify.annotations.Nullable;

/// One thing a person has to do next in a case.
final class Task {
    /// What it is, and so which part of the agency carries it out.
    enum What {
        /// An officer looks at a case that reached them.
        LOOK,
        /// An officer returns a case after keeping it for a while.
        HAND_BACK,
        /// A head gives a case to whoever is to do it.
        DISPATCH,
        /// A clerk sends a returned case on its way again.
        RESEND,
        WORK,
        REPLY,
        DECIDE,
        /// A clerk answers for more time.
        ALLOW,
        REVIEW
    }

    final What what;
    final Work work;
    final @Nullable Ask ask;
    /// Left alone until then.
    final long notBefore;
    /// How the case stood when this was planned; if it stands otherwise, there is nothing to do any more.
    int turn;

    private Task(What what, Work work, @Nullable Ask ask, long notBefore) {
        this.what = what;
        this.work = work;
        this.ask = ask;
        this.notBefore = notBefore;
        this.turn = work.turn;
    }

    static Task of(What what, Work work, long notBefore) {
        return new Task(what, work, null, notBefore);
    }

    static Task answer(What what, Work work, Ask ask, long notBefore) {
        return new Task(what, work, ask, notBefore);
    }

    boolean isStale() {
        return ask == null ? turn != work.turn : work.stage == Stage.DONE || !work.asks.contains(ask);
    }

    /// Small things first, then what was taken over, then what is begun, then what is new.
    int rank() {
        if (what != What.WORK) {
            return 0;
        }
        return work.rescued ? 1 : work.accepted ? 2 : 3;
    }
}
