package damlam.issuing;

/// That a draft goes no further for now, as whatever it stands on says; whoever began it keeps that. It can still be
/// sent back, edited and given up.
@FunctionalInterface
public interface DraftHold {
    boolean holds(DraftId draft);
}
