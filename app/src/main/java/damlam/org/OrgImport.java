package damlam.org;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Units, people and appointments as they are to be from now on, named by their codes.
///
/// What is known already under its code is brought up to date. A post held by somebody named here ends only where
/// another post of theirs takes its place; nothing else is ended or removed because it is not named.
public record OrgImport(List<NewUnit> units, List<NewPerson> people, List<NewAppointment> appointments) {
    public OrgImport {
        units = List.copyOf(units);
        people = List.copyOf(people);
        appointments = List.copyOf(appointments);
    }

    /// @param parent code of the unit above it, known already or in the same import; null for the body itself
    /// @param until the first day it is no more; null while it lasts
    /// @param sort its place in the official list; 0 to leave a known unit where it is and a new one at the end
    public record NewUnit(
            String code,
            String name,
            UnitKind kind,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate until,
            int sort) {}

    /// @param email null for those without one, as `phone`
    public record NewPerson(
            String code,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    /// A person in the unit's post of that title and duty, which is made where there is none.
    ///
    /// @param person the person's code
    /// @param unit the unit's code
    /// @param until the first day they no longer hold it; null while they do
    public record NewAppointment(
            String person,
            String unit,
            String title,
            Duty duty,
            LocalDate from,
            @Nullable LocalDate until) {}
}
