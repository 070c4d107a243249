package damlam.page;

import damlam.journal.ErasedActs;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a page of a matter says where words of it were erased by law.
@Component
public class ErasedNotes {
    private final ErasedActs erased;
    private final Org org;

    ErasedNotes(ErasedActs erased, Org org) {
        this.erased = erased;
        this.org = org;
    }

    /// @param subject the matter, as acts name it; whoever looks may see it
    public List<ErasedNote> of(String subject, Words words) {
        OrgChart chart = org.chart();
        return erased.of(subject).stream()
                .map(one -> new ErasedNote(
                        did(one.kind(), words),
                        name(chart, one.by()),
                        one.askedBy() == null ? "" : name(chart, one.askedBy()),
                        one.wished(),
                        one.at(),
                        one.ground(),
                        one.no()))
                .toList();
    }

    private static String did(String kind, Words words) {
        String known = "proofs.did." + kind;
        return words.say(words.knows(known) ? known : "page.erased.words");
    }

    private static String name(OrgChart chart, long person) {
        return chart.person(new PersonId(person)).map(Person::name).orElse("");
    }
}
