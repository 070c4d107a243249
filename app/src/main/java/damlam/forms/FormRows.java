package damlam.forms;

import damlam.calendar.PeriodKind;
import damlam.directives.DirectiveId;
import damlam.directives.ReportEnds;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FormRows implements ReportEnds {
    private static final String FORMS = """
            select f.form_id, f.name, f.purpose, f.basis, f.receiver, f.superior, f.place, f.directive_id,
                   f.requirement_no, f.kind, f.due_working_days, f.starts_on, f.ends_before, f.defined_by,
                   (select array_agg(u.unit_id order by o.sort_no, u.unit_id)
                    from reports.form_unit u join org.unit o using (unit_id)
                    where u.form_id = f.form_id) as units
            from reports.form f
            where :form::bigint is null or f.form_id = :form
            order by f.form_id
            """;
    private static final String SECTIONS = """
            select form_id, section_no, title, groups, prompt
            from reports.form_section
            where :form::bigint is null or form_id = :form
            order by form_id, section_no
            """;
    private static final String INSERT = """
            insert into reports.form
                (name, purpose, basis, receiver, superior, place, directive_id, requirement_no, kind,
                 due_working_days, starts_on, ends_before, defined_by)
            values (:name, :purpose, :basis, :receiver, :superior, :place, :directive, :requirement, :kind,
                    :dueWorkingDays, :startsOn, :endsBefore, :definedBy)
            on conflict (directive_id, requirement_no) do nothing
            returning form_id
            """;

    private final JdbcClient jdbc;

    FormRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<DirectiveId, Map<String, LocalDate>> of(Collection<DirectiveId> directives) {
        Map<DirectiveId, Map<String, LocalDate>> ends = new HashMap<>();
        if (!directives.isEmpty()) {
            jdbc.sql("""
                            select directive_id, requirement_no, ends_before from reports.form
                            where directive_id = any(:directives) and ends_before is not null
                            """)
                    .param(
                            "directives",
                            directives.stream().map(DirectiveId::value).toArray(Long[]::new))
                    .query((row, i) -> ends.computeIfAbsent(new DirectiveId(row.getLong(1)), id -> new HashMap<>())
                            .put(row.getString(2), row.getObject(3, LocalDate.class)))
                    .list();
        }
        return ends;
    }

    List<DefinedForm> all() {
        return forms(null);
    }

    Optional<DefinedForm> one(FormId id) {
        return forms(id).stream().findFirst();
    }

    private List<DefinedForm> forms(@Nullable FormId id) {
        Map<FormId, List<FormSection>> sections = sections(id);
        return jdbc.sql(FORMS)
                .param("form", id == null ? null : id.value())
                .query((row, i) -> form(row, sections))
                .list();
    }

    private static DefinedForm form(ResultSet row, Map<FormId, List<FormSection>> sections) throws SQLException {
        FormId id = new FormId(row.getLong("form_id"));
        long directive = row.getLong("directive_id");
        ReportForm.Source source =
                row.wasNull() ? null : new ReportForm.Source(directive, row.getString("requirement_no"));
        ReportForm form = new ReportForm(
                row.getString("name"),
                row.getString("purpose"),
                row.getString("basis"),
                row.getString("receiver"),
                row.getString("superior"),
                row.getString("place"),
                source,
                PeriodKind.valueOf(row.getString("kind")),
                row.getInt("due_working_days"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_before", LocalDate.class),
                Arrays.stream((Long[]) row.getArray("units").getArray())
                        .map(UnitId::new)
                        .toList(),
                sections.getOrDefault(id, List.of()));
        return new DefinedForm(id, form, new PersonId(row.getLong("defined_by")));
    }

    private Map<FormId, List<FormSection>> sections(@Nullable FormId id) {
        Map<FormId, List<FormSection>> sections = new HashMap<>();
        jdbc.sql(SECTIONS)
                .param("form", id == null ? null : id.value())
                .query((row, i) -> sections.computeIfAbsent(
                                new FormId(row.getLong("form_id")), form -> new ArrayList<>())
                        .add(section(row)))
                .list();
        return sections;
    }

    private static FormSection section(ResultSet row) throws SQLException {
        return new FormSection(
                row.getInt("section_no"),
                row.getString("title"),
                Arrays.stream((String[]) row.getArray("groups").getArray())
                        .map(FigureGroup::valueOf)
                        .toList(),
                row.getString("prompt"));
    }

    /// @return empty if this requirement has its form already
    Optional<FormId> insert(ReportForm form, PersonId definedBy) {
        ReportForm.Source source = form.source();
        Optional<FormId> id = jdbc.sql(INSERT)
                .param("name", form.name())
                .param("purpose", form.purpose())
                .param("basis", form.basis())
                .param("receiver", form.receiver())
                .param("superior", form.superior())
                .param("place", form.place())
                .param("directive", source == null ? null : source.directive())
                .param("requirement", source == null ? null : source.requirement())
                .param("kind", form.kind().name())
                .param("dueWorkingDays", form.dueWorkingDays())
                .param("startsOn", form.startsOn())
                .param("endsBefore", form.endsBefore())
                .param("definedBy", definedBy.value())
                .query((row, i) -> new FormId(row.getLong(1)))
                .optional();
        id.ifPresent(known -> insertParts(known, form));
        return id;
    }

    private void insertParts(FormId id, ReportForm form) {
        for (FormSection section : form.sections()) {
            jdbc.sql("""
                            insert into reports.form_section (form_id, section_no, title, groups, prompt)
                            values (:form, :no, :title, :groups, :prompt)
                            """)
                    .param("form", id.value())
                    .param("no", section.no())
                    .param("title", section.title())
                    .param(
                            "groups",
                            section.groups().stream().map(FigureGroup::name).toArray(String[]::new))
                    .param("prompt", section.prompt())
                    .update();
        }
        for (UnitId unit : form.units()) {
            jdbc.sql("insert into reports.form_unit (form_id, unit_id) values (:form, :unit)")
                    .param("form", id.value())
                    .param("unit", unit.value())
                    .update();
        }
    }

    void address(FormId id, String receiver, String superior, String place) {
        jdbc.sql("""
                        update reports.form
                        set receiver = :receiver, superior = nullif(:superior, ''), place = :place
                        where form_id = :form
                        """)
                .param("receiver", receiver)
                .param("superior", superior)
                .param("place", place)
                .param("form", id.value())
                .update();
    }

    void end(FormId id, LocalDate endsBefore) {
        jdbc.sql("update reports.form set ends_before = :day where form_id = :form")
                .param("form", id.value())
                .param("day", endsBefore)
                .update();
    }
}
