package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Every form that somebody of the demonstration can reach, sent empty and filled with what nobody should type. Apart
/// from [WalkTest], so that two processes share the walk.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormsTest {
    private static final String TYPED = "input:not([type]), input[type=text], input[type=search], input[type=email],"
            + " input[type=date], input[type=number], textarea";
    private static final String EMPTIED = TYPED + ", select, input[type=radio], input[type=checkbox]";
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> & {0}";
    private static final List<String> HOSTILE =
            List.of(SCRIPT, "a\u0000b\u0007\u202Etrái\u2066", "đ".repeat(100_000), "\uD800 \uFFFE 𝒟 ﷽ ‏שלום");

    private static DemoOffice office;

    @BeforeAll
    static void start(@TempDir Path data) {
        office = new DemoOffice(data);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    /// With nothing in any field a form comes back and says so at the field; no page of its own says "bad request".
    @Test
    @Order(1)
    void whicheverFormIsSentEmptyIsAnswered() throws IOException {
        Set<String> broken = new TreeSet<>();
        forms(EMPTIED, (visitor, form, fields) -> {
            List<Connection.KeyVal> nothing =
                    fields.stream().map(name -> Visitor.value(name, "")).toList();
            int status = visitor.send(form, nothing).statusCode();
            if (status == 400 || status >= 500) {
                broken.add(status + " " + form.attr("action") + " " + fields);
            }
        });
        assertThat(broken).isEmpty();
    }

    /// Last, for it leaves its words everywhere.
    @Test
    @Order(2)
    void whateverIsTypedIntoWhicheverFieldIsAnsweredAndShownAsText() throws IOException {
        Set<String> broken = new TreeSet<>();
        forms(TYPED, (visitor, form, fields) -> fill(visitor, form, fields, broken));
        assertThat(broken).isEmpty();
        for (String name : office.players()) {
            for (Document page : new Visitor(office.address()).as(name).walk()) {
                assertThat(marks(page)).as(page.location()).isZero();
            }
        }
    }

    private interface Sending {
        void send(Visitor visitor, FormElement form, Set<String> fields) throws IOException;
    }

    /// Every form with such fields that somebody of the demonstration reaches, each shape once a person.
    private static void forms(String with, Sending sending) throws IOException {
        for (String name : office.players()) {
            Visitor visitor = new Visitor(office.address()).as(name);
            Set<String> tried = new HashSet<>();
            for (Document page : visitor.walk()) {
                for (FormElement form : page.forms()) {
                    Set<String> fields = new TreeSet<>(form.select(with).eachAttr("name"));
                    String shape = form.attr("action").replaceAll("\\d+", "N")
                            + fields
                            + form.select("[name=kind]").eachAttr("value");
                    if (!fields.isEmpty() && tried.add(shape)) {
                        sending.send(visitor, form, fields);
                    }
                }
            }
        }
    }

    /// Each field in turn holds what nobody should type, while the others hold what would do.
    private static void fill(Visitor visitor, FormElement form, Set<String> fields, Set<String> broken)
            throws IOException {
        List<Connection.KeyVal> sensible = sensible(form);
        for (String field : fields) {
            for (String hostile : HOSTILE) {
                List<Connection.KeyVal> values = new ArrayList<>(sensible);
                values.removeIf(each -> each.key().equals(field));
                values.add(Visitor.value(field, hostile));
                Connection.Response answer = visitor.send(form, values);
                String where = form.attr("action") + " " + field + " with " + HOSTILE.indexOf(hostile);
                if (answer.statusCode() >= 500) {
                    broken.add(answer.statusCode() + " " + where);
                } else if (String.valueOf(answer.contentType()).startsWith("text/html") && marks(answer.parse()) > 0) {
                    broken.add("markup " + where);
                }
            }
        }
    }

    private static List<Connection.KeyVal> sensible(FormElement form) {
        List<Connection.KeyVal> values = new ArrayList<>();
        Set<String> chosen = new HashSet<>();
        for (Element field : form.elements()) {
            String name = field.attr("name");
            if (field.is("select") && !field.select("option[value~=.]").isEmpty()) {
                values.add(Visitor.value(
                        name, field.select("option[value~=.]").last().attr("value")));
            } else if (field.is("[type=radio]") && chosen.add(name)) {
                values.add(Visitor.value(name, field.attr("value")));
            } else if (field.is(TYPED) && field.val().isEmpty()) {
                values.add(Visitor.value(name, field.is("[type=date]") ? "2031-05-05" : "Thử"));
            }
        }
        return values;
    }

    /// Elements that only what was typed could have made.
    private static int marks(Document page) {
        return page.select("script:not([src]), img[onerror]").size();
    }
}
