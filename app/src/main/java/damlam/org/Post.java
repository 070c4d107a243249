package damlam.org;

import java.util.List;

/// A post in a unit: what is decided there goes by the post, not by who holds it today.
///
/// @param title as written under a signature: `Trưởng phòng`, `Hiệu trưởng`
public record Post(PostId id, UnitId unit, String title, Duty duty) {
    /// With the name of its unit, what the title ends and the name begins with once: `Trưởng phòng Kế hoạch`.
    public String titleIn(String unit) {
        List<String> head = List.of(title.split(" "));
        List<String> tail = List.of(unit.split(" "));
        int same = Math.min(head.size(), tail.size());
        while (same > 0
                && !String.join(" ", head.subList(head.size() - same, head.size()))
                        .equalsIgnoreCase(String.join(" ", tail.subList(0, same)))) {
            same--;
        }
        return (title + " " + String.join(" ", tail.subList(same, tail.size()))).strip();
    }
}
