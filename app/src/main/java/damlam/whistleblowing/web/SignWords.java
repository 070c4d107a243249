package damlam.whistleblowing.web;

import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Words;
import damlam.whistleblowing.Exposure;
import damlam.whistleblowing.Reprisals;
import damlam.whistleblowing.Told;
import java.time.LocalDate;
import java.util.List;

/// Signs of reprisal in the words of whoever looks.
///
/// @param them whether whoever looks is not the person themselves
record SignWords(Words words, OrgChart chart, boolean them) {
    SignView sign(Reprisals.Sign sign) {
        String what = said(sign.fact().what());
        List<String> against = sign.fact().against().stream().map(this::said).toList();
        List<String> typed = sign.fact().typed().stream().map(this::said).toList();
        // A report of it does not name the first one: whoever reads it would know who made that.
        return new SignView(what, after(sign.exposure()), sign.exposure().href(), against, typed, what);
    }

    String after(Exposure exposure) {
        return words.say("whistleblowing.exposure." + exposure.kind(), words.date(exposure.day()));
    }

    private String said(Told told) {
        Object[] filled = told.filled().stream()
                .map(each -> switch (each) {
                    case LocalDate day -> words.date(day);
                    case PersonId person -> new ConductWords(words, chart).name(person);
                    case UnitId unit -> new ConductWords(words, chart).name(unit);
                    case Told part -> said(part);
                    default -> each;
                })
                .toArray();
        String other = told.key() + ".them";
        return words.say(them && words.knows(other) ? other : told.key(), filled);
    }
}
