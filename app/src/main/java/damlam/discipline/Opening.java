package damlam.discipline;

import damlam.org.PersonId;
import damlam.procedure.Breach;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.procedure.NoLimitation;
import damlam.procedure.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an officer says when a proceeding is opened. None of its days is changed afterwards.
///
/// @param breached the day the breach ended; `detected` the day it was found
/// @param manager whether the person manages: as the chart says, or the decision in `appointed`
/// @param number of the competent conclusion it is opened from, and `concluded` its day; empty and null from a hearing
/// @param reminder number of the paper that reminded, and `reminded` its day; empty and null where there was none
/// @param parts whether the unit that manages the person is divided into parts
/// @param appointed where the chart does not say that the person manages, or managed then; null where nothing is named
public record Opening(
        PersonId person,
        Group group,
        boolean manager,
        boolean parts,
        Matter matter,
        Consequence consequence,
        LocalDate breached,
        LocalDate detected,
        @Nullable LocalDate reminded,
        @Nullable NoLimitation unlimited,
        boolean complex,
        String number,
        @Nullable LocalDate concluded,
        String reminder,
        @Nullable Appointed appointed) {
    /// Without a reminder, where the chart says all of the post.
    public Opening(
            PersonId person,
            Group group,
            boolean manager,
            boolean parts,
            Matter matter,
            Consequence consequence,
            LocalDate breached,
            LocalDate detected,
            @Nullable LocalDate reminded,
            @Nullable NoLimitation unlimited,
            boolean complex,
            String number,
            @Nullable LocalDate concluded) {
        this(
                person,
                group,
                manager,
                parts,
                matter,
                consequence,
                breached,
                detected,
                reminded,
                unlimited,
                complex,
                number,
                concluded,
                "",
                null);
    }

    public Subject subject() {
        return new Subject(person, group, manager, parts);
    }

    public Breach breach() {
        return new Breach(matter, consequence, breached, unlimited, reminded);
    }

    Facts facts() {
        return Facts.NONE
                .with("concerned", person)
                .with("group", group.name())
                .with("manager", manager)
                .with("parts", parts)
                .with("matter", matter.name())
                .with("consequence", consequence.name())
                .with("breached", breached)
                .with("detected", detected)
                .with("reminded", reminded)
                .with("reminder", reminder.isEmpty() ? null : reminder)
                .with("unlimited", unlimited == null ? null : unlimited.name())
                .with("complex", complex)
                .with("number", number)
                .with("concluded", concluded)
                .with("appointedBy", appointed == null ? null : appointed.number())
                .with("appointedOn", appointed == null ? null : appointed.day());
    }

    static Opening of(Facts facts) {
        LocalDate appointed = facts.dayIfAny("appointedOn");
        return new Opening(
                facts.person("concerned"),
                facts.of(Group.class, "group"),
                facts.yes("manager"),
                facts.yes("parts"),
                facts.of(Matter.class, "matter"),
                facts.of(Consequence.class, "consequence"),
                facts.day("breached"),
                facts.day("detected"),
                facts.dayIfAny("reminded"),
                facts.ofIfAny(NoLimitation.class, "unlimited"),
                facts.yes("complex"),
                facts.text("number"),
                facts.dayIfAny("concluded"),
                facts.text("reminder"),
                appointed == null ? null : new Appointed(facts.text("appointedBy"), appointed));
    }
}
