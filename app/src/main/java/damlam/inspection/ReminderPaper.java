package damlam.inspection;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.forms.Wording;
import damlam.issuing.Paper;
import damlam.letter.Figures;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The text with which a reminder begins: what was asked, that the person was heard, what was concluded and why, in the
/// words of whoever concluded. It sets no day and adds no fact.
final class ReminderPaper {
    private static final Wording WORDS = Wording.of(ReminderPaper.class, "reminder.properties");

    private ReminderPaper() {}

    /// Who stands in it.
    ///
    /// @param body that issues it, as it is printed
    /// @param unit the sign of the unit that drafts it; empty where that is the body
    /// @param person name of whom it is for; `post` theirs, empty where they hold none
    /// @param asker who asked, with their post; `concluder` who concluded
    /// @param signer null as long as it is not settled
    record Named(
            String body,
            String unit,
            String superior,
            String place,
            String person,
            String post,
            String asker,
            String concluder,
            @Nullable PersonId signer) {}

    /// @param ground what they were asked about, in words
    static Paper of(Hearing.Concluded ended, Named named, String ground) {
        Inquiry inquiry = ended.inquiry();
        String person = named.person();
        List<String> body = new ArrayList<>();
        body.add(WORDS.say(
                "asked", day(LocalDate.ofInstant(inquiry.sentAt(), Org.ZONE)), named.asker(), person, ground));
        body.add(
                switch (ended.conclusion().heard()) {
                    case Heard.Silent(LocalDate lastDay) -> WORDS.say("silent", day(lastDay), person);
                    case Heard.Explained(List<Explanation> parts) ->
                        WORDS.say("explained", day(parts.getFirst().day()), person);
                });
        body.add(WORDS.say(
                "concluded", day(LocalDate.ofInstant(ended.conclusion().at(), Org.ZONE)), named.concluder()));
        body.add(ended.conclusion().reasons().strip());
        body.add(WORDS.say("reminds", named.body(), person));
        body.add(WORDS.say("nopenalty"));
        return new Paper(
                DispatchType.CONG_VAN,
                WORDS.say("subject"),
                named.superior(),
                named.place(),
                named.post().isEmpty()
                        ? WORDS.say("addressee", person)
                        : WORDS.say("addressee.post", person, named.post()),
                String.join("\n\n", body),
                WORDS.say("recipients") + "\n"
                        + (named.unit().isEmpty()
                                ? WORDS.say("recipients.filed")
                                : WORDS.say("recipients.kept", named.unit())),
                null,
                named.signer(),
                false,
                Arrival.ON_PAPER,
                List.of(),
                "",
                null,
                new Paper.Extras(List.of(), Set.of(), "", "", "", null, "", null, null, Set.of(inquiry.asked())));
    }

    private static String day(LocalDate day) {
        return Figures.date(day);
    }
}
