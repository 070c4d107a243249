package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.org.PersonId;
import java.util.List;
import java.util.Optional;

/// Reports of conduct; those who receive them keep them. Who made one is never told from here: whether somebody may see
/// or judge is answered with yes or no.
public interface ReportSource {
    /// A report, whoever asks; empty where there is none.
    Optional<FoundReport> find(ConductId id);

    /// Whether somebody may ask on its ground: they receive it, did not make it, and it is not answered yet. Lets the
    /// database know who made it, as [#sayReporter].
    boolean mayAsk(CurrentPerson me, ConductId id);

    /// Whether somebody may see and judge what was asked on its ground: they receive it, and did not make it.
    boolean mayJudge(PersonId person, ConductId id);

    /// Whether somebody may take up what was concluded on its ground, if they are competent: it is not about them, and
    /// they did not make it.
    boolean mayTakeUp(PersonId person, ConductId id);

    /// Lets the database know, until the transaction ends, who made the reports that somebody might receive in the
    /// place of whoever made them.
    void sayReporters(CurrentPerson me);

    /// Lets the database know, until the transaction ends, who made it: whoever did does not answer it.
    void sayReporter(ConductId id);

    /// Those who may judge, in an order of their own.
    List<PersonId> judges(ConductId id);

    /// What whoever made it wrote: words from which others might know them.
    List<String> words(ConductId id);

    /// That a hearing was opened from it.
    void ledTo(CurrentPerson me, ConductId id, HearingId hearing);
}
