using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Common;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Burns in what one person asked for, with the rights of that person now: begin, make and verify outside any transaction, keep. What does not pass is kept nowhere.</summary>
internal sealed class ApplyRedactionJob(ActingScope acting, IRedactionEngine engine, IEvidenceStore store, NpgsqlDataSource source, TimeProvider clock) : IJob
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await ApplyAsync(Guid.Parse(data.GetString(JobQueue.Subject)!), int.Parse(data.GetString(JobQueue.Part)!, System.Globalization.CultureInfo.InvariantCulture),
            new UserId(Guid.Parse(data.GetString(JobQueue.Requester)!)), cancellationToken);
    }

    internal async Task ApplyAsync(Guid redaction, int attempt, UserId requester, CancellationToken ct)
    {
        var begun = await acting.SendAsync(requester, new BeginBurningCommand(redaction, attempt), ct);
        if (begun is null or { IsRefused: true })
        {
            await ExecuteAsync("select app.abandon_redaction($1, $2, $3)", [redaction, attempt, clock.GetUtcNow()], ct); // of one that is finished it changes nothing
            return;
        }

        try
        {
            var task = begun.Value;
            await using var content = await store.OpenReadAsync(new CaseId(task.CaseId), task.ObjectId, ct);
            var file = new RedactionFile(content, task.Media, task.Reader);
            var words = await engine.ReadWordsAsync(file, ct);
            var found = task.Patterns.SelectMany(pattern => PatternSearch.Find(words, pattern)).ToList();
            string[] secrets = [.. PatternSearch.Below(words, task.Regions), .. found.Select(f => f.Text), .. task.Patterns.Select(p => p.Text).Where(text => text.Length > 0)];
            await using var burnt = await engine.BurnAsync(file, new BurningOrder(task.Regions, secrets), Reporter(redaction, attempt, ct), ct);
            if (burnt.Pages != task.Pages) throw new RedactionException(RedactionException.VerificationFailed, "pages/source", ["pages/source"]);
            var stored = await store.PutAsync(new CaseId(task.CaseId), burnt.Content, ct);
            var uncovered = found.Count(f => !f.Boxes.All(box => PatternSearch.IsCovered(box, task.Regions)));
            var kept = await acting.SendAsync(requester, new KeepRedactionCommand(redaction, attempt, stored, burnt.Pages, burnt.Engine, uncovered), ct);
            if (kept is null or { IsRefused: true }) await ExecuteAsync("select app.abandon_redaction($1, $2, $3)", [redaction, attempt, clock.GetUtcNow()], ct);
        }
        catch (RedactionException failed)
        {
            _ = await acting.SendAsync(requester, new FailBurningCommand(redaction, attempt, failed.Code, failed.Findings), ct);
        }
        catch (DurabilityException)
        {
            _ = await acting.SendAsync(requester, new FailBurningCommand(redaction, attempt, "not_durable", []), ct);
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException)
        {
            _ = await acting.SendAsync(requester, new FailBurningCommand(redaction, attempt, "content_damaged", []), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _ = await acting.SendAsync(requester, new FailBurningCommand(redaction, attempt, "engine_crash", []), ct); // nobody waits for what will not come
            throw;
        }
    }

    /// <summary>At most once a second: each page of a long document would be a write.</summary>
    private Func<int, Task> Reporter(Guid redaction, int attempt, CancellationToken ct)
    {
        var last = clock.GetTimestamp();
        return async pages =>
        {
            if (clock.GetElapsedTime(last) < BetweenReports) return;
            last = clock.GetTimestamp();
            await ExecuteAsync("select app.redaction_progress($1, $2, $3)", [redaction, attempt, pages], ct);
        };
    }

    private async Task ExecuteAsync(string sql, object[] values, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) _ = command.Parameters.Add(new() { Value = value });
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
