package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.PersonId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What a unit has to do lies on several desks: each says whose turn it is, and in whose place one acts.
@ServerTest
class SharedWorkTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    Office office;
    Screens screens;
    CaseId id;

    @BeforeEach
    void aCaseThatDepartmentOneHolds() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        Cases.Opened opened = cases.open(office.as(office.leader), office.opening(Party.of(office.one)));
        id = ((Cases.Opened.Case) opened).id();
    }

    @Test
    void theHeadHasToActAndTheDeputyOnlySeesThat() throws Exception {
        Document head = desk(office.headOne);
        assertThat(head.select("#held tbody tr")).hasSize(1);
        assertThat(head.select("#followed, .whose")).isEmpty();

        Document deputy = desk(office.deputyOne);
        assertThat(deputy.select("#held tbody tr")).isEmpty();
        assertThat(deputy.select("#followed .whose").eachText()).containsExactly("Người phải xử lý: Nguyễn Thị Trưởng");
        assertThat(deputy.select("#followed td.do").eachText()).containsExactly("Xem");
    }

    @Test
    void aDelegateActsInThePlaceOfTheHeadWhoSeesWhoDoes() throws Exception {
        office.delegate(office.headOne, office.officialOne, office.one);

        Document delegate = desk(office.officialOne);
        assertThat(delegate.select("#held .whose").eachText()).containsExactly("Thay Nguyễn Thị Trưởng");
        assertThat(delegate.select("#followed")).isEmpty();
        assertThat(desk(office.headOne).select("#followed .whose").eachText())
                .containsExactly("Người phải xử lý: Hoàng Văn Viên");
        assertThat(screens.parsed(office.officialOne, "/cases/" + id.value() + "?move=ASSIGN")
                        .select("#next .known")
                        .text())
                .isEqualTo("Bước này được ghi thay Nguyễn Thị Trưởng.");
    }

    @Test
    void theDeputyActsWhileTheHeadIsAway() throws Exception {
        org.recordAbsence(
                new Actor(1, null, null),
                new Absence(office.headOne, org.today(), org.today().plusDays(3), "thử"));

        assertThat(desk(office.deputyOne).select("#held .whose").eachText()).containsExactly("Thay Nguyễn Thị Trưởng");
        assertThat(desk(office.headOne).select("#followed .whose").eachText())
                .containsExactly("Người phải xử lý: Phạm Văn Phó");
    }

    @Test
    void whatAUnitWaitsForIsMarkedForWhoeverStandsIn() throws Exception {
        Move asking = new Move.Consult(
                Party.of(office.two),
                damlam.calendar.WorkCalendar.vietnam().plusWorkingDays(org.today(), 3),
                "Có vướng gì không?",
                "Phụ trách lĩnh vực này",
                "Cần thống nhất");
        cases.make(id, office.as(office.headOne), asking, 1);

        assertThat(desk(office.deputyOne).select("#waits li").text()).endsWith("chờ ý kiến · Thay Nguyễn Thị Trưởng");
        assertThat(desk(office.headOne).select("#waits li").text()).endsWith("chờ ý kiến");
    }

    @Test
    void whatIsUnderReviewSaysWhoReviewsIt() throws Exception {
        cases.make(id, office.as(office.headOne), new Move.Accept(), 1);
        cases.make(id, office.as(office.headOne), new Move.Submit(Party.of(office.body), "Đã xong", List.of()), 2);

        assertThat(desk(office.leader).select("#held td.do").eachText()).containsExactly("Duyệt");
        Document deputy = desk(office.deputyLeader);
        assertThat(deputy.select("#held tbody tr")).isEmpty();
        assertThat(deputy.select("#followed .whose").eachText()).containsExactly("Người phải xử lý: Trần Văn Giám");
    }

    private Document desk(PersonId person) throws Exception {
        return screens.parsed(person, "/");
    }
}
