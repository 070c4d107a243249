package damlam.eventlog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// When people belonged to which unit, and when they were away. Both may be unknown for some or all of them.
public final class People {
    /// A person's time in a unit, or away.
    ///
    /// @param person number of the person
    /// @param unit number of the unit; -1 for an absence
    /// @param role what the person is there; empty if not known, and for an absence
    /// @param fromMs first instant
    /// @param untilMs end, exclusive; [Long#MAX_VALUE] if it goes on
    record Span(int person, int unit, String role, long fromMs, long untilMs) {
        Span {
            if (person < 0 || untilMs < fromMs) {
                throw new IllegalArgumentException(
                        "not a span of a person: %d, [%d, %d)".formatted(person, fromMs, untilMs));
            }
        }
    }

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::person).thenComparingLong(Span::fromMs);

    private final Span[] appointments;
    private final Span[] absences;

    People(List<Span> appointments, List<Span> absences) {
        this.appointments = appointments.stream().sorted(ORDER).toArray(Span[]::new);
        this.absences = absences.stream().sorted(ORDER).toArray(Span[]::new);
    }

    /// The first instant after `atMs` at which the person's appointment in the unit ends; [Long#MAX_VALUE] if
    /// it does not end or no such appointment is known. Appointments that follow each other without a gap count
    /// as one.
    public long appointmentEndsMs(Party party, long atMs) {
        long endMs = Long.MIN_VALUE;
        for (int i = first(appointments, party.person()); isOf(appointments, i, party.person()); i++) {
            Span span = appointments[i];
            if (span.unit() != party.unit() || span.untilMs() <= atMs) {
                continue;
            }
            if (endMs != Long.MIN_VALUE && span.fromMs() > endMs) {
                return endMs;
            }
            endMs = Math.max(endMs, span.untilMs());
        }
        return endMs == Long.MIN_VALUE ? Long.MAX_VALUE : endMs;
    }

    /// Whether the person belonged to the unit before and no longer does; false where no appointment is known.
    public boolean isGone(Party party, long atMs) {
        boolean belonged = false;
        for (int i = first(appointments, party.person()); isOf(appointments, i, party.person()); i++) {
            Span span = appointments[i];
            if (span.unit() == party.unit() && span.fromMs() <= atMs) {
                if (span.untilMs() > atMs) {
                    return false;
                }
                belonged = true;
            }
        }
        return belonged;
    }

    /// What the person was at that instant, as the organisation calls it; empty where that is not known. Of
    /// several appointments the one that began first counts.
    public String roleOf(int person, long atMs) {
        for (int i = first(appointments, person); isOf(appointments, i, person); i++) {
            if (appointments[i].fromMs() <= atMs && atMs < appointments[i].untilMs()) {
                return appointments[i].role();
            }
        }
        return "";
    }

    /// All roles that are known, in the order of their names.
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        for (Span appointment : appointments) {
            if (!appointment.role().isEmpty()) {
                roles.add(appointment.role());
            }
        }
        return roles;
    }

    /// How often that person was away.
    public int absences(int person) {
        int first = first(absences, person);
        int end = first;
        while (isOf(absences, end, person)) {
            end++;
        }
        return end - first;
    }

    /// Start of the person's `i`-th absence, in the order of their starts.
    public long absentFromMs(int person, int i) {
        return absences[first(absences, person) + i].fromMs();
    }

    /// End of the person's `i`-th absence, exclusive.
    public long absentUntilMs(int person, int i) {
        return absences[first(absences, person) + i].untilMs();
    }

    /// Whether any appointment is known; where none is, none ends.
    public boolean hasAppointments() {
        return appointments.length > 0;
    }

    private static int first(Span[] spans, int person) {
        int found = Arrays.binarySearch(
                spans, new Span(Math.max(person, 0), -1, "", Long.MIN_VALUE, Long.MIN_VALUE), ORDER);
        return found < 0 ? -found - 1 : found;
    }

    private static boolean isOf(Span[] spans, int i, int person) {
        return i < spans.length && spans[i].person() == person;
    }
}
