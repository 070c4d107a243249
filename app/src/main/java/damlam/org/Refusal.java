package damlam.org;

/// Why a change to the organisation is refused; each has its words at `org.refused.<name>`.
public enum Refusal {
    /// Another unit or person has this code.
    CODE_TAKEN,
    /// The code stands twice in one import, with different things said.
    CODE_TWICE,
    /// No such unit.
    UNIT_UNKNOWN,
    /// The unit above is not known.
    PARENT_UNKNOWN,
    /// A unit would stand above itself.
    UNIT_CYCLE,
    /// The unit above does not exist on the first day of the unit below.
    PARENT_NOT_THEN,
    /// The unit has units below it that live longer.
    UNIT_HAS_CHILDREN,
    /// Somebody still holds a post in the unit after its end.
    UNIT_HAS_PEOPLE,
    /// The unit does not exist on every day of the appointment.
    UNIT_NOT_THEN,
    /// The unit has ended already.
    UNIT_ENDED,
    /// A unit cannot be its own successor, nor can one that does not exist on that day.
    SUCCESSOR_UNFIT,
    /// No such person.
    PERSON_UNKNOWN,
    /// The person already holds this post on those days.
    POST_HELD,
    /// Which of several posts somebody holds is to make room for a new one is not said.
    WHICH_POST,
    /// The unit would have two heads on one day.
    TWO_HEADS,
    /// Its first day is after a day on which the person worked in it.
    ACTED_BEFORE,
    /// Its last day is before a day on which the person worked in it.
    ACTED_AFTER,
    /// It ends before it starts.
    ENDS_BEFORE_START,
    /// Only the head in person delegates, and only in the own unit; what was delegated is not delegated on.
    NOT_HEAD,
    /// Nobody delegates to themselves.
    SAME_PERSON,
    /// Who is to act needs a post on every day of it.
    NO_POST_THEN,
    /// All matters are delegated to a deputy of the unit; to others by kind of matter.
    ALL_TO_DEPUTY,
    /// Discipline and decisions on staff are delegated to a deputy of the unit alone.
    STAFF_TO_DEPUTY,
    /// The competence map gives the matter to another post, and not to the head's, who so has nothing to give away.
    MATTER_OF_OTHERS,
    /// The number and date of the paper, or the reason, is missing.
    GROUND_MISSING,
    /// A delegation begins before the day on which its paper was signed.
    BEFORE_PAPER,
    /// It overlaps with an absence already recorded.
    ABSENT_ALREADY,
    /// The same power is given to the same person on those days.
    DELEGATED_ALREADY,
    /// Another holds the same power of the same head on some of those days: nobody would know who decides.
    DELEGATED_TO_ANOTHER,
    /// It would last longer than the rule book allows.
    TOO_LONG,
    /// The post decides this matter on those days.
    GRANTED_ALREADY,
    /// Another matter or group has this name.
    NAME_TAKEN,
    /// What is to be changed is not there, or was changed meanwhile.
    GONE
}
