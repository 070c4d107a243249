package damlam.exchange;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.access.Accounts;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Exchanges.Refused;
import damlam.exchange.Exchanges.Sending;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Two offices that exchange documents: ours, and a partner made anew for each test.
abstract class Exchanging {
    static final Actor SETUP = new Actor(1, null, null);
    static final String PASSWORD = "câu dễ nhớ";
    static final String SECRET = "một câu bí mật chung dài";
    static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 100_000_000));

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Exchanges exchanges;

    @Autowired
    Partners partners;

    @Autowired
    Outbox outbox;

    @Autowired
    ExchangeRows rows;

    @TempDir
    Path folder;

    MockHttpSession clerk;
    MockHttpSession administrator;
    Actor by;
    AgencyCode theirs;
    LocalDate today;

    @BeforeEach
    void twoOffices() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        today = org.today();
        UnitId office = org.addUnit(SETUP, "VP-" + mark, "Văn phòng " + mark, UnitKind.OFFICE, null, today);
        clerk = signedIn(office, Duty.CLERK, "vt-" + mark);
        administrator = signedIn(office, Duty.ADMINISTRATOR, "qt-" + mark);
        theirs = new AgencyCode("X99." + NEXT.incrementAndGet());
        if (Partner.code(partners.ownCodes(), today).isEmpty()) {
            partners.call(SETUP, 0, new Code(new AgencyCode("H99.1"), today.minusYears(1), null, "kiểm thử"));
            partners.call(SETUP, 0, new Code(new AgencyCode("000.00.01.H99"), today.minusYears(5), null, "kiểm thử"));
        }
    }

    MockHttpSession signedIn(UnitId unit, Duty duty, String login) throws Exception {
        PersonId person = org.addPerson(SETUP, login, "Lê Thị Thử", null);
        var post = org.appoint(SETUP, person, unit, duty.name(), duty, today, null);
        if (duty == Duty.CLERK) {
            by = new Actor(person.value(), post.value(), null);
        }
        accounts.open(SETUP, person, login, PASSWORD);
        return (MockHttpSession) web.perform(
                        post("/sign-in").with(csrf()).param("username", login).param("password", PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
    }

    long partner(Transport transport, String address) {
        partners.save(SETUP, 0, "Trường thử " + theirs.value(), transport, address, SECRET, true);
        long id = partners.all().stream()
                .filter(one -> one.name().endsWith(theirs.value()))
                .findFirst()
                .orElseThrow()
                .id();
        partners.call(SETUP, id, new Code(theirs, today.minusYears(1), null, "kiểm thử"));
        return id;
    }

    DocumentId outgoing(String number) {
        return documents.register(
                by,
                new Registration(
                        Direction.OUTGOING,
                        number,
                        today,
                        "Sở thử nghiệm",
                        "CONG_VAN",
                        "thử liên thông",
                        "Nguyễn Văn Phê",
                        new Content(
                                "Nội dung",
                                new OriginalFile(
                                        "cv.txt", "text/plain", "Nội dung".getBytes(StandardCharsets.UTF_8)))));
    }

    Edxml.Document from(String number, String subject) {
        return new Edxml.Document(
                new Agency(theirs, "Trường thử"),
                List.of(new Agency(new AgencyCode("H99.1"), "Sở thử nghiệm")),
                new DocumentNumber(number, "TT-VP"),
                "Hưng Yên",
                today,
                "Công văn",
                subject,
                new Signer("", "Hiệu trưởng", "Trần Văn Thử"),
                null,
                0,
                Steering.NONE,
                List.of(),
                List.of(),
                EdxmlWriter.documentId(),
                List.of(new Attachment(
                        "cv.txt",
                        "text/plain",
                        "",
                        ("Số: " + number + "/TT-VP\nV/v " + subject).getBytes(StandardCharsets.UTF_8))),
                Instant.now());
    }

    static byte[] written(Edxml what) {
        return EdxmlWriter.write(what, Org.ZONE);
    }

    List<Edxml> out() throws Exception {
        List<Edxml> all = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("out"))) {
            try (Stream<Path> files = Files.list(folder.resolve("out"))) {
                for (Path file : files.sorted().toList()) {
                    all.add(EdxmlReader.read(Files.readAllBytes(file), Org.ZONE));
                }
            }
        }
        return all;
    }

    void leave(Edxml what) throws Exception {
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in").resolve(UUID.randomUUID() + ".edxml"), written(what));
    }

    Message incoming(String subject) {
        return exchanges.incoming(500).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    List<StatusCode> statuses() throws Exception {
        return out().stream()
                .filter(one -> one instanceof Edxml.Status)
                .map(one -> ((Edxml.Status) one).code())
                .toList();
    }

    Message sent(DocumentId document) {
        return exchanges.outgoing(500).stream()
                .filter(one -> document.equals(one.documentId()))
                .findFirst()
                .orElseThrow();
    }

    MockHttpServletRequestBuilder request(byte[] body, String secret, Instant at) {
        String time = String.valueOf(at.getEpochSecond());
        String hash = SignedRequest.hash(body);
        return post("/exchange/inbox")
                .content(body)
                .header(SignedRequest.SENDER, theirs.value())
                .header(SignedRequest.TIME, time)
                .header(SignedRequest.HASH, hash)
                .header(
                        SignedRequest.SIGNATURE,
                        SignedRequest.signature(secret, "/exchange/inbox", theirs.value(), time, hash));
    }

    Optional<Refused> send(DocumentId document, Steering steering, long... partners) {
        Sending said = new Sending(steering, List.of(), null, null, List.of());
        return exchanges.send(by, document, Arrays.stream(partners).boxed().toList(), said);
    }

    List<SetAside> setAside() {
        return exchanges.setAside(100);
    }

    /// Has our clerk take it.
    ///
    /// @return the address of the draft
    String taken(Message message) throws Exception {
        return String.valueOf(web.perform(post("/exchange/" + message.id() + "/take")
                        .session(clerk)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
