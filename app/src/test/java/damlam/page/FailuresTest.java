package damlam.page;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class FailuresTest {
    @Autowired
    MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "400, 400, nội dung gõ dở còn giữ trên máy này",
        "403, 403, Tải lại trang trước rồi gửi lại",
        "404, 404, Địa chỉ có thể gõ nhầm",
        "413, 413, Mỗi tệp tối đa 50 MB",
        "503, 503, Trang này tự tải lại",
        "418, 418, báo quản trị kèm giờ xảy ra",
        "500, 500, báo quản trị kèm giờ xảy ra"
    })
    void everyFailureSaysWhatHappenedAndWhatToDo(int failed, int answered, String words) throws Exception {
        web.perform(get("/error").accept(MediaType.TEXT_HTML).requestAttr(RequestDispatcher.ERROR_STATUS_CODE, failed))
                .andExpect(status().is(answered))
                .andExpect(content().string(containsString(words)));
    }
}
