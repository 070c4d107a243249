package damlam.page;

import damlam.org.Delegation;
import damlam.org.MatterId;
import damlam.org.OrgChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a delegation is for.
///
/// @param staff whether it is for discipline and decisions on staff
/// @param matter its kind of matter; null for all matters, and for staff
/// @param without kinds of matter that one for all leaves out, because somebody else was given them
public record DelegatedMatters(boolean staff, @Nullable String matter, List<String> without) {
    public static DelegatedMatters of(OrgChart chart, Delegation given) {
        MatterId matter = given.matter();
        return new DelegatedMatters(
                given.staff(),
                matter == null ? null : chart.matterName(matter),
                chart.leftOut(given).stream().map(chart::matterName).toList());
    }

    /// In words, with what one for all matters leaves out.
    public String in(Words words) {
        String all = matter == null ? words.say("org.delegated.all") : matter;
        String said = staff ? words.say("org.delegated.staff") : all;
        return without.isEmpty() ? said : said + words.say("org.delegated.without", String.join(", ", without));
    }
}
