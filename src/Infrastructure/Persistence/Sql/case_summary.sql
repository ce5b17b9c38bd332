-- What the case page counts and chooses from seven tables: who may see the case is asked once, not once for each row of each table. The case itself is read through both locks
-- beside it (Application/Cases/GetCase.cs).
drop function if exists app.case_summary(uuid, text[]);
create function app.case_summary(wanted uuid, custody text[])
    returns table (unit text, suspects integer, counts integer, victims integer, exhibits integer, awaiting integer, running integer, documents integer,
        due_id uuid, due_title text, due_on date, custody_id uuid, custody_title text, custody_on date, blocked_by text, blocked_since date, blocked_until date)
    language plpgsql stable security definer rows 1 set search_path = public, pg_temp as
$$
begin
    if not app.sees_case(wanted) then return; end if;
    return query
    select (select u.name::text from cases c join units u on u.id = c.unit_id where c.id = wanted),
           (select count(*)::int from suspects s where s.case_id = wanted), (select count(*)::int from counts n where n.case_id = wanted),
           (select count(*)::int from victims v where v.case_id = wanted), held.everything, held.awaiting,
           (select count(*)::int from deadlines d where d.case_id = wanted and d.status = 'Running'), (select count(*)::int from documents p where p.case_id = wanted),
           due.id, due.title::text, due.due_on, clock.id, clock.title::text, clock.due_on, block.reason_code::text, block.since, block.expected_by
    from (select count(*)::int as everything, count(*) filter (where e.state = 'AwaitsFile')::int as awaiting from exhibits e where e.case_id = wanted) held
    left join lateral (select d.id, d.title, d.due_on from deadlines d where d.case_id = wanted and d.status = 'Running' order by d.due_on, d.id limit 1) due on true
    left join lateral (
        select d.id, d.title, d.due_on from deadlines d where d.case_id = wanted and d.status = 'Running' and d.rule_id = any (custody) order by d.due_on, d.due_at, d.id limit 1) clock on true
    left join lateral (select b.reason_code, b.since, b.expected_by from blockages b where b.case_id = wanted and b.ended_on is null order by b.expected_by, b.since limit 1) block on true;
end $$;
