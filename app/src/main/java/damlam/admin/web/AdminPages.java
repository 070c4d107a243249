package damlam.admin.web;

import damlam.access.Accounts;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class AdminPages {

    private final Pages pages;
    private final Org org;
    private final Accounts accounts;

    AdminPages(Pages pages, Org org, Accounts accounts) {
        this.pages = pages;
        this.org = org;
        this.accounts = accounts;
    }

    @GetMapping("/admin")
    View overview() {
        OrgChart chart = org.chart();
        UnitTree tree = UnitTree.of(chart, true);
        Overview view = new Overview(
                tree.all(),
                tree.people(),
                tree.headless(),
                accounts.withAccount().size(),
                accounts.withAccount().stream()
                        .filter(person -> chart.appointmentsOf(person).isEmpty())
                        .count(),
                chart.groups().size(),
                chart.matters().size(),
                chart.matters().stream()
                        .filter(matter -> chart.deciders(matter.id()).isEmpty())
                        .count(),
                chart.delegations().size(),
                chart.everyone().stream()
                        .filter(person -> chart.absenceOf(person.id()).isPresent())
                        .count(),
                accounts.all().values().stream()
                        .filter(account -> !account.closed() && account.mustChange())
                        .count());
        return pages.of("admin/overview", Map.of("view", view));
    }
}
