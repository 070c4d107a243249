package damlam;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody who walks through the pages of a running server by their links, without a browser.
final class Visitor {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Files to save, and the ways out.
    private static final Pattern NO_PAGE = Pattern.compile(
            ".*(\\.(docx|xlsx|csv|txt|pdf)|/file|/original|/evidence/|/templates/|/record/log/|/export|/sign-).*");

    private static final int PAGES = 70;
    private static final int OF_A_KIND = 2;

    private final String address;
    private final Connection session = Jsoup.newSession()
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .maxBodySize(0)
            .timeout(60_000);

    Visitor(String address) {
        this.address = address;
    }

    /// Signs in with the one click of the demonstration.
    Visitor as(String name) throws IOException {
        Document page = open("/sign-in");
        Element button = page.select(".roles button").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name));
        send(page.expectForm("form[action=/sign-in/demo]"), List.of(value("person", button.attr("value"))));
        return this;
    }

    Visitor in(String language) throws IOException {
        Document page = open("/me");
        send(page.expectForm("form[action=/language]"), List.of(value("to", language), value("back", "/")));
        return this;
    }

    Document open(String path) throws IOException {
        return session.newRequest(address + path)
                .method(Connection.Method.GET)
                .execute()
                .parse();
    }

    /// Sends a form with these values in place of its own; what it did not name stays as the page has it.
    Connection.Response send(org.jsoup.nodes.FormElement form, List<Connection.KeyVal> values) throws IOException {
        Set<String> named = new HashSet<>();
        values.forEach(each -> named.add(each.key()));
        List<Connection.KeyVal> all = new ArrayList<>(values);
        form.formData().stream().filter(each -> !named.contains(each.key())).forEach(all::add);
        boolean post = form.attr("method").equals("post");
        Connection request = session.newRequest(
                        form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"))
                .method(post ? Connection.Method.POST : Connection.Method.GET);
        if (form.attr("enctype").startsWith("multipart")) {
            all.add(org.jsoup.helper.HttpConnection.KeyVal.create(
                    "none", "", new java.io.ByteArrayInputStream(new byte[0])));
        }
        return request.data(all).execute();
    }

    static Connection.KeyVal value(String name, String value) {
        return org.jsoup.helper.HttpConnection.KeyVal.create(name, value);
    }

    /// Pages that can be reached by links, at most two of each kind.
    List<Document> walk() throws IOException {
        List<Document> pages = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/", "/me", "/rules", "/search?q=a"));
        while (!next.isEmpty() && pages.size() < PAGES) {
            Document page = open(next.removeFirst());
            if (page.select("main").isEmpty()) {
                continue;
            }
            pages.add(page);
            for (Element link : page.select("a[href^=/]")) {
                String path = link.attr("href").replaceFirst("#.*", "");
                boolean few =
                        kinds.merge(NUMBER.matcher(path).replaceAll("N"), known.contains(path) ? 0 : 1, Integer::sum)
                                <= OF_A_KIND;
                if (few && !NO_PAGE.matcher(path).matches() && known.add(path)) {
                    next.add(path);
                }
            }
        }
        return pages;
    }
}
