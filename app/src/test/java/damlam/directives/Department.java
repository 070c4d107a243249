package damlam.directives;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A small Department of Education made for one test: an Office, two more departments, two schools, fictional people.
final class Department {
    private static final Actor SETUP = new Actor(1, null, null);

    final Org org;
    final Accounts accounts;
    final CurrentPerson leader;
    final CurrentPerson chief;
    final CurrentPerson clerk;
    final CurrentPerson departmentHead;
    final CurrentPerson principal;
    final CurrentPerson teacher;
    final PersonId guard;
    final UnitId office;
    final UnitId finance;
    final UnitId personnel;
    final UnitId school;
    final UnitId otherSchool;

    Department(Org org, Accounts accounts) {
        this.org = org;
        this.accounts = accounts;
        UnitId body = unit("Sở Giáo dục và Đào tạo", UnitKind.BODY, null);
        office = unit("Văn phòng Sở", UnitKind.OFFICE, body);
        finance = unit("Phòng Kế hoạch - Tài chính", UnitKind.DEPARTMENT, body);
        personnel = unit("Phòng Tổ chức cán bộ", UnitKind.DEPARTMENT, body);
        school = unit("Trường THPT Thử Nghiệm", UnitKind.PUBLIC_UNIT, body);
        otherSchool = unit("Trường THPT Kiểm Thử", UnitKind.PUBLIC_UNIT, body);
        UnitId team = unit("Tổ Toán", UnitKind.TEAM, school);
        leader = person(body, Duty.HEAD, "Giám đốc");
        chief = person(office, Duty.HEAD, "Chánh Văn phòng");
        clerk = person(office, Duty.CLERK, "Văn thư");
        departmentHead = person(finance, Duty.HEAD, "Trưởng phòng");
        principal = person(school, Duty.HEAD, "Hiệu trưởng");
        teacher = person(team, Duty.MEMBER, "Giáo viên");
        guard = appointed(school, Duty.MEMBER, "Bảo vệ");
        org.setGroup(SETUP, "Các phòng thuộc Sở", List.of(office, finance, personnel));
        org.setGroup(SETUP, "Các đơn vị sự nghiệp công lập trực thuộc Sở", List.of(school, otherSchool));
    }

    private UnitId unit(String name, UnitKind kind, UnitId parent) {
        return org.addUnit(SETUP, UUID.randomUUID().toString(), name, kind, parent, LocalDate.of(2024, 1, 1));
    }

    private PersonId appointed(UnitId unit, Duty duty, String title) {
        PersonId id = org.addPerson(SETUP, UUID.randomUUID().toString(), title + " Hư Cấu", null);
        org.appoint(SETUP, id, org.addPost(SETUP, unit, title, duty), LocalDate.of(2024, 1, 1), null);
        return id;
    }

    CurrentPerson person(UnitId unit, Duty duty, String title) {
        PersonId id = appointed(unit, duty, title);
        accounts.open(SETUP, id, UUID.randomUUID().toString(), "mật khẩu thử");
        return accounts.person(id).orElseThrow();
    }

    DocumentId register799(Documents documents) {
        return documents.register(clerk.actor(), registration(text799()));
    }

    /// A made-up stand-in for the document that 799 encloses; its subject is its own.
    DocumentId register2596(Documents documents) {
        return documents.register(
                clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        "2596-CV/TU",
                        LocalDate.of(2024, 4, 9),
                        "Tỉnh ủy Hưng Yên",
                        "CONG_VAN",
                        "văn bản thử thay cho công văn gửi kèm " + UUID.randomUUID(),
                        "",
                        new Content("Nội dung thử.", null)));
    }

    static Registration registration(String text) {
        return new Registration(
                Direction.OUTGOING,
                "799/SGDĐT-VP",
                LocalDate.of(2024, 4, 17),
                "Sở Giáo dục và Đào tạo Hưng Yên",
                "CONG_VAN",
                "chấn chỉnh, khắc phục những biểu hiện đùn đẩy, né tránh",
                "Nguyễn Văn Phê",
                new Content(text, null));
    }

    static String text799() {
        try {
            return Files.readString(Path.of("../samples/dispatches/799.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
