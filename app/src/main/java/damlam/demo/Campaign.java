package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Duty;
import damlam.directives.Gap;
import damlam.directives.Readings;
import damlam.directives.Readings.Confirmed;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.directives.Term;
import damlam.directives.UnitPapers;
import damlam.dispatch.Period;
import damlam.documents.DocumentId;
import damlam.documents.OriginalFile;
import damlam.journal.Actor;
import damlam.letter.Figures;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An earlier directive of the body, made up: registered, read, issued, passed on, confirmed, its duties handed out.
///
/// @param file its text, in `demo/`, with places for number, days and signer
/// @param issuedAgo how many working days ago it was issued
/// @param dueAfter its deadlines, in working days after that
/// @param read the share of people who confirm having read it, 0–1
record Campaign(String file, String symbol, String subject, int issuedAgo, List<Integer> dueAfter, double read) {
    static final List<Campaign> PAST = List.of(
            new Campaign(
                    "directive-ky-cuong.txt",
                    "SGDĐT-VP",
                    "Chấn chỉnh nền nếp xử lý văn bản và hồ sơ công việc",
                    96,
                    List.of(10, 20),
                    0.98),
            new Campaign(
                    "directive-cong-khai.txt",
                    "SGDĐT-KHTC",
                    "Công khai và giải trình trong hoạt động của cơ sở giáo dục",
                    34,
                    List.of(20, 33, 36),
                    0.93),
            new Campaign(
                    "directive-hoc-ba-so.txt", "SGDĐT-QLCL", "Hoàn thiện dữ liệu học bạ số", 9, List.of(8, 25), 0.7));

    /// What a campaign needs: the doors, and who plays the clerk and the chief of the Office.
    record Stage(
            Papers papers,
            Directives directives,
            Readings readings,
            UnitPapers unitPapers,
            Accounts accounts,
            WorkTime time,
            OrgChart chart,
            Cast cast,
            Chance chance,
            UnitId body,
            Instant now) {
        CurrentPerson as(PersonId person) {
            return accounts.person(person).orElseThrow();
        }
    }

    Instant issuedAt(Stage stage) {
        LocalDate today = stage.time().calendar().dayOf(stage.now().toEpochMilli());
        LocalDate day = stage.time().calendar().plusWorkingDays(today, -issuedAgo);
        return Instant.ofEpochMilli(stage.time().on(day, 3 * WorkTime.HOUR));
    }

    /// Issues it at its time in the past.
    ///
    /// @return what each unit has to do
    List<Opening> issue(Stage stage, int number) {
        Instant at = issuedAt(stage);
        LocalDate day = stage.time().calendar().dayOf(at.toEpochMilli());
        List<Opening> openings = new ArrayList<>();
        DemoClock.at(at, () -> {
            CurrentPerson clerk = stage.as(stage.cast().of("clerk"));
            String full = number + "/" + symbol;
            String leader = stage.as(stage.cast().of("leader")).name();
            DocumentId document = stage.papers().own(clerk, full, day, subject, leader, text(stage, full, day, leader));
            DirectiveId id = stage.directives().receive(clerk, document);
            settle(stage, clerk, id);
            int settled = stage.directives().find(id).orElseThrow().version();
            stage.directives().submit(clerk, id, settled, UUID.randomUUID());
            CurrentPerson chief = stage.as(stage.cast().of("chief"));
            int version = stage.directives().find(id).orElseThrow().version();
            Directive issued = stage.directives().markIssued(chief, id, version);
            for (Duty duty : stage.directives().duties(issued)) {
                openings.add(opening(issued, duty, stage.body()));
            }
            disseminate(stage, issued, at);
        });
        return openings;
    }

