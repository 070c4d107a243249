package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.inspection.Explanation;
import damlam.inspection.Hearing;
import damlam.inspection.Hearings;
import damlam.inspection.Outcome;
import damlam.inspection.Review;
import damlam.inspection.ReviewRequest;
import damlam.inspection.Reviews;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to say about looking at a conclusion again, in the words of whoever looks.
final class ReviewWords {
    private final Words words;
    private final OrgChart chart;
    private final Reviews reviews;

    ReviewWords(Words words, OrgChart chart, Reviews reviews) {
        this.words = words;
        this.chart = chart;
        this.reviews = reviews;
    }

    /// @param recall the number of a reminder that they are to take back; empty where there is none
    /// @param asking whether whoever looks may ask for it
    ReviewView view(CurrentPerson me, Hearings.Seen seen, Reviews.Asking asking, String recall) {
        boolean asked = seen.hearing().inquiry().asked().equals(me.id());
        return switch (seen.hearing()) {
            case Hearing.UnderReview open -> open(seen, open, asked);
            case Hearing.Concluded ended -> ended(ended, asking, asked, recall);
            case Hearing.Asked _, Hearing.Answered _, Hearing.Withdrawn _ -> view("", false, "", "", null);
        };
    }

    private ReviewView open(Hearings.Seen seen, Hearing.UnderReview open, boolean asked) {
        boolean late = reviews.isOverdue(open);
        String key = "inspection.head." + (seen.mine() ? "TO_REVIEW" : "UNDER_REVIEW") + (asked ? ".me" : "");
        String head = words.say(
                key + standing(seen, open, late),
                name(open.inquiry().asked()),
                words.date(open.request().answerBy()),
                seen.holder().map(this::name).orElse(words.say("inspection.review.nobody")));
        ReviewRequest request = open.request();
        return new ReviewView(
                head,
                false,
                "",
                "",
                outcome(open.first().outcome()),
                open.first().reasons(),
                words.momentWithYear(request.at()),
                request.reasons(),
                request.files(),
                seen.mine(),
                open.first().outcome().milder(),
                asked && (late || seen.holder().isEmpty()) ? words.say("inspection.review.else") : "");
    }

    /// Whether the answer is late or cannot come, and what that means for what was concluded.
    private static String standing(Hearings.Seen seen, Hearing.UnderReview open, boolean late) {
        boolean refers = open.first().outcome() == Outcome.REFERRED;
        if (!seen.mine() && late && refers) {
            return ".passes";
        }
        if (seen.holder().isEmpty()) {
            return ".none" + (refers ? ".refers" : "");
        }
        return late ? ".late" : "";
    }

    private ReviewView ended(Hearing.Concluded ended, Reviews.Asking asking, boolean asked, String recall) {
        Review review = ended.review();
        String outcome = outcome(ended.conclusion().outcome());
        if (review != null) {
            String key = review.upheld() ? "inspection.head.upheld" : "inspection.head.replaced";
            String head =
                    recall.isEmpty() ? words.say(key, outcome) : words.say("inspection.head.recall", recall, outcome);
            return view(head, false, "", "", review.request());
        }
        String until = reviews.askBy(ended).map(words::date).orElse("");
        if (asking == Reviews.Asking.YES) {
            String open = until.isEmpty() ? ".open" : "";
            return view(
                    words.say("inspection.head.CONCLUDED.ask" + open, outcome, until),
                    true,
                    words.say("inspection.review.how" + open, until),
                    "",
                    null);
        }
        if (asking == Reviews.Asking.NOBODY_ANSWERS) {
            String none = words.say("inspection.review.none") + " " + words.say("inspection.review.complain");
            return view(words.say("inspection.head.CONCLUDED.none", outcome), false, "", none, null);
        }
        boolean over = asked && ended.mayBeReviewed();
        return view("", false, "", over ? words.say("inspection.review.over", until) : "", null);
    }

    private ReviewView view(String head, boolean ask, String how, String over, @Nullable ReviewRequest request) {
        return new ReviewView(
                head,
                ask,
                how,
                over,
                "",
                "",
                request == null ? "" : words.momentWithYear(request.at()),
                request == null ? "" : request.reasons(),
                request == null ? List.<Explanation.Attached>of() : request.files(),
                false,
                List.of(),
                "");
    }

    String outcome(Outcome outcome) {
        return words.say("inspection.outcome." + outcome);
    }

    private String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }
}
