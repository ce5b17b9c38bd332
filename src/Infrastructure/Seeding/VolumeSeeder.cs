using System.Diagnostics;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Writes as the owner of the database with binary COPY, in one transaction.</summary>
internal sealed class VolumeSeeder(DatabaseConnections connections, IServiceScopeFactory scopes, TimeProvider clock) : IVolumeSeeder
{
    private const int Batch = 1000;

    /// <summary>After these the server looks at what it holds: triggers that planned for empty tables would read them whole for each row.</summary>
    private static readonly int[] Unread = [0, 3, 15, 60, 240];

    public async Task<Result<SeededVolume>> SeedAsync(int cases, int seed, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(Operator.Actor);
        await using var db = Migrator.OwnerContext(connections.Owner);
        await using var connection = new NpgsqlConnection(connections.Owner);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var copy = new TableCopy(db.Model, connection);
        var staff = new VolumeStaff(scope.ServiceProvider, connection, copy);
        if (await staff.IsThereAsync(ct)) return new Refusal("seed.already_there", "This database already holds made-up cases.", RefusalKind.Conflict);
        var units = await staff.MakeAsync(ct);
        await WriteCasesAsync(scope.ServiceProvider, units, copy, new VolumeNumbers(connection), (cases, seed), ct);
        await transaction.CommitAsync(ct);
        await copy.AnalyzeAsync(ct);
        await RecordAsync(scope.ServiceProvider, ct);
        return new SeededVolume(copy.Written, [.. units.SelectMany(u => u.Staff).Select(s => s.UserName)], VolumeStaff.Password, watch.Elapsed.TotalSeconds);
    }

    private async Task WriteCasesAsync(
        IServiceProvider services, IReadOnlyList<VolumeUnit> units, TableCopy copy, VolumeNumbers numbers, (int Cases, int Seed) wanted, CancellationToken ct)
    {
        var known = services.GetRequiredService<IDeadlineRules>();
        var rules = VolumeWords.Rules.Select(r => known.Find(r.Rule) ?? throw new InvalidOperationException($"There is no rule {r.Rule}.")).ToList();
        var dice = new VolumeDice(wanted.Seed);
        var now = clock.GetUtcNow();
        now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var batch = new List<VolumeCase>(Batch);
        for (var i = 0; i < wanted.Cases; i++)
        {
            batch.Add(Make(dice, dice.One(units), i, now, rules, numbers));
            if (batch.Count < Batch && i < wanted.Cases - 1) continue;
            await new VolumeBatch(batch).WriteAsync(copy, ct);
            await numbers.WriteAsync(batch.SelectMany(VolumeNumbers.Of), ct);
            if (Unread.Contains(i / Batch)) await copy.AnalyzeAsync(ct);
            batch.Clear();
        }
        await numbers.WriteAsync(numbers.OfUnits, ct);
    }

    /// <summary>Six years of cases, more of them in the last.</summary>
    private static VolumeCase Make(VolumeDice dice, VolumeUnit unit, int number, DateTimeOffset now, IReadOnlyList<DeadlineRule> rules, VolumeNumbers numbers)
    {
        var openedAt = now.AddDays(-Math.Min(dice.Between(1, 2190), dice.Between(1, 2190))).AddMinutes(-dice.Between(0, 480));
        var openedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(openedAt, unit.Zone).DateTime);
        var (draw, at) = (dice.Between(1, 100), 0);
        while ((draw -= VolumeWords.Forms[at].Percent) > 0) at++;
        string[] forms = dice.In(12) ? [VolumeWords.Forms[at].Form, dice.One(VolumeWords.Forms).Form] : [VolumeWords.Forms[at].Form];
        var reported = openedOn.AddDays(-dice.Between(0, 200));
        DateOnly? advised = dice.In(80) ? reported.AddDays(dice.Between(0, 60)) : null;
        var particulars = new CaseParticulars(
            $"Operation {dice.One(VolumeWords.Operations)} {dice.Between(1, 999)}", dice.One(VolumeWords.Detection), forms, reported, advised > openedOn ? openedOn : advised, dice.In(3));
        var reference = $"{unit.Unit.Code}-{openedOn.Year}-{numbers.NextCase(unit.Unit.Id, openedOn.Year):0000}";
        var made = VolumeCase.Must(Case.Open(unit.Unit.Id, reference, particulars, dice.One(unit.Leads), openedOn, openedAt, new CaseId(dice.Id(openedAt))));
        var filled = new VolumeCase(dice, unit, made, number, openedAt, now, rules);
        filled.Fill();
        return filled;
    }

    private async Task RecordAsync(IServiceProvider services, CancellationToken ct)
    {
        var log = services.GetRequiredService<IAuditLog>();
        var now = clock.GetUtcNow();
        await log.AppendAloneAsync(
            new AuditEntry(
                Guid.CreateVersion7(now), new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero), log.Instance, Operator.Id.Value, Guid.Empty,
                AuditAct.Administer, AuditObject.None, null, null, "SeedVolume", "", true, Permissions.UsersManage, [], log.HashRequest("volume"), []),
            null, ct);
    }
}