    /// What the reading left open, the clerk says: whom it binds as the rest does, and every month.
    private static void settle(Stage stage, CurrentPerson clerk, DirectiveId id) {
        Directive read = stage.directives().find(id).orElseThrow();
        Scope everybody = read.requirements().getFirst().scope();
        for (Gap gap : stage.directives().gaps(read)) {
            Requirement open = read.requirement(gap.requirement()).orElseThrow();
            boolean period = gap.kind() == Gap.Kind.PERIOD;
            Requirement settled = new Requirement(
                    open.id(),
                    open.no(),
                    open.title(),
                    open.text(),
                    open.span(),
                    period ? open.scope() : everybody,
                    open.lead(),
                    open.coordinators(),
                    open.product(),
                    period ? new Term.Every(new ReportRule(Period.MONTHLY, 5)) : open.term(),
                    null);
            int version = stage.directives().find(id).orElseThrow().version();
            stage.directives().settle(clerk, id, version, UUID.randomUUID(), settled);
        }
    }

    private String text(Stage stage, String number, LocalDate day, String leader) {
        String text = DemoFile.text(file)
                .replace("{number}", number)
                .replace("{signed}", longDay(day))
                .replace("{leader}", leader);
        for (int i = 0; i < dueAfter.size(); i++) {
            LocalDate due = stage.time().calendar().plusWorkingDays(day, dueAfter.get(i));
            text = text.replace(
                    "{day" + (i + 1) + "}",
                    "%d/%d/%d".formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear()));
        }
        return text;
    }

    private static String longDay(LocalDate day) {
        return "ngày %s tháng %s năm %d".formatted(Figures.day(day), Figures.month(day), day.getYear());
    }

    private static Opening opening(Directive directive, Duty duty, UnitId body) {
        PersonId lead = duty.lead();
        Party to = lead == null ? Party.of(duty.unit()) : Party.of(duty.unit(), lead);
        return new Opening(
                directive.id(),
                duty.requirement(),
                duty.no(),
                null,
                body,
                to,
                "DIRECTIVE",
                duty.title(),
                duty.product(),
                duty.due(),
                duty.coordinators(),
                "");
    }

    private void disseminate(Stage stage, Directive directive, Instant issued) {
        List<Confirmed> confirmed = new ArrayList<>();
        Set<PersonId> accounts = stage.accounts().withAccount();
        for (Readings.Addressed addressed : stage.readings().addressed(directive.id())) {
            long passed =
                    stage.time().after(issued.toEpochMilli(), stage.chance().around(6 * WorkTime.HOUR));
            if (passed > stage.now().toEpochMilli() || stage.chance().happens((1 - read) / 4)) {
                continue;
            }
            UnitId unit = addressed.unit();
            DemoClock.at(
                    Instant.ofEpochMilli(passed),
                    () -> pass(stage, directive, unit, stage.time().calendar().dayOf(passed)));
            for (Person person : stage.chart().peopleUnder(unit)) {
                long at = stage.time().after(passed, stage.chance().around(2 * WorkTime.DAY));
                if (accounts.contains(person.id())
                        && stage.chance().happens(read)
                        && at < stage.now().toEpochMilli()) {
                    Actor actor = stage.as(person.id()).actor();
                    confirmed.add(new Confirmed(actor, Instant.ofEpochMilli(at)));
                }
            }
        }
        stage.readings().takeIn(directive.id(), confirmed);
    }

    private void pass(Stage stage, Directive directive, UnitId unit, LocalDate passedOn) {
        CurrentPerson head =
                stage.as(stage.chart().headOf(unit).orElseThrow().person().id());
        stage.readings().pass(head, directive.id(), unit);
        List<PersonId> onPaper = stage.chart().peopleUnder(unit).stream()
                .map(Person::id)
                .filter(person -> !stage.accounts().withAccount().contains(person))
                .toList();
        if (!onPaper.isEmpty() && stage.chance().happens(read - 0.1)) {
            byte[] list = DemoFile.text("evidence.txt").getBytes(StandardCharsets.UTF_8);
            OriginalFile file = new OriginalFile("danh-sach-ky-xac-nhan.txt", "text/plain", list);
            stage.unitPapers().recordPaper(head, directive.id(), unit, UUID.randomUUID(), passedOn, onPaper, file);
        }
    }
}
