package damlam.oversight;

import damlam.cases.CaseId;
import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was promised of a sample, and what was drawn.
@Component
class SampleRows {
    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InspectionId id, Promise promise, String lockedSeed) {
        jdbc.sql("insert into oversight.promise"
                        + " (inspection_id, commitment, locked_seed, size, acts_after, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        promise.commitment(),
                        lockedSeed,
                        promise.size(),
                        promise.actsAfter(),
                        promise.by().value(),
                        Timestamp.from(promise.at()))
                .update();
    }

    String lockedSeed(InspectionId id) {
        return jdbc.sql("select locked_seed from oversight.promise where inspection_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    void insert(InspectionId id, Sample sample) {
        jdbc.sql("insert into oversight.sample (inspection_id, seed, tree_size, root, list_hash, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        sample.seed(),
                        sample.treeSize(),
                        sample.root(),
                        sample.listHash(),
                        sample.by().value(),
                        Timestamp.from(sample.at()))
                .update();
        Long[] cases = sample.list().stream().map(CaseId::value).toArray(Long[]::new);
        Integer[] places = sample.list().stream()
                .map(each -> sample.drawn().indexOf(each) + 1)
                .toArray(Integer[]::new);
        jdbc.sql("""
                        insert into oversight.sampled (inspection_id, case_id, place)
                        select :id, case_id, place from unnest(:cases::bigint[], :places::int[]) as t (case_id, place)
                        """)
                .param("id", id.value())
                .param("cases", cases)
                .param("places", places)
                .update();
    }

    Map<Long, Promise> promises(Long[] ids) {
        return InspectionRows.single(
                jdbc,
                "select * from oversight.promise where inspection_id = any(:ids)",
                ids,
                row -> new Promise(
                        row.getString("commitment"),
                        row.getInt("size"),
                        row.getInt("acts_after"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()));
    }

    private record Listed(CaseId id, int place) {}

    Map<Long, Sample> samples(Long[] ids) {
        Map<Long, List<Listed>> listed = InspectionRows.grouped(
                jdbc,
                "select * from oversight.sampled where inspection_id = any(:ids) order by inspection_id, case_id",
                ids,
                row -> new Listed(new CaseId(row.getLong("case_id")), row.getInt("place")));
        Map<Long, Sample> all = new HashMap<>();
        jdbc.sql("select * from oversight.sample where inspection_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    long id = row.getLong("inspection_id");
                    List<Listed> list = listed.getOrDefault(id, List.of());
                    Instant at = row.getTimestamp("at").toInstant();
                    all.put(
                            id,
                            new Sample(
                                    row.getString("seed"),
                                    row.getLong("tree_size"),
                                    row.getString("root"),
                                    row.getString("list_hash"),
                                    list.stream().map(Listed::id).toList(),
                                    list.stream()
                                            .filter(each -> each.place() > 0)
                                            .sorted(Comparator.comparingInt(Listed::place))
                                            .map(Listed::id)
                                            .toList(),
                                    new PersonId(row.getLong("person_id")),
                                    at));
                });
        return all;
    }
}
