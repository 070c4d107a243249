package damlam.demo;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.letter.Figures;
import damlam.org.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The registers of half a year, in the order in which documents came in and went out. All made up, but for the
/// dispatch that waits to be issued.
final class Papers {
    static final String BODY = "Sở Giáo dục và Đào tạo Hưng Yên";
    private static final String TEXT = DemoFile.text("paper.txt");
    /// With a letterhead, from which documents that the body drafts later take theirs.
    private static final String OWN = DemoFile.text("paper-own.txt");

    private record Due(Direction direction, String sender, String type, String symbol, String subject, LocalDate day) {}

    private final Documents documents;
    private final WorkTime time;
    private final Chance chance;
    private final List<Due> due = new ArrayList<>();
    private int outgoingNo = 640;

    Papers(Documents documents, WorkTime time, long seed) {
        this.documents = documents;
        this.time = time;
        this.chance = Chance.of(seed, "papers");
    }

    /// Draws what came in and went out, on working days from one to another.
    void draw(LocalDate from, LocalDate until, List<Unit> schools) {
        List<String[]> incoming = DemoFile.rows("incoming.csv", "|", 4);
        List<String[]> outgoing = DemoFile.rows("outgoing.csv", "|", 4);
        from.datesUntil(until).filter(time.calendar()::isWorkingDay).forEach(day -> {
            if (chance.happens(0.9)) {
                due.add(draw(Direction.INCOMING, chance.one(incoming), day, schools));
            }
            if (chance.happens(0.6)) {
                due.add(draw(Direction.OUTGOING, chance.one(outgoing), day, schools));
            }
        });
        due.sort(Comparator.comparing(Due::day));
    }

    private Due draw(Direction direction, String[] row, LocalDate day, List<Unit> schools) {
        Unit school = chance.one(schools);
        String sender = direction == Direction.OUTGOING ? BODY : Titles.fill(row[0], day, school, chance);
        String symbol = Titles.fill(row[2], day, school, chance);
        return new Due(direction, sender, row[1], symbol, Titles.fill(row[3], day, school, chance), day);
    }

    /// The number of the last outgoing document that was drawn.
    int lastOutgoingNo() {
        return outgoingNo;
    }

    /// @return what came in, in order
    List<DocumentId> register(CurrentPerson clerk) {
        List<DocumentId> incoming = new ArrayList<>();
        for (Due one : due) {
            String number = nextNumber(one) + "/" + one.symbol();
            String subject = one.subject().replaceFirst("^V/v ", "");
            long at = time.on(one.day(), chance.between(10, 460) * WorkTime.MINUTE);
            Registration registration = new Registration(
                    one.direction(),
                    number,
                    one.day(),
                    one.sender(),
                    type(one.type()),
                    subject,
                    "",
                    new Content(
                            filled(
                                    one.direction() == Direction.OUTGOING ? OWN : TEXT,
                                    one.sender(),
                                    number,
                                    one.day(),
                                    one.subject()),
                            null));
            DemoClock.at(java.time.Instant.ofEpochMilli(at), () -> {
                DocumentId id = documents.register(clerk.actor(), registration);
                if (one.direction() == Direction.INCOMING) {
                    incoming.add(id);
                }
            });
        }
        return incoming;
    }

    /// The text of a document of the body's own.
    static String own(String number, LocalDate day, String subject) {
        return filled(OWN, BODY, number, day, subject);
    }

    private static String filled(String text, String sender, String number, LocalDate day, String subject) {
        return text.replace("{sender}", sender)
                .replace("{number}", number)
                .replace("{day}", Figures.day(day))
                .replace("{month}", Figures.month(day))
                .replace("{year}", String.valueOf(day.getYear()))
                .replace("{subject}", subject);
    }

    /// @param title as the decree writes it
    private static String type(String title) {
        return Arrays.stream(DispatchType.values())
                .filter(type -> type.title().equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type of document: " + title))
                .name();
    }

    private int nextNumber(Due one) {
        return one.direction() == Direction.OUTGOING ? ++outgoingNo : chance.between(20, 2900);
    }

    /// Registers one document of the body's own, with its text.
    DocumentId own(CurrentPerson clerk, String number, LocalDate dated, String subject, String signer, String text) {
        return documents.register(
                clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        number,
                        dated,
                        BODY,
                        DispatchType.CONG_VAN.name(),
                        subject,
                        signer,
                        new Content(text, null)));
    }
}
