-- Words of what may be searched, each text in the language of its unit, accents ignored. Nobody reads this table: row-level security would
-- keep its index from being used (a text match is no leak-proof operator), so app.search looks past it and names the caller's cases itself.
create extension if not exists unaccent with schema app;

do $$
declare
    spoken record;
begin
    for spoken in select * from (values ('simple', 'simple'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'), ('es', 'spanish'), ('fi', 'finnish'), ('fr', 'french'),
        ('ga', 'irish'), ('hu', 'hungarian'), ('hy', 'armenian'), ('it', 'italian'), ('lt', 'lithuanian'), ('nl', 'dutch'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
        ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('tr', 'turkish')) as known (code, stems) loop
        if exists (select 1 from pg_ts_config where cfgname = 'lang_' || spoken.code and cfgnamespace = 'app'::regnamespace) then continue; end if;
        execute format('create text search configuration app.%I (copy = pg_catalog.%I)', 'lang_' || spoken.code, spoken.stems);
        execute format('alter text search configuration app.%I alter mapping for hword, hword_part, word with app.unaccent, %I',
            'lang_' || spoken.code, case spoken.code when 'simple' then 'simple' else spoken.stems || '_stem' end);
    end loop;
end $$;

-- A language without a stemmer is searched word for word.
create or replace function app.search_language(spoken text) returns regconfig language sql stable set search_path = pg_catalog, pg_temp as
$$ select coalesce((select oid from pg_ts_config where cfgname = 'lang_' || spoken and cfgnamespace = 'app'::regnamespace), 'app.lang_simple'::regconfig)::regconfig $$;

create table if not exists search_entries (
    source_id uuid primary key,
    kind text not null,
    case_id uuid not null references cases (id) on delete cascade,
    at timestamptz not null,
    language regconfig not null,
    words tsvector not null
);
create index if not exists search_entries_words on search_entries using gin (words) with (fastupdate = off); -- a pending list would be read by every search
create index if not exists search_entries_case on search_entries (case_id);
create index if not exists search_entries_newest on search_entries (at desc, source_id);
alter table search_entries enable row level security;

-- What can be found, and what is shown of it: a reference, a name or title, a text. Of a victim there is the pseudonym only. Every part has the same types, so that one row is looked up by an index of its table.
drop view if exists search_texts;
create view search_texts with (security_invoker = true) as
    select 'case'::text as kind, id as source_id, id as case_id, opened_on::timestamp at time zone 'UTC' as at, reference::text, title::text, ''::text as text from cases
    union all select 'suspect'::text, id, case_id, recorded_at, reference::text, name::text, remarks::text from suspects
    union all select 'count'::text, id, case_id, recorded_at, number::text, offence::text, concat_ws(E'\n', legal_basis, particulars) from counts
    union all select 'exhibit'::text, id, case_id, recorded_at, reference::text, title::text, description::text from exhibits
    union all select 'victim'::text, id, case_id, recorded_at, pseudonym::text, ''::text, ''::text from victims
    union all select 'note'::text, id, case_id, written_at, ''::text, ''::text, text::text from notes
    union all select 'chronology'::text, id, case_id, at, ''::text, ''::text, text::text from chronology;
grant select on search_texts to {{role}};

create or replace function app.index_texts(of text, ids uuid[]) returns void language sql security definer set search_path = public, pg_temp as
$$
    insert into search_entries (source_id, kind, case_id, at, language, words)
    select t.source_id, t.kind, t.case_id, t.at, l.language,
           setweight(array_to_tsvector(array_remove(array[lower(t.reference)], '')), 'A') || setweight(to_tsvector('app.lang_simple', t.title), 'A')
           || setweight(to_tsvector(l.language, t.title), 'B') || setweight(to_tsvector(l.language, t.text), 'C')
    from search_texts t join cases c on c.id = t.case_id join units u on u.id = c.unit_id cross join lateral (select app.search_language(u.language) as language) l
    where t.kind = of and t.source_id = any (ids)
    on conflict (source_id) do update set at = excluded.at, language = excluded.language, words = excluded.words
$$;

create or replace function app.index_added() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin perform app.index_texts(tg_argv[0], array(select id from added)); return null; end $$;

create or replace function app.index_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin perform app.index_texts(tg_argv[0], array[new.id]); return null; end $$;

create or replace function app.index_removed() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin delete from search_entries where source_id = old.id; return null; end $$;

do $$
declare
    source record;
begin
    for source in select * from (values ('cases', 'case', 'title, reference'), ('suspects', 'suspect', 'name, remarks'), ('counts', 'count', 'offence, legal_basis, particulars'),
        ('exhibits', 'exhibit', 'reference, title, description'), ('victims', 'victim', 'pseudonym'), ('notes', 'note', 'text'), ('chronology', 'chronology', 'text')) as known (name, kind, searched) loop
        execute format('create or replace trigger search_added after insert on %I referencing new table as added for each statement execute function app.index_added(%L)', source.name, source.kind);
        execute format('create or replace trigger search_changed after update of %s on %I for each row execute function app.index_changed(%L)', source.searched, source.name, source.kind);
        execute format('create or replace trigger search_removed after delete on %I for each row execute function app.index_removed()', source.name);
    end loop;
end $$;

-- A unit that writes in another language from now on is read in it.
create or replace function app.index_unit() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    each record;
begin
    for each in select e.kind, array_agg(e.source_id) as ids from search_entries e join cases c on c.id = e.case_id where c.unit_id = new.id group by e.kind loop
        perform app.index_texts(each.kind, each.ids);
    end loop;
    return null;
end $$;
create or replace trigger search_language after update of language on units for each row when (old.language is distinct from new.language) execute function app.index_unit();

-- What was there before there was a search.
do $$
declare
    missing record;
begin
    for missing in select t.kind, array_agg(t.source_id) as ids from search_texts t where not exists (select 1 from search_entries e where e.source_id = t.source_id) group by t.kind loop
        perform app.index_texts(missing.kind, missing.ids);
    end loop;
end $$;

-- The cases of the caller, as the policy on cases says, each way of seeing one by its own index.
create or replace function app.visible_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$
    (select id from cases where lead_id = app.uid()
     union select case_id from case_members where user_id = app.uid() and removed_at is null
     union select id from cases where unit_id = app.supervised_unit() and not restricted)
    except select case_id from case_exclusions where user_id = app.uid()
$$;

-- Text in each language that a unit writes, and word for word.
create or replace function app.search_in_all(plain text) returns tsquery language plpgsql stable set search_path = public, pg_temp as
$$
declare
    wanted tsquery := websearch_to_tsquery('app.lang_simple', plain);
    spoken regconfig;
begin
    for spoken in select distinct app.search_language(language) from units loop wanted := wanted || websearch_to_tsquery(spoken, plain); end loop;
    return wanted;
end $$;

-- The words as somebody types them: every word, "a phrase", or, -without (in no form and no language). The last word may be unfinished, and the whole may be the start of a reference.
create or replace function app.search_words(typed text) returns tsquery language plpgsql stable set search_path = public, pg_temp as
$$
declare
    without constant text := '(^|\s)-("[^"]*"|\S+)';
    plain text := trim(translate(typed, '\', ' '));
    present text := trim(regexp_replace(plain, without, ' ', 'g'));
    wanted tsquery := app.search_in_all(present) || (quote_literal(lower(plain)) || ':*')::tsquery;
    absent text;
begin
    if plain !~* '"|(^|\s)or(\s|$)' and present <> '' then
        wanted := wanted || to_tsquery('app.lang_simple', (select string_agg(quote_literal(word), ' & ') from regexp_split_to_table(present, '\s+') as word) || ':*');
    end if;
    for absent in select piece[2] from regexp_matches(plain, without, 'g') as piece loop
        if numnode(app.search_in_all(absent)) > 0 then wanted := wanted && !! app.search_in_all(absent); end if;
    end loop;
    return wanted;
end $$;

-- Newest first, or the best of the newest: of very common words only so many are weighed. The plan is made anew for these words and these cases.
create or replace function app.search(wanted tsquery, kinds text[], by_rank boolean, weighed integer, most integer)
    returns table (place bigint, kind text, source_id uuid, case_id uuid, at timestamptz, language regconfig) language plpgsql stable security definer
    rows 20 -- so that the texts are fetched one by one, and not seven tables read whole
    set search_path = public, pg_temp as
$$
begin
    return query execute $find$
        with found as (
            select e.kind, e.source_id, e.case_id, e.at, e.language, e.words from search_entries e
            where e.words @@ $1 and e.case_id = any ($2) and e.kind = any ($3) order by e.at desc, e.source_id limit case when $4 then $5 else $6 end)
        select row_number() over (order by case when $4 then ts_rank(found.words, $1, 1) end desc, found.at desc, found.source_id), found.kind, found.source_id, found.case_id, found.at, found.language
        from found order by 1 limit $6
        $find$ using wanted, array(select app.visible_cases()), kinds, by_rank, weighed, most;
end $$;
