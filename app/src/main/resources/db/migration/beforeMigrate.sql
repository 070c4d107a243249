-- Before anything else, at every start. Roles belong to the whole cluster, so each database has a server's role of its
-- own; `damlam_app` only stands for it in the migrations, and afterMigrate hands over what they grant.
do $$
declare
    role name;
begin
    foreach role in array array['damlam_app', '${server}'] loop
        if not exists (select from pg_roles where rolname = role) then
            begin
                execute format('create role %I nologin nosuperuser nocreatedb nocreaterole', role);
            exception
                -- Another server of this cluster was quicker.
                when duplicate_object or unique_violation then null;
            end;
        end if;
    end loop;
end
$$;
