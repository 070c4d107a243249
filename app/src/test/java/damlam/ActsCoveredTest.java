package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No package whose rows are guarded is left without its tables of acts.
class ActsCoveredTest extends ActScene {
    @Test
    void everyGuardedSchemaIsTriedBySomeTest() throws Exception {
        assertThat(jdbc.queryForList("select distinct schemaname from pg_policies order by 1", String.class))
                .containsExactly(
                        // Each ends with nothingForgotten in the test that tries its acts.
                        "analysis",
                        "competence",
                        "daring",
                        "discipline",
                        "inspection",
                        "oversight",
                        "personnel",
                        "policy",
                        "rulebook",
                        "whistleblowing");
        assertThat(leftOut())
                .isSubsetOf(jdbc.queryForList(
                        "select distinct schemaname || '.' || tablename from pg_policies", String.class));
    }
}
