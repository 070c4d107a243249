package damlam.whistleblowing;

import damlam.inspection.ConductId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.procedure.Denunciations.Difficulty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report with all that was asked, answered and done about it. Who made it is not in here.
///
/// @param body that answers for whom it is about
/// @param happened may be empty
/// @param day on which it was made; its hour would say who was at work
/// @param lookBy the last day on which somebody looks at it in time; `answerBy` on which it is answered in time
/// @param messages the first first
/// @param consents of whoever made it, that who they are is opened, and that they took it back; the first first
/// @param openings attempts to learn who made it, the first first
/// @param wishes of whoever made it that their words are erased, the first first
/// @param gone which words of it were erased; null where none were
public record ConductReport(
        ConductId id,
        About about,
        UnitId body,
        Stake stake,
        String what,
        String happened,
        LocalDate day,
        LocalDate lookBy,
        LocalDate answerBy,
        List<Attached> files,
        List<Message> messages,
        @Nullable Taken taken,
        List<Link> links,
        @Nullable Denunciation denunciation,
        @Nullable Closing closing,
        List<Consent> consents,
        List<Opening> openings,
        List<Wish> wishes,
        @Nullable Gone gone) {
    public ConductReport {
        files = List.copyOf(files);
        messages = List.copyOf(messages);
        links = List.copyOf(links);
        consents = List.copyOf(consents);
        openings = List.copyOf(openings);
        wishes = List.copyOf(wishes);
    }

    /// Whether somebody who sends that says nothing new by it.
    boolean repeats(NewConduct made) {
        List<Long> kept = files.stream()
                .filter(file -> file.message() == 0)
                .map(Attached::bytes)
                .toList();
        return about.equals(made.about())
                && stake == made.stake()
                && what.equals(made.what())
                && happened.equals(made.happened())
                && kept.equals(made.files().stream()
                        .map(file -> (long) file.content().length)
                        .toList());
    }

    /// A file; it has no name, which might say whose it is.
    ///
    /// @param message 0: it came with the report itself
    public record Attached(int message, int no, String ending, String mediaType, long bytes) {
        /// Whether it was erased with the words that it came with.
        public boolean gone() {
            return bytes == 0;
        }
    }

    /// @param by null for whoever reported
    /// @param gone whether its words were erased
    public record Message(int no, @Nullable PersonId by, String words, LocalDate day, boolean gone) {}

    /// That whoever made it asks that what they wrote is erased.
    ///
    /// @param message 0: the report itself; else the number of an answer of theirs
    /// @param until the last day on which it stands
    public record Wish(int no, int message, LocalDate day, LocalDate until) {}

    /// That words of it were erased by law.
    ///
    /// @param report whether those of the report itself
    /// @param at when the last were
    public record Gone(boolean report, Instant at) {}

    /// That somebody who receives it has looked.
    public record Taken(PersonId by, Instant at) {}

    /// What it led to.
    public record Link(int no, Kind kind, long target, PersonId by, Instant at) {
        public enum Kind {
            CASE,
            SIGNAL,
            HEARING
        }
    }

    /// That it is a denunciation by law.
    ///
    /// @param acceptance null while it is not accepted as one
    /// @param refusal why it is not; null while nobody has refused it
    public record Denunciation(
            String words,
            PersonId by,
            Instant at,
            @Nullable Acceptance acceptance,
            @Nullable Refusal refusal) {}

    /// That it is not accepted.
    public record Refusal(String words, PersonId by, Instant at) {}

    /// @param told the day on which whoever is denounced was told what of; null while they were not
    /// @param protectedUntil the last day of the protection; null while it goes on
    public record Acceptance(
            LocalDate day,
            Difficulty difficulty,
            PersonId by,
            @Nullable LocalDate told,
            @Nullable LocalDate protectedUntil) {}

    public record Closing(Ending ending, String words, PersonId by, Instant at) {}

    /// That whoever made it agrees that who they are is opened, or does so no longer.
    public record Consent(int no, boolean given, LocalDate day) {}

    /// An attempt to learn who made it.
    ///
    /// @param consented whether it is asked because whoever made it agrees
    /// @param decision null while nobody else has agreed or refused
    public record Opening(
            int no,
            PersonId askedBy,
            String ground,
            String article,
            Instant at,
            LocalDate agreeBy,
            boolean consented,
            @Nullable Decision decision) {
        public Opening {
            if (decision != null && decision.by().equals(askedBy)) {
                throw new IllegalArgumentException("nobody opens alone");
            }
        }

        /// Whether somebody else can still agree.
        public boolean waits(LocalDate today) {
            return decision == null && !today.isAfter(agreeBy);
        }

        public boolean agreed() {
            return decision != null && decision.agreed();
        }

        boolean openedBy(PersonId person) {
            return decision != null
                    && decision.agreed()
                    && (askedBy.equals(person) || decision.by().equals(person));
        }
    }

    public record Decision(PersonId by, boolean agreed, String words, Instant at) {}

    /// Whether the last word is a question that whoever reported can answer and has not: not once their words are gone.
    public boolean asksReporter() {
        return closing == null
                && !erased()
                && !messages.isEmpty()
                && messages.getLast().by() != null;
    }

    /// Whether the words of the report itself were erased.
    public boolean erased() {
        return gone != null && gone.report();
    }

    /// Whether it was accepted as a denunciation that is not answered yet: nobody settles what nobody can read.
    public boolean inProceeding() {
        return accepted() && closing == null;
    }

    /// Which words of whoever made it are there and may be asked to be erased: 0 is the report itself, the others are
    /// numbers of answers.
    public List<Integer> erasable(LocalDate today) {
        if (inProceeding()) {
            return List.of();
        }
        Set<Integer> asked = wishes.stream()
                .filter(wish -> !today.isAfter(wish.until()))
                .map(Wish::message)
                .collect(Collectors.toSet());
        return unerased().filter(each -> !asked.contains(each)).toList();
    }

    /// What whoever made it asked to have erased and two others have still to decide; that rests while it is
    /// [#inProceeding].
    public List<Wish> waitingWishes(LocalDate today) {
        Set<Integer> there = unerased().collect(Collectors.toSet());
        return wishes.stream()
                .filter(wish -> there.contains(wish.message()) && !today.isAfter(wish.until()))
                .toList();
    }

    /// What they asked that came to nothing, since two others did not agree in time.
    public List<Wish> lapsedWishes(LocalDate today) {
        Set<Integer> there = unerased().collect(Collectors.toSet());
        return wishes.stream()
                .filter(wish -> there.contains(wish.message()) && today.isAfter(wish.until()))
                .toList();
    }

    private Stream<Integer> unerased() {
        Stream<Integer> answers = messages.stream()
                .filter(message -> message.by() == null && !message.gone())
                .map(Message::no);
        return Stream.concat(erased() ? Stream.empty() : Stream.of(0), answers);
    }

    public Optional<Opening> waitingOpening(LocalDate today) {
        return openings.stream().filter(one -> one.waits(today)).findFirst();
    }

    public Optional<Opening> opened() {
        return openings.stream().filter(Opening::agreed).findFirst();
    }

    /// Whether whoever made it agrees today that who they are is opened.
    public boolean agreesToBeKnown() {
        return !consents.isEmpty() && consents.getLast().given();
    }

    /// Whether whoever is denounced is still to be told what of.
    public boolean tells() {
        Acceptance acceptance = denunciation == null ? null : denunciation.acceptance();
        return closing == null && acceptance != null && acceptance.told() == null;
    }

    /// Whether it waits for the decision whether it is accepted.
    public boolean waitsForDecision() {
        return closing == null
                && denunciation != null
                && denunciation.acceptance() == null
                && denunciation.refusal() == null;
    }

    public boolean refused() {
        return denunciation != null && denunciation.refusal() != null;
    }

    public boolean accepted() {
        return denunciation != null && denunciation.acceptance() != null;
    }
}
