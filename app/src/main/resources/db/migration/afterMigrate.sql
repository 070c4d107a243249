-- After every start's migrations: what `damlam_app`, or the server's role of the database this one was copied from, may
-- do here becomes what this database's own role may do; nobody else keeps anything.
do $$
declare
    given record;
begin
    for given in
        with grants as (
            select format('database %I', d.datname) as object, '' as part, a.grantee, a.privilege_type
            from pg_database d, aclexplode(d.datacl) a
            where d.datname = current_database()
            union all
            select format('schema %I', n.nspname), '', a.grantee, a.privilege_type
            from pg_namespace n, aclexplode(n.nspacl) a
            union all
            select format('%s %s', case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass), '',
                   a.grantee, a.privilege_type
            from pg_class c, aclexplode(c.relacl) a
            union all
            select format('table %s', c.attrelid::regclass), format(' (%I)', c.attname), a.grantee, a.privilege_type
            from pg_attribute c, aclexplode(c.attacl) a
            union all
            select format('function %s', p.oid::regprocedure), '', a.grantee, a.privilege_type
            from pg_proc p, aclexplode(p.proacl) a)
        select g.object, g.part, g.privilege_type as privilege, r.rolname as role
        from grants g join pg_roles r on r.oid = g.grantee
        where r.rolname ~ '^damlam_app(_[0-9]+)?$' and r.rolname <> '${server}'
    loop
        execute format('grant %s%s on %s to %I', given.privilege, given.part, given.object, '${server}');
        execute format('revoke %s%s on %s from %I', given.privilege, given.part, given.object, given.role);
    end loop;
end
$$;

-- An earlier version signed in as `damlam_app`. Once no database of the cluster knows it any more, nobody does.
do $$
begin
    if exists (select from pg_roles where rolname = 'damlam_app' and rolcanlogin)
        and not exists (select from pg_shdepend where refclassid = 'pg_authid'::regclass
                                                  and refobjid = 'damlam_app'::regrole) then
        alter role damlam_app nologin password null;
    end if;
exception
    -- Made by the owner of another database, whose server sees to it.
    when insufficient_privilege then null;
end
$$;
