package damlam.admin;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class RulesPagesTest {
    @Autowired
    MockMvc web;

    @Test
    void aYearShowsItsDaysWithSourceAndHowSureTheyAre() throws Exception {
        see("/rules?year=2024")
                .andExpect(content()
                        .string(allOf(
                                containsString("Năm 2024"),
                                containsString("08/02/2024 đến hết 14/02/2024"),
                                containsString("Làm bù cho 29/4"),
                                containsString("2450/VPCP-KGVX"),
                                containsString("Thứ Hai – Thứ Sáu, 07:30–11:30, 13:00–17:00"),
                                containsString("sure-unverified"))));
    }

    @Test
    void aYearWithoutDataIsSaidToBeEstimated() throws Exception {
        see("/rules?year=2031").andExpect(content().string(containsString("chưa có lịch nghỉ chính thức")));
        see("/rules?year=%3Cscript%3E").andExpect(status().isOk());
    }

    @Test
    void eachFeatureShowsTheRulesItFollows() throws Exception {
        see("/rules")
                .andExpect(content()
                        .string(allOf(
                                containsString("NĐ 09/2019/NĐ-CP, Điều 12"),
                                containsString("từ ngày 15, 1 tháng trước, đến hết ngày 14"),
                                containsString("bảy ngày, đến hết Thứ Sáu"),
                                containsString("Quyết định"),
                                containsString("rules/limits.csv"),
                                containsString("Nghị định 30/2020/NĐ-CP"))));
    }

    @Test
    void nobodyReadsThemWithoutSigningIn() throws Exception {
        web.perform(get("/rules")).andExpect(redirectedUrl("/sign-in"));
    }

    private ResultActions see(String address) throws Exception {
        return web.perform(get(java.net.URI.create(address)).with(user("anyone")));
    }
}
