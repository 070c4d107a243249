package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingRefusedException;
import damlam.discipline.Proceedings;
import damlam.discipline.Progress;
import damlam.discipline.Question;
import damlam.discipline.Seen;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.procedure.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The secret ballot: taking one, casting it, and after it was counted every vote with its mark, for anybody of the
/// proceeding to verify.
@Controller
class BallotPages {
    private final Proceedings proceedings;
    private final Org org;
    private final Pages pages;

    BallotPages(Proceedings proceedings, Org org, Pages pages) {
        this.proceedings = proceedings;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/proceedings/{id}/ballot")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Seen seen = (id < 1 ? Optional.<Seen>empty() : proceedings.see(me, new ProceedingId(id)))
                .filter(one -> one.acts().stream().anyMatch(act -> act.kind() == ActKind.BALLOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = Typed.nothing(request).words();
        OrgChart chart = org.chart();
        Map<String, Object> shown = new HashMap<>();
        shown.put("id", id);
        boolean leads = seen.progress().ballot().isPresent() && seen.may().contains(ActKind.COUNT);
        ProceedingHead said = new ProceedingHead(words, chart, proceedings);
        String by = said.by(seen);
        boolean next = seen.next().must().equals(Optional.of(ActKind.BALLOT));
        shown.put("none", next ? said.of(seen) : words.say("discipline.ballot.head.none"));
        shown.put("opens", next && seen.may().contains(ActKind.BALLOT));
        proceedings
                .ballot(me, seen)
                .ifPresent(open -> shown.put("open", open(open, seen, leads, by, said.lead(seen), chart, words)));
        shown.put("leads", leads);
        shown.put("counted", counted(seen, words));
        shown.put("lawful", new ProceedingNotes(words, chart, proceedings).lawful(seen.progress()));
        return pages.of("discipline/ballot", shown);
    }

    private static BallotView.Open open(
            Proceedings.Standing open, Seen seen, boolean leads, String by, String lead, OrgChart chart, Words words) {
        String question = words.say("discipline.question." + open.question());
        boolean all = open.cast() == open.present().size();
        String complete = "discipline.ballot.head.all" + (leads ? ".leads" : "");
        String head =
                all ? complete : "discipline.ballot.head" + (!open.mine() ? ".others" : open.taken() ? ".taken" : "");
        String voted = all ? head : "discipline.ballot.head.cast" + (leads ? ".leads" : "");
        return new BallotView.Open(
                open.no(),
                question,
                words.say(head, question, by, lead),
                words.say(voted, question, by, lead),
                words.say(complete, question, by, lead),
                open.modulus(),
                open.choices().stream()
                        .map(choice -> new Field.Option(choice, choice(choice, words)))
                        .toList(),
                closed(open, seen, words),
                open.mine(),
                open.taken(),
                names(open.takers(), chart),
                names(open.mine() && !open.taken() ? with(open.takers(), seen.person()) : open.takers(), chart),
                open.takers().size(),
                open.present().size(),
                open.cast());
    }

    /// The forms that are not voted for, each with why.
    private static List<String> closed(Proceedings.Standing open, Seen seen, Words words) {
        if (open.question() != Question.FORM) {
            return List.of();
        }
        Progress progress = seen.progress();
        LocalDate today = seen.next().today();
        return Form.of(progress.detection().course().law(), progress.opening().manager()).stream()
                .filter(form -> !open.choices().contains(form.name()))
                .map(form -> words.say(
                        progress.pastLimitation(form, today)
                                ? "discipline.ballot.closed.past"
                                : "discipline.ballot.closed.heavier",
                        words.say("procedure.form." + form)))
                .toList();
    }

    private static List<PersonId> with(List<PersonId> takers, PersonId me) {
        return Stream.concat(takers.stream(), Stream.of(me)).toList();
    }

    private static String names(List<PersonId> people, OrgChart chart) {
        return String.join(
                ", ",
                people.stream()
                        .map(person -> chart.person(person).map(Person::name).orElse("?"))
                        .toList());
    }

    static String choice(String choice, Words words) {
        return words.say(
                switch (choice) {
                    case "YES", "NO", "BLANK" -> "discipline.vote." + choice;
                    default -> "procedure.form." + choice;
                });
    }

    private static List<BallotView.Counted> counted(Seen seen, Words words) {
        List<BallotView.Counted> all = new ArrayList<>();
        for (Act act : seen.acts()) {
            if (act.kind() == ActKind.COUNT && act.facts().has("ballot")) {
                Facts opened = seen.acts().stream()
                        .filter(other -> other.no() == act.facts().number("ballot"))
                        .findFirst()
                        .map(Act::facts)
                        .orElse(Facts.NONE);
                all.add(counted(act, opened.text("key"), words));
            }
        }
        return all;
    }

    private static BallotView.Counted counted(Act act, String modulus, Words words) {
        List<BallotView.Vote> votes = act.facts().all().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("vote."))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> vote(fact.getKey().substring("vote.".length()), fact.getValue(), modulus, words))
                .toList();
        return new BallotView.Counted(
                words.say("discipline.question." + act.facts().text("question")),
                words.momentWithYear(act.at()),
                modulus,
                votes);
    }

    private static BallotView.Vote vote(String mark, String value, String modulus, Words words) {
        String[] parts = value.split(":", 2);
        return new BallotView.Vote(
                mark, choice(parts[0], words), parts[1], Proceedings.verifies(modulus, mark, parts[1]));
    }

    @PostMapping("/proceedings/{id}/ballot/{no}")
    ResponseEntity<String> take(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String blinded,
            Locale locale) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return said(HttpStatus.OK, proceedings.take(me, new ProceedingId(id), no, blinded));
        } catch (ProceedingRefusedException refused) {
            return refused(refused, locale);
        }
    }

    /// Without a session: nothing in it says who casts it, and nothing of it is written down before it is counted.
    @PostMapping("/ballots/cast")
    ResponseEntity<String> cast(
            @RequestParam(defaultValue = "0") long proceeding,
            @RequestParam(defaultValue = "0") int ballot,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String choice,
            Locale locale) {
        try {
            proceedings.cast(new ProceedingId(Math.max(1, proceeding)), ballot, mark, signature, choice);
            return said(HttpStatus.OK, "");
        } catch (ProceedingRefusedException refused) {
            return refused(refused, locale);
        }
    }

    private static ResponseEntity<String> refused(ProceedingRefusedException refused, Locale locale) {
        HttpStatus status = switch (refused.reason()) {
            case NOT_SEEN -> HttpStatus.NOT_FOUND;
            case NOT_YOURS, FORGED -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.CONFLICT;
        };
        Words words = Words.in(locale);
        String key = "discipline.refused." + refused.reason();
        return said(status, words.say(words.knows(key) ? key : "page.failure." + status.value()));
    }

    private static ResponseEntity<String> said(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .body(text);
    }
}
