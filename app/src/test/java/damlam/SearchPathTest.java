package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database's functions find does not depend on who calls them; and a function that is called under one search
/// path and then under another plans its statements anew each time.
@ServerTest
class SearchPathTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachFunctionThatRunsStatementsHasASearchPathOfItsOwn() {
        assertThat(jdbc.sql("""
                        select p.oid::regprocedure::text
                        from pg_proc p
                            join pg_namespace n on n.oid = p.pronamespace
                            join pg_language l on l.oid = p.prolang
                        where (l.lanname = 'plpgsql' and p.prorettype <> 'trigger'::regtype or p.prosecdef)
                            and n.nspname not in ('pg_catalog', 'information_schema')
                            and not exists (select from unnest(p.proconfig) said where said like 'search_path=%')
                        order by 1
                        """).query(String.class).list()).isEmpty();
    }
}
