package damlam.detect;

/// The patterns that are looked for, in the order of DESIGN.md, section 4, in which they are shown. Each has a
/// detector of its own, which defines it.
public enum SignalKind {
    PING_PONG(Manifestation.PASSING),
    HOT_POTATO(Manifestation.PASSING),
    CAROUSEL(Manifestation.PASSING),
    GROUNDLESS_RETURN(Manifestation.DODGING),
    NO_STANCE(Manifestation.DODGING),
    LATE_REPLY(Manifestation.DODGING),
    CONSULT_LOOP(Manifestation.DODGING),
    IDLE_HOLD(Manifestation.STALLING),
    FALSE_WAIT(Manifestation.STALLING),
    SERIAL_EXTENSION(Manifestation.STALLING),
    EMPTY_PROGRESS(Manifestation.STALLING),
    NEEDLESS_ESCALATION(Manifestation.FEAR),
    OVER_CONSULT(Manifestation.FEAR),
    UNDECIDED(Manifestation.NOT_DARING),
    NEVER_STARTED(Manifestation.NOT_DARING),
    DECISIVE(Manifestation.DARING),
    UNBLOCKER(Manifestation.DARING),
    TOOK_HARD_CASE(Manifestation.DARING);

    private final Manifestation manifestation;

    SignalKind(Manifestation manifestation) {
        this.manifestation = manifestation;
    }

    public Manifestation manifestation() {
        return manifestation;
    }

    /// Whether it is to be commended rather than asked about.
    public boolean isDaring() {
        return manifestation == Manifestation.DARING;
    }
}
