-- Schemas, and which versioned scripts have run.
create schema if not exists app;
create schema if not exists audit;
create schema if not exists jobs;
create table if not exists app.scripts (
    name text primary key,
    sha256 text not null,
    ran_at timestamptz not null default now()
);
