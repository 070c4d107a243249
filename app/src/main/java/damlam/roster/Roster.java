package damlam.roster;

import damlam.org.OrgChart;
import damlam.org.OrgDifference.Part;
import damlam.org.OrgImport;
import damlam.sheets.Sheets;
import damlam.sheets.UnreadableFileException;
import java.util.List;
import java.util.Set;

/// A list that was read: what it would bring, where each thing stands in the file, and what is wrong.
///
/// @param plan what the lines say, as far as they can be compared with the organisation; to be taken over only where
/// there are no problems
/// @param problems of single lines; what the lines mean together is asked of the organisation
/// @param waiting lines that are right but name a unit whose own line is not
/// @param doubtful codes of units whose lines are not in the plan
/// @param unread heads of columns that were not understood, or stand there twice
public record Roster(
        OrgImport plan,
        List<Place> unitPlaces,
        List<Place> personPlaces,
        List<Place> appointmentPlaces,
        List<Problem> problems,
        List<Problem> waiting,
        Set<String> doubtful,
        List<String> unread) {
    /// @param sheet empty for a CSV file
    /// @param line from 1
    public record Place(String sheet, int line) {}

    public Roster {
        unitPlaces = List.copyOf(unitPlaces);
        personPlaces = List.copyOf(personPlaces);
        appointmentPlaces = List.copyOf(appointmentPlaces);
        problems = List.copyOf(problems);
        waiting = List.copyOf(waiting);
        doubtful = Set.copyOf(doubtful);
        unread = List.copyOf(unread);
    }

    /// Reads a CSV or XLSX file of units, of people, or (in two sheets) of both. An empty cell leaves what is known as
    /// it is.
    ///
    /// @param chart the organisation today: units may be named by code or name, and what is known left out
    /// @throws UnreadableFileException if nothing of it can be used
    public static Roster read(byte[] file, OrgChart chart) throws UnreadableFileException {
        return new RosterReader(chart).read(Sheets.read(file));
    }

    /// Where a part of the plan stands in the file.
    public Place place(Part part, int index) {
        return switch (part) {
            case UNIT -> unitPlaces.get(index);
            case PERSON -> personPlaces.get(index);
            case APPOINTMENT -> appointmentPlaces.get(index);
        };
    }
}
