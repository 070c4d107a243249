package damlam.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTest {
    private static String titled(String title, String unit) {
        return new Post(new PostId(1), new UnitId(1), title, Duty.HEAD).titleIn(unit);
    }

    @Test
    void aTitleAndItsUnitAreJoinedAsPeopleSayThem() {
        assertThat(titled("Chánh Thanh tra", "Thanh tra Sở")).isEqualTo("Chánh Thanh tra Sở");
        assertThat(titled("Chánh Văn phòng", "Văn phòng")).isEqualTo("Chánh Văn phòng");
        assertThat(titled("Trưởng phòng", "Phòng Kế hoạch")).isEqualTo("Trưởng phòng Kế hoạch");
        assertThat(titled("Hiệu trưởng", "Trường THPT Khoái Châu")).isEqualTo("Hiệu trưởng Trường THPT Khoái Châu");
    }
}
