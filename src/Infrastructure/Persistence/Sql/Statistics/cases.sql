-- M9 financial investigation, M12 investigations, M15 chain coverage: by the quarter in which the case was opened.
drop function if exists stats.case_counts(date, date);
create function stats.case_counts(first date, past date) returns table (measure text, unit_id uuid, form text, quarter integer, trait text, count bigint) language sql stable as
$$
    with charged as materialized (select suspect_id from stats.charged()),
    opened as (select c.*, extract(quarter from c.opened_on)::integer as quarter from stats.cases() c where c.opened_on >= first and c.opened_on < past)
    select m.measure, c.unit_id, c.form, c.quarter, null, count(*)
    from opened c
    left join (select s.case_id, bool_or(s."to" not in ('INTAKE', 'PRE_INVESTIGATION', 'CLOSED', 'SUSPENDED', 'TRANSFERRED_ABROAD', 'JOINED', 'SEVERED')) as investigated,
                   bool_or(s."to" = 'FINANCIAL_INVESTIGATION') as in_stage from stage_changes s group by 1) g on g.case_id = c.id
    cross join lateral (values ('cases', true), ('cases.investigated', g.investigated), ('cases.financial', coalesce(g.in_stage, false) or exists (select 1 from financial_investigations f where f.case_id = c.id)), ('cases.advised', c.advised_on is not null)) m (measure, counted)
    where m.counted group by 1, 2, 3, 4
    union all
    select m.measure, r.unit_id, r.form, r.quarter, null, count(*)
    from (select c.id, c.unit_id, c.form, c.quarter, part.played, bool_or(d.suspect_id is not null) as charged from opened c join suspects s on s.case_id = c.id
          cross join lateral unnest(s.further_roles || s.chain_role::text) as part (played) left join charged d on d.suspect_id = s.id group by 1, 2, 3, 4, 5) r
    cross join lateral (values ('roles', true), ('roles.charged', r.charged)) m (measure, counted)
    where m.counted group by 1, 2, 3, 4
    union all
    select m.measure, c.unit_id, c.form, c.quarter, null, count(*)
    from opened c join suspects s on s.case_id = c.id left join charged d on d.suspect_id = s.id
    cross join lateral (values ('legal', s.kind = 'Organisation'), ('legal.charged', s.kind = 'Organisation' and d.suspect_id is not null),
        ('users', s.chain_role = 'USER_CLIENT'), ('users.charged', s.chain_role = 'USER_CLIENT' and d.suspect_id is not null)) m (measure, counted)
    where m.counted group by 1, 2, 3, 4
$$;
