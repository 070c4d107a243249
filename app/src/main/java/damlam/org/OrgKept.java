package damlam.org;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who held which post when, and by what; as the last act on each leaves it. E-mail addresses and telephones are not
/// said, nor places in the official list.
///
/// Older acts made posts without saying so, so a post may have none; and did not say which units are in a group.
@Component
class OrgKept extends HeldRows {
    /// What is called by its name alone keeps one of its own once its words were erased.
    private static final String NAME = "s.words || case when s.erased then ' ' || s.id else '' end";
    /// The last act on each thing, with what each kind of act said last.
    private static final String LAST = """
            select id, max(entry_id) as entry_id, (array_agg(leaf_no order by entry_id desc))[1] as leaf_no,
                   (array_agg(kind order by entry_id desc) filter (where kind not like '%%.end'))[1] as kind,
                   (array_agg(facts order by entry_id desc) filter (where kind not like '%%.end'))[1] as made,
                   (array_agg(words order by entry_id desc) filter (where kind not like '%%.end'))[1] as words,
                   (array_agg(erased order by entry_id desc) filter (where kind not like '%%.end'))[1] as erased,
                   (array_agg(facts order by entry_id desc) filter (where kind like '%%.end'))[1] as ended,
                   (array_agg(nullif(facts ->> 'until', '')::date order by entry_id desc)
                        filter (where %s))[1] as until,
                   (array_agg(facts ->> 'from' order by entry_id desc)
                        filter (where facts ->> 'from' is not null))[1] as starts
            from act group by id
            """;
    private static final HeldTable APPOINTMENTS = new HeldTable(
            "org.appointment",
            List.of("org.appointment", "org.appointment.amend", "org.appointment.end"),
            "select *, id as appointment_id from (" + LAST.formatted("true") + ") last",
            "select * from org.appointment",
            List.of("appointment_id"),
            """
            r.person_id is distinct from (s.made ->> 'person')::bigint
             or r.post_id is distinct from (s.made ->> 'post')::bigint
             or r.from_day is distinct from (s.made ->> 'from')::date
             or r.until_day is distinct from s.until
            """);
    private static final HeldTable POSTS = new HeldTable(
            "org.post",
            List.of("org.post"),
            "select *, id as post_id from (" + LAST.formatted("true") + ") last",
            "select * from org.post",
            List.of("post_id"),
            """
            r.unit_id is distinct from (s.made ->> 'unit')::bigint
             or r.duty is distinct from s.made ->> 'duty'
             or r.title is distinct from
            """ + NAME,
            false);
    private static final HeldTable PEOPLE = new HeldTable(
            "org.person",
            List.of("org.person", "org.person.amend"),
            "select *, id as person_id from (" + LAST.formatted("true") + ") last",
            "select * from org.person",
            List.of("person_id"),
            """
            case when not s.erased and s.kind = 'org.person' then r.code || ' ' || r.name else r.name end
                is distinct from s.words
            """);
    /// An import names the unit above by its code.
    private static final HeldTable UNITS = new HeldTable(
            "org.unit",
            List.of("org.unit", "org.unit.amend", "org.unit.end"),
            """
            select last.*, last.id as unit_id, coalesce((made ->> 'parent')::bigint, above.unit_id) as parent
            from (%s) last left join org.unit above on above.code = last.made ->> 'under'
            """.formatted(LAST.formatted("kind <> 'org.unit.amend'")),
            "select * from org.unit",
            List.of("unit_id"),
            """
            r.name is distinct from s.words
             or r.kind is distinct from s.made ->> 'kind'
             or r.parent_id is distinct from s.parent
             or r.from_day is distinct from s.starts::date
             or r.until_day is distinct from s.until
             or s.ended is not null and r.successor_id is distinct from (s.ended ->> 'successor')::bigint
            """);
    private static final HeldTable AUTHORITIES = new HeldTable(
            "org.authority",
            List.of("org.authority", "org.authority.end"),
            "select *, id as authority_id from (" + LAST.formatted("true") + ") last",
            "select * from org.authority",
            List.of("authority_id"),
            """
            r.post_id is distinct from (s.made ->> 'post')::bigint
             or r.matter_id is distinct from (s.made ->> 'matter')::bigint
             or r.from_day is distinct from (s.made ->> 'from')::date
             or r.until_day is distinct from case when s.ended is null then s.until
                                                  else greatest(r.from_day + 1, s.until) end
             or r.legal_basis is distinct from s.words
            """);
    private static final HeldTable STAFF_GROUPS = new HeldTable(
            "org.staff_group",
            List.of("org.staffGroup"),
            "select *, (facts ->> 'no')::bigint as staff_group_id from act",
            "select * from org.staff_group",
            List.of("staff_group_id"),
            """
            r.unit_id is distinct from s.id
             or coalesce(r.post_id, 0) is distinct from (s.facts ->> 'post')::bigint
             or r.staff_group is distinct from s.facts ->> 'staffGroup'
             or r.source is distinct from s.words
            """);
    private static final HeldTable MATTERS = new HeldTable(
            "org.matter",
            List.of("org.matter"),
            "select *, id as matter_id from act",
            "select * from org.matter",
            List.of("matter_id"),
            "r.name is distinct from " + NAME);
    private static final HeldTable GROUPS = new HeldTable(
            "org.unit_group",
            List.of("org.group"),
            "select *, id as group_id from (" + LAST.formatted("true") + ") last",
            """
            select *, (select coalesce(string_agg(unit_id::text, ' ' order by unit_id), '')
                       from org.unit_group_member m where m.group_id = g.group_id) as units
            from org.unit_group g
            """,
            List.of("group_id"),
            "r.name is distinct from " + NAME + """
             or s.made ->> 'units' is not null and r.units is distinct from s.made ->> 'units'
            """);

