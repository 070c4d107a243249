package damlam.rulebook;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom one asks about a rule of the book, by name and post. Others of their units may as well; these answer for them.
public final class Officers {
    private Officers() {}

    /// Who confirms: the leaders of the body to which a unit belongs, and whoever heads its inspectorate.
    public static List<Appointment> confirmers(OrgChart chart, UnitId unit) {
        Unit body = chart.upward(unit).getLast();
        Stream<Appointment> leaders = chart.staffOf(body.id()).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY);
        return Stream.concat(leaders, headsOf(chart, body, UnitKind.INSPECTORATE))
                .toList();
    }

    /// Who proposes: whoever heads its Office, and those who confirm.
    public static List<Appointment> proposers(OrgChart chart, UnitId unit) {
        Unit body = chart.upward(unit).getLast();
        return Stream.concat(headsOf(chart, body, UnitKind.OFFICE), confirmers(chart, unit).stream())
                .toList();
    }

    private static Stream<Appointment> headsOf(OrgChart chart, Unit body, UnitKind kind) {
        return chart.subtree(body.id()).stream()
                .flatMap(id -> chart.unit(id).stream())
                .filter(unit -> unit.kind() == kind)
                .flatMap(unit -> chart.headOf(unit.id()).stream());
    }

    /// `Lê Văn An (Giám đốc Sở); Trần Thị Bình (Chánh Văn phòng)`; empty for nobody.
    public static String named(List<Appointment> officers, OrgChart chart) {
        return officers.stream()
                .map(held -> held.person().name() + " (" + chart.titled(held) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
