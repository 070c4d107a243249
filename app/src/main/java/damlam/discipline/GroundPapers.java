package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.inspection.Reminders;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.procedure.Matter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Papers that a proceeding rests on, looked for where the program knows them: a number and a day are soon made up.
@Component
class GroundPapers {
    static final String CONCLUSION_FOUND = "conclusionFound";
    static final String REMINDER_FOUND = "reminderFound";

    private final Documents documents;
    private final Reminders reminders;
    private final OwnWork own;
    private final Org org;

    GroundPapers(Documents documents, Reminders reminders, OwnWork own, Org org) {
        this.documents = documents;
        this.reminders = reminders;
        this.own = own;
        this.org = org;
    }

    /// The facts, and of each paper that they name whether it is known.
    Facts looked(CurrentPerson me, PersonId person, Facts facts) {
        Facts all = facts;
        LocalDate concluded = facts.dayIfAny("concluded");
        if (concluded != null) {
            boolean found =
                    registered(me, facts.text("number"), concluded).findAny().isPresent();
            all = all.with(CONCLUSION_FOUND, found);
        }
        LocalDate reminded = facts.dayIfAny("reminded");
        return reminded == null
                ? all
                : all.with(REMINDER_FOUND, isReminder(me, person, facts.text("reminder"), reminded));
    }

    /// Refuses a breach that counts only after a reminder, where the one that is named is not known.
    static void requireReminder(Facts looked) {
        require(isEnough(looked), Reason.REMINDER_UNKNOWN);
    }

    static boolean isEnough(Facts looked) {
        return !looked.of(Matter.class, "matter").needsReminder() || looked.yes(REMINDER_FOUND);
    }

    /// Whether a paper reminded this person: one that was issued here and that they have received, or one in the
    /// registers that names them.
    private boolean isReminder(CurrentPerson me, PersonId person, String number, LocalDate day) {
        boolean received =
                own.look(() -> reminders.receivedBy(person).stream().anyMatch(paper -> is(paper, number, day)));
        String name = org.chart().person(person).map(Person::name).map(Fold::of).orElse("");
        return received
                || registered(me, number, day)
                        .anyMatch(paper ->
                                !name.isEmpty() && Fold.of(paper.subject()).contains(name));
    }

    /// Of what only some may see, whoever asks learns nothing they may not see.
    private Stream<Document> registered(CurrentPerson me, String number, LocalDate day) {
        return documents
                .bearing(number)
                .filter(paper -> is(paper, number, day))
                .filter(paper ->
                        !paper.restricted() || documents.visible(me, paper.id()).isPresent());
    }

    private static boolean is(Document paper, String number, LocalDate day) {
        return paper.number().equalsIgnoreCase(number.strip())
                && Objects.requireNonNullElse(paper.date(), paper.registeredOn())
                        .equals(day);
    }
}