    private static final HeldTable DELEGATIONS_READ = new HeldTable(
            "org.delegation_read",
            List.of(DelegationNotices.READ),
            """
            select *, (facts ->> 'delegation')::bigint as delegation_id, (facts ->> 'ended')::boolean as ended from act
            """,
            "select * from org.delegation_read",
            List.of("delegation_id", "ended"),
            HeldTable.otherMoment("at"));

    OrgKept(JdbcClient jdbc) {
        super(
                jdbc,
                "org",
                List.of(
                        APPOINTMENTS,
                        POSTS,
                        PEOPLE,
                        UNITS,
                        AUTHORITIES,
                        STAFF_GROUPS,
                        MATTERS,
                        GROUPS,
                        forSomeDays("delegation", "from_person", """
                                or r.to_person is distinct from (s.facts ->> 'to')::bigint
                                or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
                                or r.matter_id is distinct from (s.facts ->> 'matter')::bigint
                                or r.paper_day is distinct from (s.facts ->> 'dated')::date
                                or r.staff is distinct from coalesce((s.facts ->> 'staff')::boolean, false)
                                or r.ground is distinct from s.words
                                or r.given_until is distinct from (s.facts ->> 'until')::date
                                or (r.taken_at is null) is distinct from (s.ended_at is null)
                                or not r.taken_at between s.ended_at - interval '1 second'
                                                      and s.ended_at + interval '1 second'
                                """),
                        DELEGATIONS_READ,
                        forSomeDays("absence", "person_id", """
                                or r.moves_within is distinct from (s.facts ->> 'movesWithin')::int
                                or r.reason is distinct from s.words
                                """)));
    }

    /// Delegations and absences: from one day to another, and perhaps ended earlier, or fallen away before they began.
    private static HeldTable forSomeDays(String what, String whose, String more) {
        return new HeldTable(
                "org." + what,
                List.of("org." + what, "org." + what + ".end"),
                """
                select made.*, (made.facts ->> '%1$s')::bigint as %1$s_id, ended.least_until, ended.last_until,
                       ended.ended_at
                from act made
                    left join (select facts ->> '%1$s' as %1$s, min(facts ->> 'until')::date as least_until,
                                      min(at) as ended_at,
                                      (array_agg(facts ->> 'until' order by entry_id desc))[1]::date as last_until
                               from act where kind = 'org.%1$s.end' group by 1) ended
                        on ended.%1$s = made.facts ->> '%1$s'
                where made.kind = 'org.%1$s'
                """.formatted(what),
                "select * from org." + what,
                List.of(what + "_id"),
                """
                r.%s is distinct from s.id
                 or r.from_day is distinct from (s.facts ->> 'from')::date
                 or r.until_day is distinct from greatest(r.from_day + 1,
                        least((s.facts ->> 'until')::date, s.least_until))
                 or r.cancelled is distinct from coalesce(s.last_until <= r.from_day, false)
                """.formatted(whose) + more);
    }
}
