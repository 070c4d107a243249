package damlam.competence.web;

import damlam.access.CurrentPerson;
import damlam.competence.Change;
import damlam.competence.CompetenceMap;
import damlam.competence.Proposal;
import damlam.org.Authority;
import damlam.org.Fold;
import damlam.org.Matter;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Post;
import damlam.org.Unit;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The competence map in words.
final class MapWords {
    private final Words words;
    private final OrgChart chart;
    private final CompetenceMap map;

    MapWords(Words words, OrgChart chart, CompetenceMap map) {
        this.words = words;
        this.chart = chart;
        this.map = map;
    }

    MapView view(CurrentPerson me, String asked, List<Post> posts) {
        List<MapView.MatterLine> all = chart.matters().stream().map(this::line).toList();
        List<String> sought = Fold.words(asked);
        List<MapView.MatterLine> shown =
                all.stream().filter(line -> has(line, sought)).toList();
        int known = (int) all.stream().filter(line -> !line.granted().isEmpty()).count();
        List<MapView.ProposalLine> proposals =
                map.open().stream().map(proposal -> line(me, proposal, posts)).toList();
        return new MapView(
                asked,
                shown,
                known,
                all.size() - known,
                proposals,
                proposals.stream().filter(MapView.ProposalLine::mayDecide).count(),
                CompetenceMap.mayPropose(me));
    }

    private static boolean has(MapView.MatterLine line, List<String> sought) {
        String words = Fold.of(line.name() + " "
                + line.granted().stream()
                        .map(each -> each.post() + " " + each.holder() + " " + each.basis())
                        .collect(Collectors.joining(" ")));
        return sought.stream().allMatch(words::contains);
    }

    private MapView.MatterLine line(Matter matter) {
        return new MapView.MatterLine(
                matter.name(),
                chart.authorities().stream()
                        .filter(granted -> granted.matter().id().equals(matter.id()))
                        .map(this::granted)
                        .toList());
    }

    private MapView.Granted granted(Authority granted) {
        Post post = granted.post();
        String holder = chart.staffOf(post.unit()).stream()
                .filter(held -> held.post().id().equals(post.id()))
                .map(held -> held.person().name())
                .collect(Collectors.joining(", "));
        return new MapView.Granted(
                granted.id(), name(post), holder, granted.legalBasis(), days(granted.from(), granted.until()));
    }

    private String name(Post post) {
        return post.title() + ", " + chart.everUnit(post.unit()).map(Unit::name).orElse("");
    }

    private String days(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? words.say("competence.from", words.date(from))
                : words.say("competence.days", words.date(from), words.date(until.minusDays(1)));
    }

    private MapView.ProposalLine line(CurrentPerson me, Proposal proposal, List<Post> posts) {
        return new MapView.ProposalLine(
                proposal.id(),
                chart.person(proposal.by()).map(Person::name).orElse(""),
                words.moment(proposal.at()),
                proposal.reason(),
                proposal.changes().stream().map(change -> said(change, posts)).toList(),
                CompetenceMap.mayConfirm(me, proposal));
    }

    private String said(Change change, List<Post> posts) {
        String post = posts.stream()
                .filter(each -> each.id().equals(change.post()))
                .map(this::name)
                .findFirst()
                .orElse("");
        return change.ends() != null
                ? words.say("competence.change.end", change.matter(), post, words.date(change.from()))
                : words.say(
                        "competence.change.grant",
                        change.matter(),
                        post,
                        days(change.from(), change.until()),
                        change.basis());
    }
}
