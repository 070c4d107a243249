package damlam;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.numbers.Decision;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.numbers.SeriesId;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A body made for one test, with its Office, a department and a school; fictional people; and how they use the pages.
public final class TestBody {
    public static final Actor SETUP = new Actor(1, null, null);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    public final Org org;
    private final Accounts accounts;
    public final String sign =
            "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    public final UnitId body;
    public final UnitId office;
    public final UnitId department;
    public final UnitId school;
    public final CurrentPerson leader;
    public final CurrentPerson deputy;
    public final CurrentPerson chief;
    public final CurrentPerson clerk;
    public final CurrentPerson departmentHead;
    public final CurrentPerson official;
    public final CurrentPerson principal;

    public TestBody(Org org, Accounts accounts) {
        this.org = org;
        this.accounts = accounts;
        body = org.addUnit(SETUP, sign, "Sở Thử Nghiệm " + sign, UnitKind.BODY, null, FIRST);
        office = unit("VP", "Văn phòng Sở", UnitKind.OFFICE);
        department = unit("KHTC", "Phòng Kế hoạch - Tài chính", UnitKind.DEPARTMENT);
        school = unit("THPT", "Trường THPT Thử Nghiệm", UnitKind.PUBLIC_UNIT);
        PersonId headsBody = employed(body, Duty.HEAD, "Giám đốc");
        PersonId deputises = employed(body, Duty.DEPUTY, "Phó Giám đốc");
        PersonId headsOffice = employed(office, Duty.HEAD, "Chánh Văn phòng");
        PersonId registers = employed(office, Duty.CLERK, "Văn thư");
        PersonId headsDepartment = employed(department, Duty.HEAD, "Trưởng phòng");
        PersonId works = employed(department, Duty.MEMBER, "Chuyên viên");
        PersonId headsSchool = employed(school, Duty.HEAD, "Hiệu trưởng");
        // Looked up once all are there: the server reads its chart and its accounts anew after each change.
        leader = known(headsBody);
        deputy = known(deputises);
        chief = known(headsOffice);
        clerk = known(registers);
        departmentHead = known(headsDepartment);
        official = known(works);
        principal = known(headsSchool);
    }

    private UnitId unit(String code, String name, UnitKind kind) {
        return org.addUnit(SETUP, code + sign, name, kind, body, FIRST);
    }

    public CurrentPerson person(UnitId unit, Duty duty, String title) {
        return known(employed(unit, duty, title));
    }

    private PersonId employed(UnitId unit, Duty duty, String title) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), title + " Hư Cấu", null);
        org.appoint(SETUP, id, org.addPost(SETUP, unit, title, duty), FIRST, null);
        accounts.open(SETUP, id, UUID.randomUUID().toString(), "mật khẩu thử");
        return id;
    }

    private CurrentPerson known(PersonId id) {
        return accounts.person(id).orElseThrow();
    }

    /// Today is the first day on which somebody no longer holds their post.
    public void leaves(CurrentPerson person) {
        org.endAppointment(SETUP, person.appointment(), org.today());
    }

    /// Somebody else comes into their post today.
    public CurrentPerson follows(CurrentPerson former) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), former.title() + " Mới Hư Cấu", null);
        Appointment held = org.chart().careerOf(former.id()).stream()
                .filter(one -> one.id().equals(former.appointment()))
                .findFirst()
                .orElseThrow();
        org.appoint(SETUP, id, held.post().id(), org.today(), null);
        accounts.open(SETUP, id, UUID.randomUUID().toString(), "mật khẩu thử");
        return accounts.person(id).orElseThrow();
    }

    /// They move to another post of the body today.
    public CurrentPerson moves(CurrentPerson person, UnitId unit, Duty duty, String title) {
        org.move(SETUP, person.appointment(), org.addPost(SETUP, unit, title, duty), org.today());
        return accounts.person(person.id()).orElseThrow();
    }

    /// A series of the body from today on, as its leader decides it.
    public SeriesId decide(Numbers numbers, Scope scope, String name, String organ) {
        return numbers.decide(
                leader, new Decision(name, scope, Set.of(), organ, org.today(), 1, leader.id(), "QĐ thử", org.today()));
    }

    public DocumentId register(Documents documents, Direction direction, String number, String subject) {
        String issuer = direction == Direction.INCOMING ? "Ủy ban nhân dân tỉnh Thử Nghiệm" : "Sở Thử Nghiệm";
        return register(documents, direction, number, subject, issuer);
    }

    public DocumentId register(Documents documents, Direction direction, String number, String subject, String issuer) {
        return documents.register(
                clerk.actor(),
                new Registration(
                        direction,
                        number,
                        org.today(),
                        issuer,
                        "CONG_VAN",
                        subject,
                        "Người Ký Hư Cấu",
                        new Content("Nội dung thử.", null)));
    }

    public static RequestPostProcessor as(CurrentPerson person) {
        return authentication(new UsernamePasswordAuthenticationToken(
                person, null, AuthorityUtils.createAuthorityList("ROLE_OFFICIAL")));
    }

    public static MockHttpServletResponse see(MockMvc web, CurrentPerson person, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(as(person)))
                .andReturn()
                .getResponse();
    }

    public static MockHttpServletResponse send(
            MockMvc web, CurrentPerson person, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        return web.perform(form.with(csrf()).with(as(person))).andReturn().getResponse();
    }
}
