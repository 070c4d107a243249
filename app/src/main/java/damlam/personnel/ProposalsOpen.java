package damlam.personnel;

import damlam.access.OpenMatters;
import damlam.org.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals about somebody that were told to them and that nobody has decided.
@Component
class ProposalsOpen implements OpenMatters {
    private final JdbcClient jdbc;

    ProposalsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean with(PersonId person) {
        return jdbc.sql("""
                        select exists (select from personnel.proposal p join personnel.party y using (proposal_id)
                        where p.about = ? and y.role = 'CONCERNED'
                          and not exists (select from personnel.ending s where s.proposal_id = p.proposal_id))
                        """).param(person.value()).query(Boolean.class).single();
    }
}
