package damlam.whistleblowing;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// That somebody whom it was about asked them to explain afterwards; that in such a hearing, or by them, more time was
/// refused or something was found amiss.
@Component
class HearingsAgainst implements ReprisalSource {
    private final AskedRows hearings;

    HearingsAgainst(AskedRows hearings) {
        this.hearings = hearings;
    }

    @Override
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        List<AskedRows.Done> all = hearings.done(person, first);
        return exposure -> all.stream()
                .filter(one -> exposure.precedes(one.at()))
                .filter(one -> !exposure.href().equals(one.href()))
                .filter(one -> exposure.against().contains(one.by())
                        || exposure.against().contains(one.asking()))
                .map(one -> fact(one, exposure))
                .toList();
    }

    private static ReprisalFact fact(AskedRows.Done one, Exposure exposure) {
        return new ReprisalFact(
                one.day(),
                // By its number two of the same day are two.
                Told.of(
                        key(one.what()),
                        one.by(),
                        one.day(),
                        String.valueOf(one.id().value())),
                against(one, exposure));
    }

    private static String key(AskedRows.Done.What what) {
        return switch (what) {
            case ASKED -> "whistleblowing.reprisal.hearing";
            case REFUSED -> "whistleblowing.reprisal.hearing.refused";
            case ADVERSE -> "whistleblowing.reprisal.hearing.adverse";
        };
    }

    /// That it was the system that found what they are asked about, since when that goes on, and that another did it.
    private static List<Told> against(AskedRows.Done one, Exposure exposure) {
        List<Told> against = new ArrayList<>();
        LocalDate began = one.began();
        LocalDate found = one.found();
        if (began != null && found != null) {
            String key = found.isBefore(exposure.day()) ? "before" : "found";
            against.add(Told.of("whistleblowing.reprisal.hearing." + key, began, found));
        }
        if (!exposure.against().contains(one.by())) {
            against.add(Told.of("whistleblowing.reprisal.hearing.other", one.by()));
        }
        return against;
    }
}
