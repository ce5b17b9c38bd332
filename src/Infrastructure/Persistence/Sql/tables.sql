-- Tables that no entity maps: bookkeeping of the application itself.
create table if not exists number_series (
    series text primary key,
    last integer not null check (last > 0)
);

create table if not exists idempotency_keys (
    user_id uuid not null references staff (id),
    key varchar(80) not null,
    request_hash bytea not null,
    answer text,
    taken_at timestamptz not null,
    primary key (user_id, key)
);

-- The wrapped data keys of each case (zero uuid: what belongs to no case). Generation 0 is the case's for ever; an exchange adds one for single values and removes the one before. Emptying
-- them makes all of that case's secrets unreadable; the rows stay, so that no second key is made.
create table if not exists case_keys (
    case_id uuid primary key,
    kek_id text not null,
    wrapped bytea not null,
    made_at timestamptz not null default now()
);

do $$
begin
    if not exists (select 1 from information_schema.columns where table_schema = 'public' and table_name = 'case_keys' and column_name = 'generation') then
        alter table case_keys
            add column generation integer not null default 0 check (generation >= 0),
            add column settled_at timestamptz, -- the one before is gone since then
            drop constraint case_keys_pkey,
            add primary key (case_id, generation);
    end if;
end $$;

-- Keys of ASP.NET Core Data Protection, sealed with the installation's key, shared by all instances.
create table if not exists data_protection_keys (
    friendly_name text primary key,
    sealed bytea not null
);

-- Who was told of which reminder: the primary key is what makes sending happen once.
create table if not exists reminder_deliveries (
    reminder_id uuid not null references reminders (id),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (reminder_id, recipient_id)
);

-- Who was told on which day that a hand-over waits: day 1 begins 24 hours after the offer.
create table if not exists hand_over_reminders (
    hand_over_id uuid not null references hand_overs (id),
    day integer not null check (day > 0),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (hand_over_id, day, recipient_id)
);

-- Who was told that a task is nearly due (round 0), or overdue by so many weeks.
create table if not exists task_reminders (
    task_id uuid not null references case_tasks (id),
    round integer not null check (round >= 0),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (task_id, round, recipient_id)
);

-- Who was told that a training is about to lapse (round 0, 1), or did (2).
create table if not exists training_reminders (
    record_id uuid not null references training_records (id),
    round integer not null check (round between 0 and 2),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (record_id, round, recipient_id)
);

-- Who was told that a victim goes to a hearing without an application for special measures: once for each victim, hearing and day it is fixed for.
create table if not exists special_measure_alerts (
    hearing_id uuid not null references hearings (id),
    victim_id uuid not null references victims (id),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (hearing_id, victim_id, recipient_id)
);

do $$
begin
    if not exists (select 1 from information_schema.columns where table_schema = 'public' and table_name = 'special_measure_alerts' and column_name = 'hearing_day') then
        alter table special_measure_alerts
            add column hearing_day date not null default '-infinity',
            drop constraint special_measure_alerts_pkey,
            add primary key (hearing_id, victim_id, recipient_id, hearing_day);
    end if;
end $$;

-- As whom: 0 owner, 1 lead, 2 supervisor. Skipped: they could not be told, and the next was.
alter table reminder_deliveries add column if not exists step smallint not null default 0, add column if not exists skipped boolean not null default false;

-- Who got the digest of which day of their zone.
create table if not exists digest_deliveries (
    recipient_id uuid not null references staff (id),
    day date not null,
    delivered_at timestamptz not null,
    primary key (recipient_id, day)
);

-- What the watch over the reminders found last; one row.
create table if not exists reminder_watch (
    one boolean primary key default true check (one),
    looked_at timestamptz,
    waiting integer not null default 0,
    alarmed_at timestamptz -- null while all is well
);
insert into reminder_watch default values on conflict do nothing;

-- One calendar address per user; of its secret only the SHA-256.
create table if not exists calendar_feeds (
    user_id uuid primary key references staff (id),
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    read_at timestamptz
);
alter table deadlines add column if not exists revision integer not null default 0;
alter table hearings add column if not exists revision integer not null default 0;

-- The last run of each kind of job, and each kind of failure there was; types of exceptions only.
create table if not exists job_runs (
    job varchar(100) primary key,
    node varchar(200) not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    failure varchar(100) not null
);
create table if not exists job_failures (
    job varchar(100) not null,
    kind varchar(100) not null,
    node varchar(200) not null,
    times integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (job, kind)
);
