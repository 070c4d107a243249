package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.journal.HeldRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table that the program may write into is held against the acts that its rows repeat, or it is said here why
/// not: a new one cannot be forgotten.
@ServerTest
class TablesHeldTest {
    /// Schema or table, and why its rows follow from no act.
    private static final String NOT_HELD = """
            access.account accounts, said by acts without their hash
            access.password_got that a second person confirmed it: an act says so
            access.password_known that the person knows: an act says so
            access.post_confirmed that a second person confirmed it: an act says so
            access.password_set who set whose password: an act says so
            access.turn days on which somebody could not answer; the acts say that an account was closed or opened
            analysis.look counted by the act of each look, shown to whom it concerns
            analysis.signal found anew from the moves by each search
            cases.concern set-up of who is asked
            cases.position computed from the moves, and compared with them by a check of its own
            desk.daily_mail what was sent by mail
            directives.requirement held with its directive
            directives.sent_form which form went out
            documents.arrival a counter
            documents.attachment files beside a document
            documents.checked_file signatures as they were checked
            documents.draft before registration
            documents.draft_attachment before registration
            documents.maker who made it, as the draft says
            documents.reader who was let see a restricted document
            documents.recipient to whom it was sent
            exchange.code codes of other systems
            exchange.message what came and went by exchange
            exchange.partner partners of exchange
            exchange.set_aside what could not be read
            files.file files are not held
            files.item files are not held
            files.retention files are not held
            finding.document an index
            finding.entry an index
            finding.followed an index
            finding.report an index
            finding.saved searches that somebody saved
            finding.work an index
            inspection.interest who is related: the act says that it was declared, and of whom nothing
            inspection.interest_answer the same
            inspection.interest_end the same
            inspection.interest_ruling the same
            issuing.signed the PDF before it is a file of the document
            journal.check_finding what checks found
            journal.check_run when they ran
            journal.entry the acts themselves
            journal.erasure_known that the person was shown: an act says so
            journal.leaf the acts themselves
            journal.published the record itself
            numbers.counter a counter, held with the numbers
            org.unit_group_member held with its group
            proofs.contradiction evidence from outside
            proofs.witness witnesses
            proofs.witness_seen what was seen of other records
            proofs.witnessed what was seen of other records
            reports.fact held with its report
            reports.form report forms
            reports.form_section report forms
            reports.form_unit report forms
            reports.summary drafts of words
            reports.words drafts of words
            rulebook.decision rules say in the act who decided and which, not the row
            rulebook.rule rules say in the act who proposed what, not the row
            whistleblowing.concerned follows from the organisation of the day, and is in no act so that it gives nothing away
            """;

    @Autowired
    List<HeldRows> held;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableIsHeldOrItIsSaidWhyNot() {
        Set<String> written =
                new TreeSet<>(jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                          and has_table_privilege(c.oid, 'INSERT')
                        """).query((row, i) -> row.getString(1)).list());
        assertThat(written).hasSizeGreaterThan(100);
        Set<String> named =
                held.stream().flatMap(each -> each.tables().stream()).collect(Collectors.toSet());
        written.removeAll(named);
        Map<String, String> reasons = new TreeMap<>();
        NOT_HELD.lines().map(line -> line.split(" +", 2)).forEach(line -> reasons.put(line[0], line[1]));
        assertThat(reasons.keySet()).as("held, and said not to be").doesNotContainAnyElementsOf(named);
        assertThat(written).as("neither held nor explained").isEqualTo(reasons.keySet());
    }
}
