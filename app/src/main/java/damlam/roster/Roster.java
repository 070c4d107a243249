package damlam.roster;

import damlam.org.OrgChart;
import damlam.org.OrgDifference.Part;
import damlam.org.OrgImport;
import java.util.List;

/// A list that was read: what it would bring, where each thing stands in the file, and what is wrong.
///
/// @param plan units, people and appointments of the lines that could be understood
/// @param problems of single lines; what the lines mean together is asked of the organisation
public record Roster(
        OrgImport plan,
        List<Place> unitPlaces,
        List<Place> personPlaces,
        List<Place> appointmentPlaces,
        List<Problem> problems) {
    /// @param sheet empty for a CSV file
    /// @param line from 1
    public record Place(String sheet, int line) {}

    public Roster {
        unitPlaces = List.copyOf(unitPlaces);
        personPlaces = List.copyOf(personPlaces);
        appointmentPlaces = List.copyOf(appointmentPlaces);
        problems = List.copyOf(problems);
    }

    /// Reads a CSV or XLSX file of units, of people, or (in two sheets) of both.
    ///
    /// @param chart the organisation today: units may be named by code or name, and days left out
    /// @throws UnreadableFileException if nothing of it can be used
    public static Roster read(byte[] file, OrgChart chart) throws UnreadableFileException {
        return new RosterReader(chart).read(SheetReader.read(file));
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
