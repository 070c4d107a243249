package damlam.discipline.web;

import damlam.discipline.Openings.Lacking;
import damlam.page.Words;
import damlam.rulebook.Missing;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules that a case needs and cannot go by, each with where officers confirm or enter it.
public final class LackingRules {
    private final Rulebook book;
    private final Words words;

    LackingRules(Rulebook book, Words words) {
        this.book = book;
        this.words = words;
    }

    /// Those that nobody confirmed.
    List<ProceedingView.Lack> unconfirmed(Collection<Rule> rules) {
        return rules.stream()
                .map(rule -> new ProceedingView.Lack("/rulebook/" + rule.id().value(), ActForms.said(words, rule)))
                .toList();
    }

    /// Those that the book has not.
    List<ProceedingView.Lack> missing(Collection<Missing> all) {
        return all.stream()
                .map(one -> new ProceedingView.Lack(
                        "/rulebook/new?code=%s&from=%s".formatted(one.code(), one.day()), said(one)))
                .toList();
    }

    /// `Số thành viên Hội đồng kỷ luật (mã discipline.congChuc.council.members): chưa có cho ngày 28/11/2026`.
    String said(Missing one) {
        return words.say(
                "rulebook.missing.one", book.about(one.code(), words.english()), one.code(), words.date(one.day()));
    }

    /// @param here the page that tells of it
    Shown shown(Lacking lacking, String here) {
        return shown(lacking.now(), lacking.later(), lacking.missing(), here);
    }

    Shown shown(Collection<Rule> now, Collection<Rule> later, Collection<Missing> missing, String here) {
        return new Shown(unconfirmed(now), unconfirmed(later), missing(missing), several(now, later, missing, here));
    }

    /// The one page of the book on which all of them can be confirmed.
    private static String several(
            Collection<Rule> now, Collection<Rule> later, Collection<Missing> missing, String here) {
        String rules = Stream.concat(now.stream(), later.stream())
                .map(rule -> String.valueOf(rule.id().value()))
                .collect(Collectors.joining(","));
        String lacks = missing.stream().map(one -> one.code() + "~" + one.day()).collect(Collectors.joining(","));
        return "/rulebook/several?rules=%s&lacks=%s&back=%s"
                .formatted(rules, lacks, URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    /// As [Lacking], for a page.
    ///
    /// @param several where all of them are on one page
    public record Shown(
            List<ProceedingView.Lack> now,
            List<ProceedingView.Lack> later,
            List<ProceedingView.Lack> missing,
            String several) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), "");

        public boolean any() {
            return count() > 0;
        }

        public int count() {
            return now.size() + later.size() + missing.size();
        }
    }
}
